import { describe, expect, it } from 'vitest';
import { readAssessmentDetails, readDeliverables } from '../../../../lib/frameworks/recognise/assessment-details';

const details = (text: string) => readAssessmentDetails(text, text);

describe('readAssessmentDetails', () => {
	it.each([
		['Travail individuel écrit + oral', { mode: 'individual', written: true, oral: true }],
		[
			'Travail écrit + oral collectif, puis bilan individuel, groupe de 2 à 3 candidats',
			{ mode: 'collective', team: { min: 2, max: 3 } },
		],
		['Travail individuel et/ou collectif', { mode: 'both' }],
		['Les candidats, regroupés par équipes de 4', { mode: 'collective', team: { min: 4, max: 4 } }],
		['En binôme, à l’oral', { mode: 'collective', team: { min: 2, max: 2 }, oral: true, written: null }],
		['Travail collectif du groupe (3 candidats)', { mode: 'collective', team: { min: 3, max: 3 } }],
		['Travail écrit individuel', { written: true, oral: false }],
		['Le candidat présente l’équipe de son service', { mode: 'unstated', written: null, oral: null }],
		['Mise en situation simulée sur un cas réel', { format: 'simulated-case', context: 'real' }],
		['Mise en situation, cas réel ou fictif', { format: 'case', context: 'either' }],
		['Mémoire professionnel', { format: 'thesis', written: true }],
		['Serious game', { format: 'serious-game', context: 'unstated' }],
	])('%s', (text, expected) => {
		expect(details(text)).toMatchObject(expected);
	});
});

describe('readDeliverables', () => {
	it('cuts a sentence into what it asks for, and reads the counts that it states', () => {
		expect(
			readDeliverables([
				'Livrables attendus à l’écrit : le plan de visite, la tenue de réunions (au moins deux) et le bilan. Livrables attendus lors de l’oral : la démarche.',
			]),
		).toEqual([
			{ label: 'le plan de visite', channel: 'written' },
			{
				label: 'la tenue de réunions (au moins deux)',
				channel: 'written',
				requirement: { label: 'réunions', min: 2, including: [] },
			},
			{ label: 'le bilan', channel: 'written' },
			{ label: 'la démarche', channel: 'oral' },
		]);
	});

	it('finds none where nothing is said to be handed in', () => {
		expect(readDeliverables(['Le candidat répond au jury.'])).toEqual([]);
	});
});
