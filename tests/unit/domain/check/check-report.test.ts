// The check before handing in: each rule finds what it is about, in its place, and nothing else; a whole dossier has nothing to find.
import { expect, it } from 'vitest';
import { checkReport } from '../../../../lib/domain/check/check-report';
import { type CheckRule, type Finding, withWaivers } from '../../../../lib/domain/check/finding';
import type { ProseInline } from '../../../../lib/domain/prose';
import { makeEvidence } from '../../../fixtures/make-evidence';
import {
	assessed,
	call,
	type Change,
	claimOf,
	framework,
	input,
	now,
	piece,
	prose,
	review,
	section,
	state,
	text,
} from './whole-dossier';

const found = (change: Change): Finding[] => checkReport(input(change));
const rules = (change: Change): CheckRule[] => found(change).map(({ rule }) => rule);

it('finds nothing in a whole dossier', () => {
	expect(checkReport(input())).toEqual([]);
});

it.each<[CheckRule, Change]>([
	['criterion-unproved', { states: new Map([state('f-c1.k1', { state: 'empty' })]) }],
	[
		'count-short',
		{
			states: new Map([
				state('f-e1.l1', {
					facts: { pieces: 1, reasoned: 1, called: 1, withheld: 0, count: { min: 2, met: 1, missing: ['un digital'] } },
				}),
			]),
		},
	],
	[
		'team-size',
		{ framework: { ...framework, assessments: framework.assessments.map((one) => ({ ...one, team: { min: 2, max: 3 } })) } },
	],
	['section-empty', { sections: [section('s1'), section('s2')] }],
	['assessment-missing', { rows: { assessments: [assessed('f-c1')] } }],
	['cover-incomplete', { rows: { identity: { name: 'Camille', session: ' ', company: '', role: '' } } }],
	['call-dangling', { texts: [['s1', prose(text('Voir'), call(piece.id), call('00000000-0000-4000-8000-000000000000'))]] }],
	['claim-unreasoned', { rows: { evidence: [{ ...piece, statement: ' ' }] } }],
	['decision-disagrees', { states: new Map([state('f-c1.k1', { disagrees: true })]) }],
	['exhibit-uncalled', { texts: [['s1', prose(text('Ma veille'))]] }],
	['piece-untitled', { rows: { evidence: [{ ...piece, title: '' }] } }],
	['piece-undated', { rows: { evidence: [{ ...piece, publishedAt: '' }] } }],
	[
		'picture-uncaptioned',
		{
			texts: [
				[
					's1',
					{
						type: 'doc',
						content: [
							{ type: 'image', attrs: { sha256: 'a'.repeat(64), alt: 'Le stand', caption: '' } },
							{ type: 'paragraph', content: [call(piece.id)] },
						],
					},
				],
			],
		},
	],
	['capture-unfinished', { unfinished: new Set([piece.id]) }],
	['piece-withheld', { rows: { evidence: [{ ...piece, withheld: true }] } }],
	['contact-in-clear', { capturedWords: new Map([[piece.id, 'Écrivez à zoe.leroy@traiteur.example ou au 06 12 34 56 78.']]) }],
	['source-old', { rows: { evidence: [{ ...piece, publishedAt: '2019' }] } }],
	['link-dead', { deadLinks: [{ evidenceId: piece.id, url: piece.url, status: 404 }] }],
	['over-budget', { sections: [section('s1', { budget: { words: 1, pages: null } })] }],
	['deliverable-missing', { sections: [section('s1'), section('s2', { nodeIds: ['f-c2'], hidden: true })] }],
	['comment-open', { reviews: [review([])] }],
])('finds %s', (rule, change) => {
	expect([...new Set(rules(change))]).toEqual([rule]);
});

it('passes by a comment that was dealt with', () => {
	expect(rules({ reviews: [review(['00000000-0000-4000-8000-00000000c001'])] })).toEqual([]);
});

it('holds the whole report to its pages and bytes', () => {
	const base = input({ bytes: 25_000_000, texts: [['s1', prose(text('mot '.repeat(500)), call(piece.id))]] });
	base.rows.outline.budget = { pages: 1, bytes: 20_000_000 };
	expect(checkReport(base).map(({ rule, values }) => [rule, values])).toEqual([
		['over-pages', { count: 2, limit: 1 }],
		['over-bytes', { bytes: 25_000_000, limit: 20_000_000 }],
	]);
	base.rows.outline.budget.pages = 2;
	expect(checkReport({ ...base, bytes: null })).toEqual([]);
});

it('holds a section to its pages, a part to all that is printed of it, and a hidden section to nothing', () => {
	const long = prose(text('mot '.repeat(500)), call(piece.id));
	const onePage = { words: null, pages: 1 };
	const sections = [section('p', { kind: 'part', budget: onePage }), section('s1', { partId: 'p', budget: onePage })];
	const over = found({ sections, texts: [['s1', long]] });
	expect(over.map(({ rule, subject, values: { unit, limit } }) => [rule, subject, unit, limit])).toEqual([
		['over-budget', 'p', 'pages', 1],
		['over-budget', 's1', 'pages', 1],
	]);
	// How many pages five hundred words take is told by the outline's own measure (outline-measure.test.ts).
	expect(over.map(({ values }) => Number(values['used']) > 1)).toEqual([true, true]);
	const hidden = [section('s1'), section('s2', { hidden: true, budget: onePage })];
	expect(
		rules({
			sections: hidden,
			texts: [
				['s1', prose(call(piece.id))],
				['s2', long],
			],
		}),
	).toEqual(['section-empty']);
});

