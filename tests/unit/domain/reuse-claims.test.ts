// Evidence of one certification, proposed for another.
import { describe, expect, it } from 'vitest';
import { relationsByWords, relationsOfEdition, reuseProposal, type Relation } from '../../../lib/domain/reuse-claims';
import { smallFramework } from '../../fixtures/small-framework';
import { claim } from './pieces';

const source = smallFramework('src', [
	{
		code: 'A1',
		competencies: [
			{ code: 'C1.1', label: 'Bâtir un plan de collecte de la veille', criteria: ['Sources fiables'] },
			{ code: 'C1.2', label: 'Négocier avec les prestataires' },
		],
	},
]);
const target = smallFramework('tgt', [
	{
		code: 'A1',
		competencies: [
			{ code: 'C1.1', label: 'Négocier les contrats avec les prestataires' },
			{ code: 'C1.2', label: 'Tenir un plan de collecte pour la veille' },
		],
	},
]);
const relations: Relation[] = [
	{ from: 'src-c12', to: 'tgt-c12', closeness: 'close' },
	{ from: 'src-c11', to: 'tgt-c12', closeness: 'same' },
];

describe('reuse', () => {
	it('proposes each piece once for a competency, with its reason', () => {
		const claims = [
			claim('p1', 'src-c12', { reason: 'Contrat' }),
			claim('p1', 'src-c11'),
			claim('p1', 'src-c11.k1', { reason: 'Plan' }),
			claim('p2', 'src-c12'),
			claim('p3', 'elsewhere'),
		];
		const { lines, already } = reuseProposal(source, claims, relations, []);
		expect(already).toBe(0);
		expect(lines.map(({ evidenceId, from, to, closeness, reason }) => [evidenceId, from, to, closeness, reason])).toEqual([
			['p2', 'src-c12', 'tgt-c12', 'close', ''],
			['p1', 'src-c11', 'tgt-c12', 'same', 'Plan'],
		]);
	});

	it('leaves out what is tied there already, and counts it', () => {
		const proposal = reuseProposal(source, [claim('p1', 'src-c11'), claim('p1', 'src-c12')], relations, [claim('p1', 'tgt-c12')]);
		expect(proposal).toEqual({ lines: [], already: 1 });
	});

	it('compares words between certifications, whose codes mean nothing to one another', () => {
		expect(relationsByWords(source, target)).toEqual([
			{ from: 'src-c11', to: 'tgt-c12', closeness: 'close' },
			{ from: 'src-c12', to: 'tgt-c11', closeness: 'close' },
		]);
	});

	it('trusts code and words between editions', () => {
		expect(relationsOfEdition(source, { ...source, id: 'copy' })).toEqual([
			{ from: 'src-c11', to: 'src-c11', closeness: 'same' },
			{ from: 'src-c12', to: 'src-c12', closeness: 'same' },
		]);
	});
});
