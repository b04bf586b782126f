// What the candidate decides of a criterion, and what they count towards a required number. Every write answers with the row that was
// there before, so that it can be taken back.
import { instant } from '../domain/clock';
import { decided } from '../domain/criterion-state';
import { type CountedItem, type CriterionState, type Decision, decisionIdOf, type RequirementCount } from '../domain/decision';
import { ok, type Result } from '../domain/result';
import { db } from './database';

export const listDecisions = (frameworkId: string): Promise<Decision[]> => db.decisions.where({ frameworkId }).toArray();

export const listCounts = (frameworkId: string): Promise<RequirementCount[]> => db.counts.where({ frameworkId }).toArray();

/** Keeps a decision; answers with the one it takes the place of. 'no-reason': an écart or an exemption must say why. */
export async function decide(
	frameworkId: string,
	nodeId: string,
	state: CriterionState,
	reason = '',
): Promise<Result<Decision | null, 'no-reason'>> {
	const stated = decided(state, reason);
	if (!stated.ok) return stated;
	const id = decisionIdOf(frameworkId, nodeId);
	return db.transaction('rw', db.decisions, async () => {
		const before = (await db.decisions.get(id)) ?? null;
		await db.decisions.put({ id, frameworkId, nodeId, ...stated.value, updatedAt: instant() });
		return ok(before);
	});
}

/** Follows the facts again; answers with the decision that is dropped. */
export const undecide = (frameworkId: string, nodeId: string): Promise<Decision | null> =>
	db.transaction('rw', db.decisions, async () => {
		const id = decisionIdOf(frameworkId, nodeId);
		const before = (await db.decisions.get(id)) ?? null;
		await db.decisions.delete(id);
		return before;
	});

/** Puts things back as they were before `decide` or `undecide` (undo). */
export async function restoreDecision(frameworkId: string, nodeId: string, before: Decision | null): Promise<void> {
	if (before) await db.decisions.put(before);
	else await db.decisions.delete(decisionIdOf(frameworkId, nodeId));
}

/** Changes what is counted towards a deliverable's number; answers with the items that were there before. */
export const editCount = (
	frameworkId: string,
	deliverableId: string,
	change: (items: readonly CountedItem[]) => readonly CountedItem[],
): Promise<readonly CountedItem[]> =>
	db.transaction('rw', db.counts, async () => {
		const id = decisionIdOf(frameworkId, deliverableId);
		const before = (await db.counts.get(id))?.items ?? [];
		const items = [...change(before)];
		if (items.length === 0) await db.counts.delete(id);
		else await db.counts.put({ id, frameworkId, deliverableId, items, updatedAt: instant() });
		return before;
	});
