// How the text leads to an exhibit: "annexe 7", a list of them, and what stands in the place of one that is not in the report.
import { compareNumbers } from '../../domain/exhibit-number';
import { type Inline, words } from '../content';
import type { Exhibit } from '../exhibit';
import { exhibitName } from '../wording';
import type { ContentView } from './view';

/** "annexe 7", as in the middle of a sentence. */
export function callOf(evidenceId: string, view: ContentView): Inline {
	const exhibit = view.exhibitsById.get(evidenceId);
	return exhibit ? exhibitCall(exhibit, view) : words(view.t('document:call.withdrawn'));
}

export const exhibitCall = (exhibit: Exhibit, { t }: ContentView): Inline => ({
	kind: 'call',
	text: t('document:call.exhibit', { number: exhibit.printed }),
	anchor: exhibit.code,
});

/** "Annexe 7", which begins a line. */
export const exhibitLabel = (exhibit: Exhibit, view: ContentView): Inline => ({
	kind: 'call',
	text: exhibitName(exhibit, view),
	anchor: exhibit.code,
});

/** "annexe 1, annexe 4": each exhibit once, in the order of its number; what is not in the report is not named. */
export function callsOf(evidenceIds: readonly string[], view: ContentView): Inline[] {
	const wanted = new Set(evidenceIds);
	const exhibits = view.report.exhibits.filter(({ piece }) => wanted.has(piece.id));
	return exhibits.flatMap((exhibit, at) => [...(at > 0 ? [words(', ')] : []), exhibitCall(exhibit, view)]);
}

/** Proofs with their exhibits, the lowest number first; those whose piece is not in the report are left out. */
export function inNumberOrder<T extends { evidenceId: string }>(
	proofs: readonly T[],
	view: ContentView,
): { exhibit: Exhibit; proof: T }[] {
	return proofs
		.flatMap((proof) => {
			const exhibit = view.exhibitsById.get(proof.evidenceId);
			return exhibit ? [{ exhibit, proof }] : [];
		})
		.toSorted((a, b) => compareNumbers(a.exhibit.number, b.exhibit.number));
}