it('finds what the référentiel asks for behind a hidden part, unless another section answers it', () => {
	const sections = [
		section('s1'),
		section('p', { kind: 'part', hidden: true }),
		section('s2', { partId: 'p', nodeIds: ['f-c2'] }),
	];
	expect(found({ sections }).map(({ rule, subject, place }) => [rule, subject, place])).toEqual([
		['deliverable-missing', 'f-c2', { kind: 'section', sectionId: 's2' }],
	]);
	expect(rules({ sections: [section('s1', { nodeIds: ['f-c2'] }), ...sections.slice(1)] })).toEqual([]);
});

it('accepts an écart, an exemption, and a decision over a short count', () => {
	const short = { pieces: 0, reasoned: 0, called: 0, withheld: 0, count: { min: 2, met: 0, missing: [] } };
	const states = new Map([
		state('f-c1.k1', { state: 'gap', decided: true, reason: 'Mission refusée' }),
		state('f-c2', { state: 'exempt', decided: true, reason: 'Aménagement' }),
		state('f-e1.l1', { state: 'proved', decided: true, facts: short }),
	]);
	expect(rules({ states })).toEqual([]);
	expect(rules({ sections: [section('s1'), section('s2', { gap: 'Pas de salon cette année' })] })).toEqual([]);
});

it('asks nothing of what is hidden, and nothing of a part that is', () => {
	const sections = [
		section('p', { kind: 'part', hidden: true }),
		section('s1'),
		section('s2', { hidden: true }),
		section('s3', { partId: 'p' }),
	];
	expect(rules({ sections })).toEqual([]);
});

it('says nothing of uncalled exhibits as long as nothing is written', () => {
	expect(rules({ texts: [] })).toEqual(['section-empty']);
});

it('counts a source that is cited as called, and a citation of what is gone as dangling', () => {
	const cite = (evidenceId: string): ProseInline => ({ type: 'sourceCitation', attrs: { evidenceId, locator: '' } });
	expect(rules({ texts: [['s1', prose(text('D’après'), cite(piece.id))]] })).toEqual([]);
	const gone = { ...piece, deletedAt: now };
	expect(rules({ rows: { evidence: [gone], claims: [] }, texts: [['s1', prose(text('D’après'), cite(piece.id))]] })).toEqual([
		'call-dangling',
	]);
});

it('tells contacts by their number and never repeats them', () => {
	const [finding] = found({
		texts: [
			['s1', prose(text('Écrivez-moi', [{ type: 'link', attrs: { href: 'mailto:camille@exemple.example' } }]), call(piece.id))],
		],
	});
	expect(finding).toMatchObject({ rule: 'contact-in-clear', subject: 's1', values: { email: 1, phone: 0, iban: 0, nir: 0 } });
	expect(JSON.stringify(finding)).not.toContain('exemple.example');
});

it('finds a veille that leans on one site, from four sources on', () => {
	const many = (sites: string[]) => sites.map((site) => makeEvidence({ ...piece, id: crypto.randomUUID(), site }));
	const dossier = (sites: string[]): Change => {
		const evidence = many(sites);
		return {
			rows: { evidence, claims: evidence.map((one) => claimOf(one, 'f-c1')) },
			texts: [['s1', prose(text('Ma veille'), ...evidence.map(({ id }) => call(id)))]],
		};
	};
	expect(rules(dossier(['a', 'a', 'a', 'a', 'b']))).toEqual(['watch-one-site']);
	expect(rules(dossier(['a', 'a', 'a', 'b']))).toEqual([]);
	expect(rules(dossier(['a', 'a', 'a']))).toEqual([]);
});

it('finds parts out of proportion, once the report is under way', () => {
	const parts = (counts: number[]): Change => ({
		sections: counts.flatMap((_, at) => [section(`p${at}`, { kind: 'part' }), section(`t${at}`, { partId: `p${at}` })]),
		texts: counts.map((count, at) => [`t${at}`, prose(text('mot '.repeat(count)), call(piece.id))]),
	});
	const named = (counts: number[]) => found(parts(counts)).map(({ rule, subject }) => [rule, subject]);
	expect(named([400, 420, 90, 1300])).toEqual([
		['parts-unbalanced', 'p2'],
		['parts-unbalanced', 'p3'],
	]);
	expect(named([400, 420, 390])).toEqual([]);
	expect(named([40, 2, 39])).toEqual([]);
});

it('sets a finding aside with its reason, and only that one', () => {
	const findings = found({ rows: { evidence: [{ ...piece, title: '', publishedAt: '' }] } });
	const waiver = {
		id: `r/piece-undated/${piece.id}`,
		reportId: 'r',
		rule: 'piece-undated',
		subject: piece.id,
		reason: 'Page d’accueil',
		at: now,
	};
	const { open, waived } = withWaivers(findings, [waiver, { ...waiver, rule: 'source-old' }]);
	expect(open.map(({ rule }) => rule)).toEqual(['piece-untitled']);
	expect(waived).toEqual([{ finding: findings.find(({ rule }) => rule === 'piece-undated'), waiver }]);
});
