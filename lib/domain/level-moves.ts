// Which levels moved between a dated copy of the self-assessments and now: progress to tell at the oral.
import type { Level, SelfAssessment } from './self-assessment';

/** null: not placed then, or no longer. */
export type LevelMove = { competencyId: string; before: Level | null; now: Level | null };

type Entry = Pick<SelfAssessment, 'competencyId' | 'level'>;

/** Competencies whose level differs, in the order of `now`, then those that are only in `before`. */
export function levelMoves(before: readonly Entry[], now: readonly Entry[]): LevelMove[] {
	const levelIn = (entries: readonly Entry[], id: string): Level | null =>
		entries.find(({ competencyId }) => competencyId === id)?.level ?? null;
	const ids = new Set([...now, ...before].map(({ competencyId }) => competencyId));
	return [...ids]
		.map((competencyId) => ({ competencyId, before: levelIn(before, competencyId), now: levelIn(now, competencyId) }))
		.filter((move) => move.before !== move.now);
}
