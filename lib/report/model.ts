// The report, built once from everything the candidate has; HTML, DOCX, citations and the bundle are only ways to print it.
// What must not leave the machine never enters it: withheld and deleted pieces, private notes, pieces tied to nothing.
import type { Claim } from '../domain/claim';
import { coverageOf } from '../domain/coverage';
import { type NodeState, statesOf } from '../domain/criterion-state';
import type { Evidence } from '../domain/evidence';
import { type FrozenNumbers, numberExhibits } from '../domain/exhibit-number';
import type { Framework } from '../domain/framework';
import { namedPieces } from '../domain/named-pieces';
import { type Prose, proseText } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import type { ReportOutline } from '../domain/report-outline';
import type { Identity, Language } from '../domain/settings';
import { calledInText, type DanglingCall, danglingCalls, mayBeShown, textsBySection } from './called';
import { buildExhibits, type Exhibit } from './exhibit';
import { buildPart, type ReportPart } from './part';

export type ReportInput = {
	framework: Framework;
	/** The outline tells which dossier, and how it is arranged. */
	rows: ReportRows;
	/** Numbers of the last release, by the id of the piece; null where there is none. */
	frozen: FrozenNumbers | null;
	language: Language;
	/** Number of the release; null: a draft, which never bears one. */
	version: number | null;
	/** When, and where, the report is made. */
	at: string;
	timeZone: string;
	/** What the candidate calls the four levels of self-assessment, the first first; '' or none: our words. */
	levelNames?: readonly string[];
};

export type Report = {
	language: Language;
	/** Number of the release; null for a draft. */
	version: number | null;
	at: string;
	timeZone: string;
	title: string;
	framework: Framework;
	/** What is handed in; null where the framework has none. */
	dossier: { id: string; title: string } | null;
	identity: Identity;
	outline: ReportOutline;
	/** What the candidate wrote, by the id of the section. */
	texts: ReadonlyMap<string, Prose>;
	/** Those of the outline, hidden ones too: what a référentiel asks for cannot be hidden from its coverage. */
	parts: ReportPart[];
	/** Competencies and criteria that no dossier of the framework asks for, and that have pieces all the same. */
	outside: ReportPart | null;
	/** In the order of their numbers. */
	exhibits: Exhibit[];
	/** Where each criterion, competency without one, and counted deliverable stands, by its id. */
	states: ReadonlyMap<string, NodeState>;
	/** Ids of the exhibits that the visible texts call; null while nothing is written. */
	called: ReadonlySet<string> | null;
	/** Calls and citations whose piece is not in the report. */
	dangling: DanglingCall[];
	counts: ReportRows['counts'];
	assessments: ReportRows['assessments'];
	snapshots: NonNullable<ReportRows['snapshots']>;
	teamwork: ReportRows['teamwork'];
	confirmed: NonNullable<ReportRows['confirmed']>;
	levelNames: readonly string[];
	totals: { competencies: number; competenciesServed: number; criteria: number; criteriaServed: number };
};

/** Pieces that may be shown to a jury and are called, cited or named in the report, or tied to a node of the framework. */
export function exportable(
	framework: Framework,
	rows: Pick<ReportRows, 'outline' | 'texts' | 'evidence' | 'claims' | 'counts' | 'assessments' | 'teamwork'>,
): Evidence[] {
	const nodes = new Set(nodeIdsOf(framework));
	const { called, cited } = calledInText(rows);
	const wanted = new Set([
		...called,
		...cited,
		...namedPieces(framework, rows),
		...rows.claims
			.filter((claim) => claim.frameworkId === framework.id && nodes.has(claim.nodeId))
			.map((claim) => claim.evidenceId),
	]);
	return rows.evidence.filter((piece) => mayBeShown(piece) && wanted.has(piece.id));
}

