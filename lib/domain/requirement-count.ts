// "At least two events, one of them digital": how far the items that the candidate named, each with its pieces, answer that number.
import type { CountedItem } from './decision';
import type { Deliverable } from './framework';

export type RequirementProgress = {
	min: number;
	/** Items with a living piece. */
	met: number;
	/** Required words, "un digital", that no item of its own answers yet. */
	missing: string[];
};

/** `living` holds the ids of the pieces that are not deleted. An item answers one required word at most. */
export function countOf(
	requirement: NonNullable<Deliverable['requirement']>,
	items: readonly CountedItem[],
	living: { has: (evidenceId: string) => boolean },
): RequirementProgress {
	const counted = items.filter(({ evidenceIds }) => evidenceIds.some((id) => living.has(id)));
	const left = counted.map(({ including }) => including);
	const missing = requirement.including.filter((word) => {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return { min: requirement.min, met: counted.length, missing };
}
