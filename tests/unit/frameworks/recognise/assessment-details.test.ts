import { describe, expect, it } from 'vitest';
import { readAssessmentDetails } from '../../../../lib/frameworks/recognise/assessment-details';

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
		[
			'Travail écrit individuel À partir d’un cas portant sur la gestion d’une équipe de 4 vendeurs',
			{ mode: 'individual', team: undefined },
		],
		['Épreuve individuelle. Le candidat rend compte du travail mené par équipes de 3', { mode: 'individual', team: undefined }],
		['Étude de cas individuelle : le candidat répartit le travail des équipes', { mode: 'individual' }],
		['Le candidat présente l’équipe de son service', { mode: 'unstated', written: null, oral: null }],
		['Mise en situation simulée sur un cas réel', { format: 'simulated-case', context: 'real' }],
		['Mise en situation, cas réel ou fictif', { format: 'case', context: 'either' }],
		['Mémoire professionnel', { format: 'thesis', written: true }],
		['Serious game', { format: 'serious-game', context: 'unstated' }],
	])('%s', (text, expected) => {
		expect({ team: undefined, ...details(text) }).toMatchObject(expected);
	});
});
