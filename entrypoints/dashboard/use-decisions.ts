// What the coverage writes: decisions and counts, each with a message that takes it back.
import { useText } from '../../components/text-context';
import { decide, editCount, restoreDecision, undecide } from '../../lib/db/decision-repository';
import type { CountedItem, CriterionState } from '../../lib/domain/decision';
import { stateWord } from '../../lib/i18n/state-text';
import { useApp } from './app-state';
import { useAct } from './use-act';

type Items = readonly CountedItem[];

type Decisions = {
	onDecide: (nodeId: string, name: string, state: CriterionState | null, reason: string) => void;
	onCount: (deliverableId: string, change: (items: Items) => Items, removed?: string) => void;
};

export function useDecisions(frameworkId: string): Decisions {
	const { t } = useText();
	const { show } = useApp();
	const { act } = useAct();
	const undo = (run: () => Promise<unknown>) => ({ label: t('common:undo'), run: () => act(run) });
	return {
		onDecide: (nodeId, name, state, reason) =>
			act(async () => {
				const written =
					state === null
						? { ok: true as const, value: await undecide(frameworkId, nodeId) }
						: await decide(frameworkId, nodeId, state, reason);
				// The form asks for the reason before it is sent.
				if (!written.ok) return;
				show({
					text:
						state === null
							? t('decide:toast.followed', { name })
							: t('decide:toast.decided', { name, state: stateWord(t, state).toLowerCase() }),
					action: undo(() => restoreDecision(frameworkId, nodeId, written.value)),
				});
			}),
		onCount: (deliverableId, change, removed) =>
			act(async () => {
				const before = await editCount(frameworkId, deliverableId, change);
				if (removed === undefined) return;
				show({
					text: t('decide:toast.itemRemoved', { label: removed }),
					action: undo(() =>
						// What was added or renamed since stays: only what is missing comes back, in its place.
						editCount(frameworkId, deliverableId, (items) => putBack(items, before)),
					),
				});
			}),
	};
}

/** The items as they are, and those that are no longer among them, each where it was. */
function putBack(items: Items, before: Items): Items {
	const all = [...items];
	for (const [at, item] of before.entries()) if (!all.some(({ id }) => id === item.id)) all.splice(at, 0, item);
	return all;
}
