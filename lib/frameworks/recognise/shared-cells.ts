// One cell of criteria beside two competencies: the rows below it are empty, and nothing printed says where the one ends and the other
// begins. Their words do, somewhat: the end of the list goes to the competency it speaks of, with little confidence.
import { sharedWords } from '../../domain/alike';
import type { DraftItem } from '../../domain/framework-draft';
import { fold } from './normalise-text';

/** How much closer, in words, the end of the list must be to the next competency. */
const leastGain = 2;
/** How sure anybody can be of it. */
const confidence = 0.45;

/** Moves criteria to competencies that have none, where the same assessment covers both. Items stay in their order. */
export function splitSharedCells(items: readonly DraftItem[]): void {
	const competencies = items.filter(({ kind }) => kind === 'competency');
	const criteria = Map.groupBy(
		items.filter(({ kind }) => kind === 'criterion'),
		({ parentId }) => parentId,
	);
	const assessmentOf = new Map(
		items
			.filter(({ kind }) => kind === 'assessment')
			.flatMap(({ id, covers }) => covers.map((covered) => [covered, id] as const)),
	);
	competencies.forEach((second, at) => {
		const first = competencies[at - 1];
		const own = first ? (criteria.get(first.id) ?? []) : [];
		const assessment = assessmentOf.get(second.id);
		if (!first || own.length < 2 || criteria.has(second.id) || !assessment || assessment !== assessmentOf.get(first.id)) return;
		const [before, after] = [stemsOf(first.label), stemsOf(second.label)];
		const gains = own.map(({ label }) => sharedWords(stemsOf(label), after) - sharedWords(stemsOf(label), before));
		let from = own.length;
		let best = 0;
		let sum = 0;
		for (let index = own.length - 1; index > 0; index--) {
			sum += gains[index] ?? 0;
			if (sum > best) [best, from] = [sum, index];
		}
		if (best < leastGain) return;
		for (const criterion of own.slice(from)) {
			criterion.parentId = second.id;
			criterion.confidence = confidence;
			criterion.by = 'grammar';
		}
	});
}

/** Words that carry meaning, cut so that plural and singular agree. */
const stemsOf = (text: string): Set<string> => new Set((fold(text).match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 6)));
