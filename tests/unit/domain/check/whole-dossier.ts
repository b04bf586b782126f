// A whole dossier for the check, in which nothing is to be found, and what a test changes of it.
import { type CheckInput } from '../../../../lib/domain/check/finding';
import type { NodeState } from '../../../../lib/domain/criterion-state';
import type { Evidence } from '../../../../lib/domain/evidence';
import type { Prose, ProseInline } from '../../../../lib/domain/prose';
import type { ReportRows } from '../../../../lib/domain/release';
import type { OutlineSection } from '../../../../lib/domain/report-outline';
import { makeEvidence } from '../../../fixtures/make-evidence';
import { smallFramework } from '../../../fixtures/small-framework';

export const now = '2026-06-12T10:00:00.000Z';
export const framework = smallFramework(
	'f',
	[
		{ code: 'A1', competencies: [{ code: 'C1', label: 'Mener une veille', criteria: ['Sources citées'] }] },
		{ code: 'A2', competencies: [{ code: 'C2', label: 'Animer une réunion' }] },
	],
	[{ code: 'E1', label: 'Rapport', covers: ['C1', 'C2'], deliverables: ['Deux réunions'] }],
);
export const piece = makeEvidence({
	title: 'Baromètre',
	statement: 'Source croisée.',
	publishedAt: '2026-03-01',
	kind: 'watch-source',
	site: 'presse.example',
});

export const text = (words: string, marks?: Extract<ProseInline, { type: 'text' }>['marks']): ProseInline => ({
	type: 'text',
	text: words,
	...(marks ? { marks } : {}),
});
export const call = (evidenceId: string): ProseInline => ({ type: 'exhibitCall', attrs: { evidenceId } });
export const prose = (...content: ProseInline[]): Prose => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

export function section(id: string, change: Partial<OutlineSection> = {}): OutlineSection {
	const budget = { words: null, pages: null };
	return {
		id,
		kind: 'competency',
		title: id,
		partId: null,
		nodeIds: [],
		hidden: false,
		gap: null,
		budget,
		own: false,
		...change,
	};
}

export const state = (nodeId: string, change: Partial<NodeState> = {}): [string, NodeState] => [
	nodeId,
	{
		nodeId,
		state: 'proved',
		proposed: 'proved',
		reason: '',
		facts: { pieces: 1, reasoned: 1, called: 1, withheld: 0, count: null },
		disagrees: false,
		decided: false,
		...change,
	},
];

export const claimOf = (evidence: Evidence, nodeId: string, reason = ''): ReportRows['claims'][number] => ({
	id: crypto.randomUUID(),
	evidenceId: evidence.id,
	frameworkId: framework.id,
	nodeId,
	reason,
	createdAt: now,
	updatedAt: now,
});

export const assessed = (competencyId: string): ReportRows['assessments'][number] => ({
	id: `f/${competencyId}`,
	frameworkId: 'f',
	competencyId,
	level: 3,
	justification: 'Seul.',
	evidenceIds: [],
	nextStep: '',
	updatedAt: now,
});

export type Change = {
	rows?: Partial<ReportRows>;
	sections?: OutlineSection[];
	texts?: [sectionId: string, prose: Prose][];
} & Partial<Omit<CheckInput, 'rows'>>;

/** A whole dossier, and what a test changes of it. */
export function input({
	rows = {},
	sections = [section('s1')],
	texts = [['s1', prose(text('Ma veille'), call(piece.id))]],
	...rest
}: Change = {}): CheckInput {
	const rowOf = ([sectionId, words]: [string, Prose]) => ({
		id: `r/${sectionId}`,
		reportId: 'r',
		sectionId,
		prose: words,
		assets: [],
		updatedAt: now,
	});
	const outline = {
		id: 'r',
		frameworkId: 'f',
		dossierId: null,
		sections,
		citations: 'author-date' as const,
		budget: { pages: null, bytes: null },
		updatedAt: now,
	};
	return {
		framework,
		rows: {
			outline,
			texts: texts.map(rowOf),
			evidence: [piece],
			claims: [claimOf(piece, 'f-c1.k1')],
			captures: [],
			noteWords: [],
			redactions: [],
			decisions: [],
			counts: [],
			assessments: [assessed('f-c1'), assessed('f-c2')],
			teamwork: [],
			identity: { name: 'Camille', session: 'Juin', company: '', role: '' },
			...rows,
		},
		states: new Map([state('f-c1.k1'), state('f-c2')]),
		capturedWords: new Map(),
		unfinished: new Set(),
		reviews: [],
		deadLinks: [],
		now,
		oldAfterYears: 5,
		bytes: null,
		...rest,
	};
}

export function review(settled: string[]): CheckInput['reviews'][number] {
	const comment = {
		id: '00000000-0000-4000-8000-00000000c001',
		anchor: 's-1',
		title: 'Plan de collecte',
		evidenceId: null,
		quote: '',
		text: 'Précisez.',
	};
	return {
		id: '00000000-0000-4000-8000-00000000d001',
		reportId: 'r',
		release: 1,
		reviewer: { name: 'Tutrice', role: '' },
		comments: [comment],
		confirmations: [],
		reviewedAt: now,
		importedAt: now,
		settled,
	};
}
