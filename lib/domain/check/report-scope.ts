// What one report is about, told once for every rule: the nodes its dossier asks for, the sections that are printed, the pieces in it.
import type { Claim } from '../claim';
import { nodesOfDossier } from '../coverage';
import type { Evidence } from '../evidence';
import { callsIn, citedIn, type Prose, proseText, wordCount } from '../prose';
import { namedPieces } from '../named-pieces';
import type { OutlineSection } from '../report-outline';
import type { CheckInput } from './finding';

export type PrintedSection = { section: OutlineSection; prose: Prose | null; words: number };

export type ReportScope = {
	/** Competencies, criteria, assessments and deliverables that the dossier asks for. */
	nodes: ReadonlySet<string>;
	/** What is printed, in order: neither hidden nor in a hidden part. */
	sections: PrintedSection[];
	/** Living pieces that are tied to one of the nodes, called, cited or named; withheld ones too. */
	pieces: Evidence[];
	claims: Claim[];
	/** Ids of the pieces that a printed text calls, or copies a table of. */
	called: ReadonlySet<string>;
	/** Ids of those that one cites as sources. */
	cited: ReadonlySet<string>;
};

export function reportScope({ framework, rows }: Pick<CheckInput, 'framework' | 'rows'>): ReportScope {
	const nodes = wantedNodes({ framework, rows });
	const texts = new Map(rows.texts.map((text) => [text.sectionId, text.prose]));
	const hiddenParts = new Set(rows.outline.sections.filter(({ kind, hidden }) => kind === 'part' && hidden).map(({ id }) => id));
	const sections = rows.outline.sections
		.filter(({ hidden, partId }) => !hidden && !hiddenParts.has(partId ?? ''))
		.map((section) => {
			const prose = texts.get(section.id) ?? null;
			return { section, prose, words: prose ? wordCount(proseText(prose)) : 0 };
		});
	const called = new Set(sections.flatMap(({ prose }) => (prose ? callsIn(prose) : [])));
	const cited = new Set(sections.flatMap(({ prose }) => (prose ? citedIn(prose) : [])));
	const claims = rows.claims.filter((claim) => claim.frameworkId === framework.id && nodes.has(claim.nodeId));
	const tied = new Set(claims.map(({ evidenceId }) => evidenceId));
	const shown = new Set([...tied, ...called, ...cited, ...namedPieces(framework, rows)]);
	const pieces = rows.evidence.filter(({ id, deletedAt }) => deletedAt === null && shown.has(id));
	return { nodes, sections, pieces, claims, called, cited };
}

function wantedNodes({ framework, rows }: Pick<CheckInput, 'framework' | 'rows'>): Set<string> {
	const { dossierId } = rows.outline;
	const base =
		dossierId === null
			? new Set([...framework.competencies, ...framework.activities, ...framework.assessments].map(({ id }) => id))
			: nodesOfDossier(framework, dossierId);
	for (const { id, attachedTo } of framework.criteria) if (attachedTo.some((holder) => base.has(holder))) base.add(id);
	for (const { id, assessmentId } of framework.deliverables) if (base.has(assessmentId)) base.add(id);
	return base;
}
