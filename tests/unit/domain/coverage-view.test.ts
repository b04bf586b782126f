// The coverage by activity, block, assessment or dossier: nothing is lost, nothing is counted twice, gaps can come first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupings } from '../../../lib/domain/coverage-groups';
import { coverageView, nodesOf, type ViewOptions } from '../../../lib/domain/coverage-view';
import { decidableIds, type StateRows } from '../../../lib/domain/criterion-state';
import { criterionStates, decisionIdOf } from '../../../lib/domain/decision';
import { builtInFrameworks, loadBuiltIn } from '../../../lib/frameworks/built-in';
import { makeEvidence } from '../../fixtures/make-evidence';

const shipped = await Promise.all(builtInFrameworks.map(({ id }) => loadBuiltIn(id)));
const frameworks = shipped.filter((framework) => framework !== null);
const none: StateRows = { claims: [], evidence: [], called: null, decisions: [], counts: [] };
const plain: ViewOptions = { grouping: 'activity', dossierId: null, gapsFirst: false, only: null };
const at = '2026-03-12T13:05:00.000Z';
const total = (totals: Record<string, number>) => Object.values(totals).reduce((sum, count) => sum + count, 0);

it('sees the five référentiels', () => {
	expect(frameworks).toHaveLength(5);
});

describe.each(frameworks)('$shortTitle', (framework) => {
	it.each(groupings)('by %s shows whatever is decided on and every competency', (grouping) => {
		const view = coverageView(framework, none, { ...plain, grouping });
		const shown = view.groups.flatMap(nodesOf).map(({ nodeId }) => nodeId);
		expect([...new Set(shown)].toSorted()).toEqual(decidableIds(framework).toSorted());
		const competencies = view.groups.flatMap((group) => group.competencies.map(({ competency }) => competency.id));
		expect(new Set(competencies).size).toBe(framework.competencies.length);
		expect(total(view.totals)).toBe(decidableIds(framework).length);
		for (const group of view.groups) expect(new Set(nodesOf(group).map(({ nodeId }) => nodeId)).size).toBe(nodesOf(group).length);
	});

	it('of one dossier is the same, however it is grouped', () => {
		for (const { id } of framework.dossiers) {
			const sets = groupings.map((grouping) => {
				const { groups, totals } = coverageView(framework, none, { ...plain, grouping, dossierId: id });
				const shown = new Set(groups.flatMap(nodesOf).map(({ nodeId }) => nodeId));
				expect(total(totals)).toBe(shown.size);
				return [...shown].toSorted();
			});
			for (const shown of sets) expect(shown).toEqual(sets[0]);
			expect(sets[0]?.length).toBeGreaterThan(0);
			expect(coverageView(framework, none, { ...plain, grouping: 'dossier', dossierId: id }).groups).toHaveLength(1);
		}
	});

	it('puts gaps first, and shows one state alone', () => {
		const ids = decidableIds(framework);
		const choice = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...criterionStates));
		fc.assert(
			fc.property(fc.array(choice, { maxLength: 60 }), fc.constantFrom(...groupings), (choices, grouping) => {
				const decisions = [...new Map(choices)].map(([nodeId, state]) => ({
					...{ id: decisionIdOf(framework.id, nodeId), frameworkId: framework.id, nodeId },
					...{ state, reason: 'Dit.', updatedAt: at },
				}));
				const rows = { ...none, decisions };
				const sorted = coverageView(framework, rows, { ...plain, grouping, gapsFirst: true });
				for (const { criteria } of sorted.groups) {
					const order = criteria.map(({ node }) => ['empty', 'partial', 'gap', 'proved', 'exempt'].indexOf(node.state));
					expect(order).toEqual(order.toSorted((a, b) => a - b));
				}
				const seen = new Set<string>();
				for (const only of criterionStates) {
					const view = coverageView(framework, rows, { ...plain, grouping, only });
					expect(view.totals).toEqual(sorted.totals);
					const nodes = new Map(view.groups.flatMap(nodesOf).map((node) => [node.nodeId, node.state]));
					expect([...nodes.values()].every((state) => state === only)).toBe(true);
					expect(nodes.size).toBe(view.totals[only]);
					for (const id of nodes.keys()) seen.add(id);
				}
				expect(seen.size).toBe(ids.length);
			}),
			{ numRuns: 12 },
		);
	});
});

it('counts pieces once, and rolls criteria up', () => {
	const [framework] = frameworks;
	if (!framework) throw new Error('none');
	const [first, second] = framework.criteria.filter(({ attachedTo }) => attachedTo.includes(framework.competencies[0]?.id ?? ''));
	const piece = makeEvidence({ id: 'p', statement: 'Dit.' });
	const claims = [first, second].map((criterion, index) => ({
		...{ id: `${index}`, evidenceId: 'p', frameworkId: framework.id, nodeId: criterion?.id ?? '' },
		...{ reason: '', createdAt: at, updatedAt: at },
	}));
	const view = coverageView(framework, { ...none, evidence: [piece], claims }, plain);
	expect(view.pieces).toBe(1);
	expect(view.totals.proved).toBe(2);
	const line = view.groups[0]?.competencies[0];
	expect(line).toMatchObject({ pieces: 1, state: 'partial', node: null });
});
