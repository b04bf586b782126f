// The state of a criterion: what facts propose, what the candidate decides, and when the two no longer agree.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import type { Claim } from '../../../lib/domain/claim';
import {
	competencyState,
	decidableIds,
	decided,
	disagrees,
	type NodeFacts,
	proposedState,
	type StateRows,
	statesOf,
} from '../../../lib/domain/criterion-state';
import { type CountedItem, criterionStates, decisionIdOf } from '../../../lib/domain/decision';
import { frameworkSchema } from '../../../lib/domain/framework';
import { countOf } from '../../../lib/domain/requirement-count';
import { makeEvidence } from '../../fixtures/make-evidence';

const framework = v.parse(frameworkSchema, raw);
const at = '2026-03-12T13:05:00.000Z';
const events = framework.deliverables.find(({ requirement }) => requirement?.label === 'événements');
if (!events?.requirement) throw new Error('no events');
const requirement = events.requirement;

let serial = 0;
const claim = (evidenceId: string, nodeId: string, reason = '', frameworkId = framework.id): Claim => ({
	id: `claim-${serial++}`,
	evidenceId,
	frameworkId,
	nodeId,
	reason,
	createdAt: at,
	updatedAt: at,
});
const piece = (id: string, statement = '') => makeEvidence({ id, statement });
const decision = (nodeId: string, state: (typeof criterionStates)[number], reason = '') => ({
	id: decisionIdOf(framework.id, nodeId),
	frameworkId: framework.id,
	nodeId,
	state,
	reason,
	updatedAt: at,
});
const none: StateRows = { claims: [], evidence: [], called: null, decisions: [], counts: [] };
const of = (nodeId: string, rows: Partial<StateRows>) => statesOf(framework, { ...none, ...rows }).get(nodeId);
const item = (evidenceIds: string[], including: string | null = null): CountedItem => ({
	id: `item-${serial++}`,
	label: 'Salon de juin',
	including,
	evidenceIds,
});
const counted = (items: CountedItem[]) => [
	{ id: decisionIdOf(framework.id, events.id), frameworkId: framework.id, deliverableId: events.id, items, updatedAt: at },
];

