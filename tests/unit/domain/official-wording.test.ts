// The official sentences beside ours: which were found, which were not, and the référentiel worded by them.
import { describe, expect, it } from 'vitest';
import { withWording, wordingFrom } from '../../../lib/domain/official-wording';
import { smallFramework } from '../../fixtures/small-framework';

const ours = smallFramework('ours', [
	{
		code: 'A1',
		label: 'Veille',
		competencies: [
			{ code: 'C1.1', label: 'Bâtir un plan', criteria: ['Sources fiables', 'Plan daté'] },
			{ code: 'C1.2', label: 'Analyser' },
		],
	},
]);
const document = smallFramework('document', [
	{
		code: 'A1',
		label: 'Réaliser une veille du marché',
		competencies: [
			{
				code: 'C1.1.',
				label: 'Établir le plan de collecte',
				criteria: ['Les sources retenues sont fiables', 'Le plan porte une date'],
			},
			{ code: 'C1.3', label: 'Diffuser la veille auprès de tous' },
		],
	},
]);
const source = { name: 'referentiel.pdf', sha256: 'a'.repeat(64) };
const at = '2026-03-12T13:05:00.000Z';

describe('the official wording', () => {
	const { wording, differences } = wordingFrom(ours, document, source, at);

	it('gives each of our nodes its sentence', () => {
		expect(wording).toEqual({
			frameworkId: 'ours',
			source,
			attachedAt: at,
			texts: {
				'ours-a1': 'Réaliser une veille du marché',
				'ours-c11': 'Établir le plan de collecte',
				'ours-c11.k1': 'Les sources retenues sont fiables',
				'ours-c11.k2': 'Le plan porte une date',
			},
		});
	});

	it('lists what the two do not share', () => {
		expect(differences.notFound.map(({ id }) => id)).toEqual(['ours-c12']);
		expect(differences.unknown.map(({ id }) => id)).toEqual(['document-c13']);
		expect(differences.counts).toEqual([
			{ kind: 'activity', ours: 1, document: 1, found: 1 },
			{ kind: 'competency', ours: 2, document: 2, found: 1 },
			{ kind: 'criterion', ours: 2, document: 2, found: 2 },
		]);
	});

	it('has the title of an assessment and what is said of it, each in its place', () => {
		const known = smallFramework('ours', [], [{ code: 'E1', label: 'Épreuve', covers: [] }]);
		const titled = { code: 'E1', label: 'Étude de cas', description: 'Travail écrit, en équipe', covers: [] };
		const { wording: both } = wordingFrom(known, smallFramework('document', [], [titled]), source, at);
		expect(both.texts).toEqual({ 'ours-e1': 'Étude de cas\nTravail écrit, en équipe' });
		const { label, description } = titled;
		expect(withWording(known, both).assessments[0]).toMatchObject({ id: 'ours-e1', label, description });
	});

	it('words the référentiel, and leaves ours where it says nothing', () => {
		const worded = withWording(ours, wording);
		expect(worded.competencies.map(({ label }) => label)).toEqual(['Établir le plan de collecte', 'Analyser']);
		expect(worded.criteria[0]?.label).toBe('Les sources retenues sont fiables');
		expect(ours.competencies[0]?.label).toBe('Bâtir un plan');
	});
});
