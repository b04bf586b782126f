import { describe, expect, it } from 'vitest';
import { readDeliverables } from '../../../../lib/frameworks/recognise/deliverables';

/** Lines that begin with a dash are items of a list. */
const read = (...lines: string[]) =>
	readDeliverables(
		lines.map((line) => (line.startsWith('– ') ? { text: line.slice(2), bullet: '–' } : { text: line, bullet: null })),
	);
const labels = (...lines: string[]) => read(...lines).map(({ label }) => label);

describe('readDeliverables', () => {
	it('cuts a sentence into what it asks for, and reads the counts that it states', () => {
		expect(
			read(
				'Livrables attendus à l’écrit : le plan de visite, la tenue de réunions (au moins deux) et le bilan. Livrables attendus lors de l’oral : la démarche.',
			),
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
		expect(labels('Le candidat répond au jury.')).toEqual([]);
		expect(labels('Le candidat :', '– Tient la caisse ;', '– Range le magasin.')).toEqual([]);
		expect(labels('Le jury comprend :', '– un formateur ;', '– un professionnel.')).toEqual([]);
		expect(labels('L’épreuve comporte : un écrit ; un oral.')).toEqual([]);
		expect(labels('Le candidat présente son rapport au jury, qui comprend : un formateur ; un patron.')).toEqual([]);
	});

	it('takes each item of the list that an announcement ends with', () => {
		expect(
			labels('Les candidats doivent remettre les productions suivantes :', '– un plan de vente,', '– le bilan de saison.'),
		).toEqual(['un plan de vente', 'le bilan de saison']);
		expect(labels('Livrables attendus :', 'le plan de vente, le bilan')).toEqual(['le plan de vente', 'le bilan']);
	});

	it('takes what a document must hold, where a list says it', () => {
		const list = ['– les objectifs visés,', '– le budget et le planning'];
		const items = ['les objectifs visés', 'le budget et le planning'];
		expect(labels('Un plan de vente, sous la forme d’un dossier, présentant :', ...list)).toEqual(items);
		expect(
			labels('Les candidats présentent les productions suivantes :', 'Un plan de vente stipulant :', ...list, 'Oral'),
		).toEqual(items);
		expect(labels('Rapport de mission (stage) restitué par :', ...list)).toEqual(items);
		expect(labels('Le rapport comprend : les objectifs visés ; le budget et le planning. Il est relié.')).toEqual(items);
		expect(labels('Le candidat remet : les objectifs visés ; le budget et le planning.')).toEqual(items);
	});

	it('leaves together two acts on one thing, and apart two duties of one person', () => {
		expect(labels('Livrables attendus : l’organisation et la coordination de réunions et la tenue des comptes.')).toEqual([
			'l’organisation et la coordination de réunions',
			'la tenue des comptes',
		]);
		expect(labels('Livrables attendus : chacun produira une analyse de la vente et devra proposer des remèdes')).toEqual([
			'chacun produira une analyse de la vente',
			'devra proposer des remèdes',
		]);
		expect(labels('Livrables : l’analyse du rayon et l’’intégration des avis')).toEqual([
			'l’analyse du rayon',
			'l’’intégration des avis',
		]);
	});

	it('says which kinds a count must include', () => {
		expect(read('Livrables attendus : le planning des foires (au moins une locale et une lointaine)')[0]?.requirement).toEqual({
			label: 'foires',
			min: 2,
			including: ['une locale', 'une lointaine'],
		});
		const told =
			'Il organise des foires (au moins une locale et une lointaine). Livrables attendus : le planning des foires (au moins deux)';
		expect(read(told)[0]?.requirement).toEqual({ label: 'foires', min: 2, including: ['une locale', 'une lointaine'] });
		expect(read('Livrables : deux foires minimum, dont une locale')[0]?.requirement?.including).toEqual(['une locale']);
	});
});
