// Which exhibits are versions of one page, and which figures changed from one to the next. What is not exported is passed by, and not
// even named.
import type { Evidence } from '../domain/evidence';
import { figureChanges, type FigureChanges } from '../domain/figure-changes';
import { previousVersion } from '../domain/versions';
import type { Report } from './model';

/** `id` is that of the earlier piece, which is an exhibit too. */
type EarlierExhibit = { id: string; figures: FigureChanges };

/** `next`: ids of the exhibits that are compared with this one. */
export type ExhibitVersions = { previous: EarlierExhibit | null; next: string[] };

export const noVersions: ExhibitVersions = { previous: null, next: [] };

/** Longer texts are compared up to here. */
const mostCharacters = 400_000;

/** `evidence` holds every row that a link may lead through, deleted ones too. Two texts are in memory at a time. */
export async function withVersions(
	report: Report,
	evidence: readonly Evidence[],
	textOf: (evidenceId: string) => Promise<string>,
): Promise<Report> {
	const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
	const shown = new Set(report.exhibits.map(({ piece }) => piece.id));
	const textIn = async (id: string): Promise<string> => (await textOf(id)).slice(0, mostCharacters);
	const previous = new Map<string, EarlierExhibit>();
	for (const { piece } of report.exhibits) {
		const row = pieces.get(piece.id);
		const earlier = row && previousVersion(pieces, row, ({ id }) => shown.has(id));
		if (!earlier) continue;
		const figures = figureChanges(await textIn(earlier.id), await textIn(piece.id), piece.language);
		previous.set(piece.id, { id: earlier.id, figures });
	}
	if (previous.size === 0) return report;
	const nextOf = (id: string): string[] => [...previous].filter(([, earlier]) => earlier.id === id).map(([next]) => next);
	return {
		...report,
		exhibits: report.exhibits.map((exhibit) => ({
			...exhibit,
			versions: { previous: previous.get(exhibit.piece.id) ?? null, next: nextOf(exhibit.piece.id) },
		})),
	};
}
