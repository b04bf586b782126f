// What the writing screen shows of the report: lines of the outline, pieces of the list, pieces as the editor knows them.
import type { EditorPiece } from '../../../components/report/editor/editor-piece';
import type { OutlineLine } from '../../../components/report/outline-row';
import type { ShelfPiece } from '../../../components/report/piece-shelf';
import { bibliographyOf } from '../../../lib/domain/bibliography';
import { citationLabel } from '../../../lib/domain/citation-label';
import type { Claim } from '../../../lib/domain/claim';
import type { Evidence } from '../../../lib/domain/evidence';
import type { FrameworkNodes } from '../../../lib/domain/framework-nodes';
import { canMove } from '../../../lib/domain/outline-acts';
import { measureOutline } from '../../../lib/domain/outline-measure';
import type { OutlineKind, OutlineSection } from '../../../lib/domain/report-outline';
import type { Language } from '../../../lib/domain/settings';
import { calledInText } from '../../../lib/report/called';
import { numberedSections } from '../../../lib/report/content/numbered-sections';
import type { ReportNow } from './use-report';

/** Glane prints these; there is nothing to write. */
const generated: readonly OutlineKind[] = ['part', 'cover', 'coverage', 'bibliography', 'exhibits'];

/** In a part, a synthesis is a text that the assessment asks for; around the parts, the table of the self-assessments. */
export const isGenerated = ({ kind, partId }: OutlineSection): boolean =>
	generated.includes(kind) || (kind === 'synthesis' && partId === null);

export function outlineLines({ outline, words }: Pick<ReportNow, 'outline' | 'words'>): OutlineLine[] {
	const measures = measureOutline(outline, words);
	const numbers = new Map(numberedSections(outline).flatMap(({ sectionId, number }) => (sectionId ? [[sectionId, number]] : [])));
	return outline.sections.flatMap((section): OutlineLine[] => {
		const measure = measures.get(section.id);
		if (!measure) return [];
		const progress = section.kind !== 'part' && isGenerated(section) ? 'generated' : measure.words > 0 ? 'written' : 'empty';
		return [
			{
				section,
				number: numbers.get(section.id) ?? '',
				progress,
				measure,
				canMoveUp: canMove(outline, section.id, -1),
				canMoveDown: canMove(outline, section.id, 1),
			},
		];
	});
}

type Known = { pieces: readonly Evidence[]; claims: ReadonlyMap<string, readonly Claim[]>; nodes: FrameworkNodes };

export function editorPieces({ report, outline, texts }: ReportNow, known: Known, language: Language): Map<string, EditorPiece> {
	const printed = new Map((report?.exhibits ?? []).map((exhibit) => [exhibit.piece.id, exhibit.printed]));
	const { called, cited } = calledInText({ outline, texts: [...texts] });
	const mentioned = new Set([...called, ...cited]);
	const places = new Map(
		bibliographyOf(
			known.pieces.filter(({ id }) => cited.includes(id)),
			outline.citations,
			cited,
			language,
		).flatMap((entry) => entry.evidenceIds.map((id) => [id, entry] as const)),
	);
	return new Map(
		known.pieces
			.filter((piece) => piece.deletedAt === null || mentioned.has(piece.id))
			.map((piece) => {
				const place = places.get(piece.id) ?? { index: places.size + 1, suffix: '' };
				return [
					piece.id,
					{
						id: piece.id,
						title: piece.title,
						site: siteOf(piece),
						codes: codesOf(known, piece.id),
						printed: printed.get(piece.id) ?? null,
						citation: citationLabel(piece, outline.citations, place, language).slice(1, -1),
						state: piece.deletedAt !== null ? 'gone' : piece.withheld ? 'withheld' : 'here',
					},
				];
			}),
	);
}

/** Pieces that may be called, those of the report first, by number. */
export function shelfPieces(
	pieces: ReadonlyMap<string, EditorPiece>,
	called: ReadonlySet<string>,
	close: ReadonlySet<string>,
): ShelfPiece[] {
	return [...pieces.values()]
		.filter(({ state }) => state === 'here')
		.map(({ id, title, site, codes, printed }) => ({
			...{ id, title, site, codes, printed },
			isCalled: called.has(id),
			isClose: close.has(id),
		}));
}

const siteOf = (piece: Evidence): string => piece.file?.name ?? piece.site;

function codesOf({ claims, nodes }: Known, id: string): string[] {
	const codes = (claims.get(id) ?? []).flatMap(({ nodeId }) => {
		const node = nodes.get(nodeId);
		return node?.holder?.code ?? [];
	});
	return [...new Set(codes)];
}

/** Ids of the pieces that are tied to one of these nodes. */
export const tiedTo = (nodes: ReadonlySet<string>, frameworkId: string, claims: readonly Claim[]): Set<string> =>
	new Set(
		claims.filter((claim) => claim.frameworkId === frameworkId && nodes.has(claim.nodeId)).map(({ evidenceId }) => evidenceId),
	);
