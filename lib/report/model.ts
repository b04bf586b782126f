// The report, built once from everything the candidate has; HTML, DOCX, citations and the bundle are only ways to print it.
// What must not leave the machine never enters it: withheld and deleted pieces, private notes, pieces tied to nothing.
import type { Capture } from '../domain/capture';
import type { Claim } from '../domain/claim';
import { coverageOf } from '../domain/coverage';
import type { Evidence } from '../domain/evidence';
import { numberByAppearance } from '../domain/exhibit-number';
import type { Dossier, Framework } from '../domain/framework';
import type { Redaction } from '../domain/redaction';
import type { Identity, Language } from '../domain/settings';
import { buildExhibits, type Exhibit } from './exhibit';
import { buildPart, type ReportPart } from './part';

export type ReportInput = {
	framework: Framework;
	/** The first dossier of the framework when it is not told; none, and every competency belongs to one part. */
	dossierId?: string;
	identity: Identity;
	evidence: readonly Evidence[];
	claims: readonly Claim[];
	captures: readonly Capture[];
	/** Words of the notes, by the id of their piece. */
	noteWords?: ReadonlyMap<string, string>;
	/** What was taken out of pieces. */
	redactions?: readonly Redaction[];
	language: Language;
	version: number;
	/** When, and where, the report is made. */
	at: string;
	timeZone: string;
};

export type Report = {
	language: Language;
	version: number;
	at: string;
	timeZone: string;
	title: string;
	framework: Framework;
	/** What is handed in; null where the framework has none. */
	dossier: { id: string; title: string } | null;
	identity: Identity;
	parts: ReportPart[];
	/** Competencies and criteria that no dossier of the framework asks for, and that have pieces all the same. */
	outside: ReportPart | null;
	/** In the order of their numbers. */
	exhibits: Exhibit[];
	totals: { competencies: number; competenciesServed: number; criteria: number; criteriaServed: number };
};

/** Pieces that may be shown to a jury and are tied to a node of the framework. */
export function exportable(input: Pick<ReportInput, 'framework' | 'evidence' | 'claims'>): Evidence[] {
	const nodes = new Set(nodeIdsOf(input.framework));
	const tied = new Set(
		input.claims
			.filter((claim) => claim.frameworkId === input.framework.id && nodes.has(claim.nodeId))
			.map((claim) => claim.evidenceId),
	);
	return input.evidence.filter((piece) => piece.deletedAt === null && !piece.withheld && tied.has(piece.id));
}

export function buildReport(input: ReportInput): Report {
	const { framework } = input;
	const pieces = new Map(exportable(input).map((piece) => [piece.id, piece]));
	const claims = input.claims
		.filter((claim) => claim.frameworkId === framework.id && pieces.has(claim.evidenceId))
		.toSorted((a, b) => orderOf(pieces, a).localeCompare(orderOf(pieces, b)) || a.createdAt.localeCompare(b.createdAt));
	const context = { framework, claims, pieces };
	const dossier = framework.dossiers.find(({ id }) => id === input.dossierId) ?? framework.dossiers[0] ?? null;
	const wanted = dossier ? competenciesOf(framework, dossier) : framework.competencies.map(({ id }) => id);

	const parts = dossier
		? dossier.parts.map((part, at) =>
				buildPart(context, {
					id: `p${at + 1}`,
					title: part.title,
					chapter: part.chapter ?? null,
					assessmentId: part.assessmentId,
				}),
			)
		: [buildPart(context, { id: 'p1', title: framework.title, chapter: null, competencyIds: wanted })];
	// What another dossier asks for is handed in there, not here.
	const asked = new Set([...wanted, ...framework.dossiers.flatMap((other) => competenciesOf(framework, other))]);
	const others = framework.competencies.map(({ id }) => id).filter((id) => !asked.has(id));
	const shownElsewhere = new Set(parts.flatMap((part) => part.criteria.map(({ criterion }) => criterion.id)));
	const outside = buildPart(context, {
		id: 'hors-dossier',
		title: '',
		chapter: null,
		competencyIds: others,
		onlyServed: true,
		shownElsewhere,
	});

	const numbers = numberByAppearance([...parts, outside].flatMap((part) => part.evidenceIds));
	const shown = shownIn([...parts, outside]);
	const proofs = claims.filter((claim) => shown.has(claim.nodeId));
	const exhibits = buildExhibits({
		...context,
		claims: proofs,
		numbers,
		captures: input.captures,
		noteWords: input.noteWords ?? new Map(),
		redactions: input.redactions ?? [],
	});
	const coverage = coverageOf(framework, claims, new Set(pieces.keys()), dossier?.id ?? null);
	const { marks, served, criteria } = coverage;
	return {
		language: input.language,
		version: input.version,
		at: input.at,
		timeZone: input.timeZone,
		title: dossier?.title ?? framework.title,
		framework,
		dossier: dossier && { id: dossier.id, title: dossier.title },
		identity: input.identity,
		parts,
		outside: outside.evidenceIds.length > 0 ? outside : null,
		exhibits,
		totals: {
			competencies: marks.empty + marks.partial + marks.full,
			competenciesServed: marks.partial + marks.full,
			criteria,
			criteriaServed: served,
		},
	};
}

/** All parts a reader goes through, in order. */
export const allParts = (report: Report): ReportPart[] => (report.outside ? [...report.parts, report.outside] : report.parts);

/** Ids of the nodes that have a place in the report: an exhibit may only point to these. */
const shownIn = (parts: readonly ReportPart[]): Set<string> =>
	new Set(
		parts.flatMap((part) => [
			...part.competencies.flatMap((line) => [line.competency.id, ...line.criteria.map(({ criterion }) => criterion.id)]),
			...part.criteria.map(({ criterion }) => criterion.id),
		]),
	);

const orderOf = (pieces: ReadonlyMap<string, Evidence>, claim: Claim): string => pieces.get(claim.evidenceId)?.createdAt ?? '';

const nodeIdsOf = (framework: Framework): string[] => [...framework.competencies, ...framework.criteria].map(({ id }) => id);

function competenciesOf(framework: Framework, dossier: Dossier): string[] {
	return dossier.parts.flatMap((part) => framework.assessments.find(({ id }) => id === part.assessmentId)?.covers ?? []);
}
