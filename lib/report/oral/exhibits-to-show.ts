// Two exhibits of a part, to be shown at the oral: those that its text calls most, then those that prove most of it.
import { callsIn, type Prose } from '../../domain/prose';
import type { Exhibit } from '../exhibit';
import type { ReportPart } from '../part';

export type ShownExhibit = { exhibit: Exhibit; calls: number; criteria: number };

/** At most `most`; the earlier number where they are even. */
export function exhibitsToShow(
	part: ReportPart,
	texts: readonly Prose[],
	exhibitsById: ReadonlyMap<string, Exhibit>,
	most = 2,
): ShownExhibit[] {
	const calls = texts.flatMap(callsIn);
	const criteria = [...part.competencies.flatMap((line) => line.criteria), ...part.criteria];
	return [...new Set([...calls, ...part.evidenceIds])]
		.flatMap((id): ShownExhibit[] => {
			const exhibit = exhibitsById.get(id);
			if (!exhibit) return [];
			return [
				{
					exhibit,
					calls: calls.filter((other) => other === id).length,
					criteria: criteria.filter(({ proofs }) => proofs.some(({ evidenceId }) => evidenceId === id)).length,
				},
			];
		})
		.toSorted((a, b) => b.calls - a.calls || b.criteria - a.criteria || numberOf(a.exhibit) - numberOf(b.exhibit))
		.slice(0, most);
}

const numberOf = ({ number }: Exhibit): number => number.base + number.rank / 1000;
