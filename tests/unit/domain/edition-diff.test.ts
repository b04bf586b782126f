// A new edition, line by line, and the claims that follow it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionChanges, editionDiff, onlyOfficial, type EditionDiff } from '../../../lib/domain/edition-diff';
import { followClaims } from '../../../lib/domain/follow-claims';
import { frameworkLines } from '../../../lib/domain/framework-lines';
import { matchFrameworks } from '../../../lib/domain/match-frameworks';
import { smallFramework } from '../../fixtures/small-framework';
import { claim } from './pieces';

const old = smallFramework('old', [
	{
		code: 'A1',
		competencies: [
			{
				code: 'C1.1',
				label: 'Organiser la collecte des informations',
				criteria: ['Les sources sont fiables', 'Le plan est daté'],
			},
			{ code: 'C1.2', label: 'Analyser les données recueillies' },
			{ code: 'C1.3', label: 'Restituer une synthèse illustrée' },
		],
	},
	{ code: 'A2', competencies: [{ code: 'C2.1', label: 'Chiffrer les besoins matériels' }] },
]);
const next = smallFramework('new', [
	{
		code: 'A1',
		competencies: [
			{
				code: 'C1.1',
				label: 'Organiser la collecte des informations',
				criteria: ['Le plan est daté', 'Les sources sont fiables', 'Un bilan est joint'],
			},
			{ code: 'C1.2', label: 'Interpréter des résultats' },
			{ code: 'C1.4', label: 'Restituer une synthèse illustrée' },
			{ code: 'C1.5', label: 'Chiffrer les besoins matériels' },
		],
	},
	{ code: 'A2', competencies: [{ code: 'C2.3', label: 'Signer un contrat' }] },
]);
const ids = (diff: EditionDiff) =>
	Object.fromEntries(
		editionChanges.map((change) => [change, diff[change].map((line) => `${line.old?.id ?? ''}>${line.next?.id ?? ''}`)]),
	);

describe('a new edition', () => {
	it('says of each node what became of it', () => {
		expect(ids(editionDiff(old, next))).toEqual({
			kept: ['old-a1>new-a1', 'old-a2>new-a2', 'old-c11>new-c11'],
			reworded: ['old-c12>new-c12'],
			renumbered: ['old-c13>new-c14', 'old-c11.k2>new-c11.k1', 'old-c11.k1>new-c11.k2'],
			moved: ['old-c21>new-c15'],
			gone: [],
			added: ['>new-c23', '>new-c11.k3'],
		});
	});

	it('says what went when it is read backwards', () => {
		const back = ids(editionDiff(next, old));
		expect(back['gone']).toEqual(['new-c23>', 'new-c11.k3>']);
		expect(back['added']).toEqual([]);
	});

	it('does not say of what only ours has that it went from the document', () => {
		const diff = editionDiff(next, old);
		expect(onlyOfficial(diff, { 'new-c23': 'Signer un contrat' }).gone.map((line) => line.old?.id)).toEqual(['new-c23']);
	});

	it('takes accents, capitals and punctuation for no change', () => {
		const typed = {
			...old,
			id: 'typed',
			competencies: old.competencies.map((each) => ({ ...each, label: `${each.label.toUpperCase()}.` })),
		};
		const { kept } = editionDiff(old, typed);
		expect(kept).toHaveLength(frameworkLines(old).length);
	});

	it('takes what is said of an assessment for a part of its words', () => {
		const edition = (key: string, description: string) =>
			smallFramework(key, [], [{ code: 'E1', label: 'Étude de cas', description, covers: [] }]);
		const before = edition('old', 'Travail écrit');
		expect(editionDiff(before, edition('new', 'Travail oral')).reworded).toHaveLength(1);
		expect(editionDiff(before, edition('new', 'travail écrit.')).reworded).toHaveLength(0);
	});

	it('warns of what only its place recognised', () => {
		const uncoded = (key: string, label: string) =>
			smallFramework(key, [{ code: 'A1', competencies: [{ code: 'C1', label, synthetic: true }] }]);
		const [line] = editionDiff(uncoded('old', 'Rédiger un contrat'), uncoded('new', 'Tenir un stand')).reworded;
		expect(line?.isUnsure).toBe(true);
	});
});

describe('its claims', () => {
	it('follow their node, or wait', () => {
		const claims = [claim('p1', 'old-c13'), claim('p2', 'old-c21', { reason: 'Parce que' }), claim('p1', 'old-c11.k1')];
		const back = [claim('p1', 'new-c23'), claim('p3', 'nowhere')];
		const { follow, orphans } = followClaims(claims, matchFrameworks(old, next));
		expect(follow.map(({ toNodeId }) => toNodeId)).toEqual(['new-c14', 'new-c15', 'new-c11.k2']);
		expect(orphans).toEqual([]);
		expect(followClaims(back, matchFrameworks(next, old))).toEqual({ follow: [], orphans: back });
	});

	it('are all there, whatever they name', () => {
		const nodeIds = fc.constantFrom('x', 'y', ...frameworkLines(old).map(({ id }) => id));
		const { pairs } = matchFrameworks(old, next);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), nodeIds)), (named) => {
				const claims = named.map(([piece, node]) => claim(piece, node));
				const { follow, orphans } = followClaims(claims, { pairs: pairs.slice(0, 3) });
				expect(new Set([...follow.map((link) => link.claim), ...orphans])).toEqual(new Set(claims));
				expect(follow.length + orphans.length).toBe(claims.length);
			}),
		);
	});
});
