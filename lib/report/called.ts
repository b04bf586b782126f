// Which pieces the texts of a report call as annexes or cite as sources, in the order in which they are read; and which of these calls
// lead nowhere, because their piece must not leave the machine, or is gone.
import type { Evidence } from '../domain/evidence';
import { callsIn, citedIn, type Prose } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import type { OutlineSection, ReportOutline, SectionText } from '../domain/report-outline';

/** A call or a citation of a piece that is not in the report. */
export type DanglingCall = { sectionId: string; evidenceId: string; why: 'withheld' | 'deleted' | 'unknown' };

type Written = Pick<SectionText, 'sectionId' | 'prose'>;

/** Sections that are printed: neither hidden nor in a hidden part. */
export function visibleSections({ sections }: ReportOutline): OutlineSection[] {
	const hidden = new Set(sections.filter((entry) => entry.hidden).map(({ id }) => id));
	return sections.filter(({ id, partId }) => !hidden.has(id) && !(partId !== null && hidden.has(partId)));
}

/** The texts of a report by the id of their section. */
export const textsBySection = (texts: readonly Written[]): Map<string, Prose> =>
	new Map(texts.map(({ sectionId, prose }) => [sectionId, prose]));

/** Ids in the order of their first call, then of their first citation; each once, whatever has become of the piece. */
export function calledInText({ outline, texts }: { outline: ReportOutline; texts: readonly Written[] }): {
	called: string[];
	cited: string[];
} {
	const bySection = textsBySection(texts);
	const prose = visibleSections(outline).flatMap(({ id }) => bySection.get(id) ?? []);
	return { called: [...new Set(prose.flatMap(callsIn))], cited: [...new Set(prose.flatMap(citedIn))] };
}

/** Pieces may be shown to a jury unless they are deleted, or marked as not to be handed on. */
export const mayBeShown = (piece: Evidence): boolean => piece.deletedAt === null && !piece.withheld;

/** Each such piece once for each section, in reading order. */
export function danglingCalls({ outline, texts, evidence }: Pick<ReportRows, 'outline' | 'texts' | 'evidence'>): DanglingCall[] {
	const bySection = textsBySection(texts);
	const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
	const whyNot = (id: string): DanglingCall['why'] | null => {
		const piece = pieces.get(id);
		if (!piece) return 'unknown';
		if (piece.deletedAt !== null) return 'deleted';
		return piece.withheld ? 'withheld' : null;
	};
	return visibleSections(outline).flatMap(({ id: sectionId }) => {
		const prose = bySection.get(sectionId);
		if (!prose) return [];
		return [...new Set([...callsIn(prose), ...citedIn(prose)])].flatMap((evidenceId) => {
			const why = whyNot(evidenceId);
			return why ? [{ sectionId, evidenceId, why }] : [];
		});
	});
}