export function buildReport(input: ReportInput): Report {
	const { framework, rows } = input;
	const { outline } = rows;
	const pieces = new Map(exportable(framework, rows).map((piece) => [piece.id, piece]));
	const claims = rows.claims
		.filter((claim) => claim.frameworkId === framework.id && pieces.has(claim.evidenceId))
		.toSorted((a, b) => orderOf(pieces, a).localeCompare(orderOf(pieces, b)) || a.createdAt.localeCompare(b.createdAt));
	const context = { framework, claims, pieces };
	const dossier = framework.dossiers.find(({ id }) => id === outline.dossierId) ?? null;

	const parts = outline.sections
		.filter(({ kind }) => kind === 'part')
		.map(({ id, title, chapter = null, assessmentId, nodeIds }) =>
			buildPart(context, { id, title, chapter, ...(assessmentId ? { assessmentId } : { competencyIds: nodeIds }) }),
		);
	const outside = buildPart(context, outsidePlan(framework, parts));

	const numbers = numberExhibits(met(framework, rows, pieces, [...parts, outside]), input.frozen);
	const shown = shownIn([...parts, outside]);
	const exhibits = buildExhibits({
		...context,
		claims: claims.filter((claim) => shown.has(claim.nodeId)),
		numbers,
		captures: rows.captures,
		noteWords: new Map(rows.noteWords),
		redactions: rows.redactions,
	});
	const { marks, served, criteria } = coverageOf(framework, claims, new Set(pieces.keys()), dossier?.id ?? null);
	const { called } = calledInText(rows);
	const isWritten = rows.texts.some(({ prose }) => proseText(prose).trim() !== '');
	const calledSet = isWritten || called.length > 0 ? new Set(called.filter((id) => pieces.has(id))) : null;
	return {
		language: input.language,
		version: input.version,
		at: input.at,
		timeZone: input.timeZone,
		title: dossier?.title ?? framework.title,
		framework,
		dossier: dossier && { id: dossier.id, title: dossier.title },
		identity: rows.identity,
		outline,
		texts: textsBySection(rows.texts),
		parts,
		outside: outside.evidenceIds.length > 0 ? outside : null,
		exhibits,
		states: statesOf(framework, { ...rows, called: calledSet }),
		called: calledSet,
		dangling: danglingCalls(rows),
		counts: rows.counts,
		assessments: rows.assessments,
		snapshots: rows.snapshots ?? [],
		teamwork: rows.teamwork,
		confirmed: rows.confirmed ?? [],
		levelNames: input.levelNames ?? [],
		totals: {
			competencies: marks.empty + marks.partial + marks.full,
			competenciesServed: marks.partial + marks.full,
			criteria,
			criteriaServed: served,
		},
	};
}

/** Ids of the pieces in the order in which a reader meets them: as the texts call them, cite them, as the parts list them, then the rest. */
function met(
	framework: Framework,
	rows: ReportRows,
	pieces: ReadonlyMap<string, Evidence>,
	parts: readonly ReportPart[],
): string[] {
	const { called, cited } = calledInText(rows);
	const listed = parts.flatMap((part) => part.evidenceIds);
	return [...called, ...cited, ...listed, ...namedPieces(framework, rows)].filter((id) => pieces.has(id));
}

/** What no part shows and no other dossier asks for: that is handed in there, not here. */
function outsidePlan(framework: Framework, parts: readonly ReportPart[]): Parameters<typeof buildPart>[1] {
	const asked = new Set([
		...parts.flatMap((part) => part.competencies.map(({ competency }) => competency.id)),
		...framework.dossiers.flatMap((dossier) =>
			dossier.parts.flatMap((part) => framework.assessments.find(({ id }) => id === part.assessmentId)?.covers ?? []),
		),
	]);
	return {
		id: 'hors-dossier',
		title: '',
		chapter: null,
		competencyIds: framework.competencies.map(({ id }) => id).filter((id) => !asked.has(id)),
		onlyServed: true,
		shownElsewhere: new Set(parts.flatMap((part) => part.criteria.map(({ criterion }) => criterion.id))),
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