describe('what facts propose', () => {
	it('says vide without a piece, partiel while a reason or a call lacks, prouvé otherwise', () => {
		expect(of('c1.1.k1', {})).toMatchObject({ state: 'empty', proposed: 'empty', decided: false, reason: '' });
		const evidence = [piece('p'), piece('q', 'Ce plan le montre.')];
		const bare = { evidence, claims: [claim('p', 'c1.1.k1'), claim('q', 'c1.1.k1')] };
		expect(of('c1.1.k1', bare)).toMatchObject({ state: 'partial', facts: { pieces: 2, reasoned: 1, called: null } });
		const argued = { evidence, claims: [claim('p', 'c1.1.k1', 'Parce que.'), claim('q', 'c1.1.k1')] };
		expect(of('c1.1.k1', argued)).toMatchObject({ state: 'proved', facts: { pieces: 2, reasoned: 2 } });
		expect(of('c1.1.k1', { ...argued, called: new Set() })).toMatchObject({ state: 'partial', facts: { called: 0 } });
		expect(of('c1.1.k1', { ...argued, called: new Set(['q', 'other']) })).toMatchObject({
			state: 'proved',
			facts: { called: 1 },
		});
	});

	it('proposes no proof that the jury will not see: a withheld piece alone, called or not, is partiel', () => {
		const kept = { ...piece('p', 'Dit.'), withheld: true };
		const claims = [claim('p', 'c1.1.k1')];
		expect(of('c1.1.k1', { evidence: [kept], claims })).toMatchObject({ state: 'partial', facts: { withheld: 1, called: null } });
		const called = new Set(['p', 'q']);
		expect(of('c1.1.k1', { evidence: [kept], claims, called })).toMatchObject({ state: 'partial', facts: { called: 0 } });
		const evidence = [kept, piece('q', 'Dit.')];
		expect(of('c1.1.k1', { evidence, claims: [...claims, claim('q', 'c1.1.k1')], called })).toMatchObject({
			state: 'proved',
			facts: { withheld: 1, called: 1 },
		});
	});

	it('leaves out deleted pieces and other référentiels, and tells the withheld ones', () => {
		const evidence = [
			{ ...piece('p', 'Dit.'), withheld: true },
			{ ...piece('gone', 'Dit.'), deletedAt: at },
		];
		const claims = [
			claim('p', 'c1.1.k1'),
			claim('gone', 'c1.1.k1'),
			claim('p', 'c1.1.k2', '', 'other'),
			claim('unknown', 'c1.1.k1'),
		];
		expect(of('c1.1.k1', { evidence, claims })?.facts).toEqual({
			pieces: 1,
			reasoned: 1,
			withheld: 1,
			called: null,
			count: null,
		});
		expect(of('c1.1.k2', { evidence, claims })?.facts.pieces).toBe(0);
	});

	it('counts the named items of a deliverable, each required word by an item of its own', () => {
		const evidence = [piece('p', 'Dit.'), piece('q', 'Dit.')];
		expect(of(events.id, {})).toMatchObject({
			state: 'empty',
			facts: { count: { min: 2, met: 0, missing: requirement.including } },
		});
		const [first = '', second = ''] = requirement.including;
		const two = counted([item(['p'], first), item(['q'])]);
		expect(of(events.id, { evidence, counts: two })).toMatchObject({
			state: 'partial',
			facts: { pieces: 2, count: { met: 2, missing: [second] } },
		});
		const all = counted([item(['p'], first), item(['q', 'gone'], second)]);
		expect(of(events.id, { evidence, counts: all })).toMatchObject({
			state: 'proved',
			facts: { count: { met: 2, missing: [] } },
		});
		expect(countOf(requirement, [item(['gone'], first), item([], second)], new Set(['p']))).toMatchObject({ met: 0 });
		expect(countOf({ ...requirement, including: [first, first] }, [item(['p'], first)], new Set(['p'])).missing).toEqual([first]);
	});
});

describe('what the candidate decides', () => {
	it('asks for the reason of an écart and of an exemption, and of nothing else', () => {
		for (const state of criterionStates) expect(decided(state, '  ').ok).toBe(state !== 'gap' && state !== 'exempt');
		expect(decided('gap', ' Pas d’événement cette année. ')).toEqual({
			ok: true,
			value: { state: 'gap', reason: 'Pas d’événement cette année.' },
		});
	});

	it('stays, and says when the facts have left it', () => {
		const rows = { evidence: [piece('p', 'Dit.')], claims: [claim('p', 'c1.1.k1')] };
		expect(of('c1.1.k1', { decisions: [decision('c1.1.k1', 'proved')] })).toMatchObject({
			state: 'proved',
			proposed: 'empty',
			decided: true,
			disagrees: true,
		});
		expect(of('c1.1.k1', { ...rows, decisions: [decision('c1.1.k1', 'empty')] })).toMatchObject({
			state: 'empty',
			disagrees: true,
		});
		expect(of('c1.1.k1', { ...rows, decisions: [decision('c1.1.k1', 'gap', 'Perdu.')] })).toMatchObject({
			state: 'gap',
			reason: 'Perdu.',
			disagrees: true,
		});
		expect(of('c1.1.k1', { ...rows, decisions: [decision('c1.1.k1', 'partial')] })?.disagrees).toBe(false);
		const [digital = ''] = requirement.including;
		expect(
			of(events.id, {
				...rows,
				counts: counted([item(['p'], digital)]),
				decisions: [decision(events.id, 'proved')],
			}),
		).toMatchObject({ state: 'proved', proposed: 'partial', disagrees: true });
	});
});

