// What can be undone: every state a draft went through, the parts that did not change shared between them.
import type { FrameworkDraft } from './framework-draft';

/** What was done, for the sentence that says so. */
export const draftActs = [
	'accept',
	'accept-all',
	'retype',
	'edit',
	'covers',
	'attach',
	'up',
	'down',
	'merge',
	'split',
	'remove',
	'add',
	'head',
	'take',
] as const;
export type DraftAct = (typeof draftActs)[number];

type Step = { draft: FrameworkDraft; act: DraftAct };

export type DraftHistory = {
	draft: FrameworkDraft;
	/** As it was opened. */
	start: FrameworkDraft;
	/** The states before, the last one last, each with the act that left it. */
	past: readonly Step[];
	/** The states undone, the next one last, each with the act that led to it. */
	future: readonly Step[];
};

const bound = 200;

export const historyOf = (draft: FrameworkDraft): DraftHistory => ({ draft, start: draft, past: [], future: [] });

/** Records an act; one that changed nothing leaves no trace. */
export function did(history: DraftHistory, act: DraftAct, draft: FrameworkDraft): DraftHistory {
	if (draft === history.draft) return history;
	const past = [...history.past, { draft: history.draft, act }].slice(-bound);
	return { draft, start: history.start, past, future: [] };
}

export function undo(history: DraftHistory): DraftHistory {
	const last = history.past.at(-1);
	if (!last) return history;
	const future = [...history.future, { draft: history.draft, act: last.act }];
	return { draft: last.draft, start: history.start, past: history.past.slice(0, -1), future };
}

export function redo(history: DraftHistory): DraftHistory {
	const next = history.future.at(-1);
	if (!next) return history;
	const past = [...history.past, { draft: history.draft, act: next.act }];
	return { draft: next.draft, start: history.start, past, future: history.future.slice(0, -1) };
}
