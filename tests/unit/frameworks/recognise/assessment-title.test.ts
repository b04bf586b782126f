import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../../lib/frameworks/recognise/assessment-title';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('splitTitle', () => {
	it.each<[string[], string, string | null]>([
		[
			['Fiche de compétences « Levain » (C1.1 à C1.3)', 'Travail individuel écrit'],
			'Fiche de compétences « Levain »',
			'(C1.1 à C1.3) Travail individuel écrit',
		],
		[
			['Mise en situation reconstituée (De C2.1 à C2.4) Travail écrit'],
			'Mise en situation reconstituée',
			'(De C2.1 à C2.4) Travail écrit',
		],
		[
			['Étude de cas : GESTION D’UNE PANNE Dans le cadre d’un atelier, le candidat répare.'],
			'Étude de cas : GESTION D’UNE PANNE',
			'Dans le cadre d’un atelier, le candidat répare.',
		],
		[['Étude de cas : SUIVI DES LOTS A l’aide de fiches…'], 'Étude de cas : SUIVI DES LOTS', 'A l’aide de fiches…'],
		[['Étude de cas : SUIVI DES LOTS L’équipe livre.'], 'Étude de cas : SUIVI DES LOTS', 'L’équipe livre.'],
		[
			['Recherche documentaire', 'MEMOIRE DE FIN D’ANNEE', 'Dans le cadre de son cursus…'],
			'Recherche documentaire MEMOIRE DE FIN D’ANNEE',
			'Dans le cadre de son cursus…',
		],
		[['Étude de cas : Gestion de crise À partir d’un dossier…'], 'Étude de cas : Gestion de crise', 'À partir d’un dossier…'],
		[['Mémoire professionnel : A partir de son expérience…'], 'Mémoire professionnel', 'A partir de son expérience…'],
		[['Entretien technique : échange oral avec le jury.'], 'Entretien technique', 'échange oral avec le jury.'],
		[['Étude de cas individuelle, écrite, sur un siège.'], 'Étude de cas individuelle', 'écrite, sur un siège.'],
		[['(C1-C4) : Rapport de classement — travail individuel'], 'Rapport de classement', '(C1-C4) travail individuel'],
		[['Serious game « Le défi du fournil » (C3)'], 'Serious game « Le défi du fournil »', '(C3)'],
		[['Étude de cas Travail écrit, puis oral'], 'Étude de cas', 'Travail écrit, puis oral'],
		[['Entretien oral individuel.'], 'Entretien oral individuel', null],
		[
			['Les candidats présentent :', 'Un plan de visite.', 'Modalités :', 'Note de synthèse', 'Travail individuel'],
			'Note de synthèse',
			'Les candidats présentent : Un plan de visite. Modalités : Travail individuel',
		],
		[
			['Les candidats présentent :', 'Rapport de mission en atelier (stage) rendu par :', '– le plan'],
			'Rapport de mission en atelier',
			'Les candidats présentent : Rapport de mission en atelier (stage) rendu par : – le plan',
		],
		[['Le candidat répond au jury. Il conclut.'], 'Le candidat répond au jury', 'Il conclut.'],
		[[''], '', null],
	])('%j', (texts, title, description) => {
		expect(splitTitle(texts)).toEqual({ title, description });
	});

	it('keeps a sentence whole that has no end within the length of a title', () => {
		const sentence = `Le candidat ${'répond encore '.repeat(20)}au jury.`;
		const { title, description } = splitTitle([sentence]);
		expect(title.length).toBeLessThanOrEqual(121);
		expect(title).toMatch(/^Le candidat répond .*…$/);
		expect(description).toBe(sentence);
	});

	it('gives every word to one of both, and a title of 121 characters at most', () => {
		const piece = fc.constantFrom(
			...[
				'Étude de cas',
				' : ',
				'(C1 à C3)',
				'GESTION DE CRISE',
				' Dans le cadre ',
				'le candidat ',
				'. ',
				', ',
				' — ',
				'A l’aide',
				'« Le vif »',
			],
			...['Travail individuel', ' À partir de ', 'Livrables attendus : ', 'Note de synthèse', 'x', '…', 'E', ' ', 'mot '],
		);
		fc.assert(
			fc.property(
				fc.array(
					fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
					{ maxLength: 6 },
				),
				(texts) => {
					const { title, description } = splitTitle(texts);
					expect(title.length).toBeLessThanOrEqual(121);
					const said = letters(texts.join(' ')).split('').toSorted().join('');
					const kept = letters(`${title}${description ?? ''}`)
						.split('')
						.toSorted()
						.join('');
					const inBoth = letters(description ?? '')
						.split('')
						.toSorted()
						.join('');
					expect([kept, inBoth]).toContain(said);
				},
			),
			{ numRuns: 500 },
		);
	});
});