describe('a competency', () => {
	it('stands by its criteria', () => {
		expect(competencyState([])).toBe('empty');
		expect(competencyState([], 1)).toBe('partial');
		expect(competencyState(['empty', 'empty'])).toBe('empty');
		expect(competencyState(['empty', 'gap'])).toBe('empty');
		expect(competencyState(['empty', 'proved'])).toBe('partial');
		expect(competencyState(['proved', 'gap', 'exempt'])).toBe('proved');
		expect(competencyState(['gap', 'exempt'])).toBe('gap');
		expect(competencyState(['exempt', 'exempt'])).toBe('exempt');
	});

	it('does not depend on the order, and only calls proved what holds nothing open', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...criterionStates), { maxLength: 8 }), (states) => {
				const said = competencyState(states);
				expect(competencyState(states.toReversed())).toBe(said);
				if (said === 'proved') expect(states.some((state) => state === 'empty' || state === 'partial')).toBe(false);
				expect(competencyState([...states, 'partial'])).toBe('partial');
			}),
		);
	});
});

const small = fc.integer({ min: 0, max: 4 });
const anyFacts: fc.Arbitrary<NodeFacts> = fc
	.record({
		pieces: small,
		reasoned: small,
		withheld: small,
		called: fc.option(small),
		count: fc.option(fc.record({ min: fc.integer({ min: 1, max: 4 }), met: small, missing: fc.subarray(['un digital']) })),
	})
	.map((facts) => ({
		...facts,
		reasoned: Math.min(facts.reasoned, facts.pieces),
		withheld: Math.min(facts.withheld, facts.pieces),
		called: facts.called === null ? null : Math.min(facts.called, facts.pieces),
	}));

describe('whatever the rows', () => {
	it('proposes no more than the facts say, and never quarrels with its own proposal', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const proposed = proposedState(facts);
				expect(proposed === 'empty').toBe(facts.pieces === 0);
				if (proposed === 'proved') {
					expect(facts.reasoned).toBe(facts.pieces);
					expect(facts.called).not.toBe(0);
					expect(facts.count === null || (facts.count.met >= facts.count.min && facts.count.missing.length === 0)).toBe(true);
				}
				expect(disagrees(facts, proposed)).toBe(false);
				expect(disagrees(facts, 'exempt')).toBe(false);
			}),
		);
	});

	it('knows each decidable node once, whatever the order of the claims, and shows the decision where there is one', () => {
		const ids = decidableIds(framework);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBe(190 + 51 - 51 + 3);
		const nodes = [...framework.competencies, ...framework.criteria].map(({ id }) => id);
		const evidence = Array.from({ length: 6 }, (_, number) => piece(`p${number}`, number % 2 === 0 ? 'Dit.' : ''));
		const tie = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom(...nodes), fc.constantFrom('', 'Parce que.'));
		const choice = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...criterionStates));
		fc.assert(
			fc.property(fc.array(tie, { maxLength: 60 }), fc.array(choice, { maxLength: 10 }), (ties, choices) => {
				const claims = ties.map(([number, node, reason]) => claim(`p${number}`, node, reason));
				const wanted = new Map(choices);
				const decisions = [...wanted].map(([nodeId, state]) => decision(nodeId, state, 'Dit.'));
				const states = statesOf(framework, { ...none, claims, evidence, decisions });
				expect([...states.keys()]).toEqual(ids);
				expect(statesOf(framework, { ...none, claims: claims.toReversed(), evidence, decisions })).toEqual(states);
				for (const { nodeId, state, proposed, decided: isDecided, facts } of states.values()) {
					expect(state).toBe(wanted.get(nodeId) ?? proposed);
					expect(isDecided).toBe(wanted.has(nodeId));
					expect(facts.reasoned).toBeLessThanOrEqual(facts.pieces);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('lacks less, never more, with another item', () => {
		const anyItem = fc
			.tuple(fc.subarray(['p', 'q', 'gone']), fc.constantFrom(null, 'un rêve', ...requirement.including))
			.map(([ids, including]) => item(ids, including));
		fc.assert(
			fc.property(fc.array(anyItem, { maxLength: 6 }), anyItem, (items, more) => {
				const living = new Set(['p', 'q']);
				const before = countOf(requirement, items, living);
				const after = countOf(requirement, [...items, more], living);
				expect(after.met).toBeGreaterThanOrEqual(before.met);
				expect(before.missing).toEqual(expect.arrayContaining(after.missing));
			}),
		);
	});
});
