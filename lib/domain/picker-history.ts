// What was chosen and masked so far, and the way back.
import type { Choice } from './choice';
import type { Mask } from './redaction';

export type Picked = { choice: Choice; masks: readonly Mask[] };
export type PickerHistory = { past: readonly Picked[]; now: Picked; next: readonly Picked[] };

export const nothingPicked: PickerHistory = { past: [], now: { choice: { kind: 'page' }, masks: [] }, next: [] };

/** The history after an act; the same one when the act changed nothing. */
export function picked(history: PickerHistory, change: Partial<Picked>): PickerHistory {
	const now = { ...history.now, ...change };
	if (JSON.stringify(now) === JSON.stringify(history.now)) return history;
	return { past: [...history.past, history.now], now, next: [] };
}

export function undone({ past, now, next }: PickerHistory): PickerHistory | null {
	const before = past.at(-1);
	return before ? { past: past.slice(0, -1), now: before, next: [now, ...next] } : null;
}

export function redone({ past, now, next }: PickerHistory): PickerHistory | null {
	const [after, ...rest] = next;
	return after ? { past: [...past, now], now: after, next: rest } : null;
}

/** With a mask more; the same list when it is there already. */
export const withMask = (masks: readonly Mask[], mask: Mask): readonly Mask[] =>
	masks.some((each) => JSON.stringify(each) === JSON.stringify(mask)) ? masks : [...masks, mask];
