// What the first lines of a document say of the certification.
import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../../lib/frameworks/recognise/document-facts';

describe('the name of the certification', () => {
	it.each([
		[['Référentiel du gardien de phare', 'Niveau 5'], 'Gardien de phare'],
		[["RÉFÉRENTIEL D'ACTIVITÉS, DE COMPÉTENCES ET D'ÉVALUATION", 'APICULTEUR DE MONTAGNE'], 'Apiculteur de montagne'],
		[['Référentiel des activités', 'Pâtissier de bord'], 'Pâtissier de bord'],
		[['Référentiel de compétences'], ''],
	])('in %j is %j', (head, title) => {
		expect(readDocumentFacts(head).title).toBe(title);
	});

	it('stands beside its level and number', () => {
		expect(readDocumentFacts(['Luthier de quartier – RNCP12345', 'Niveau 4', 'Certificateur : Atelier des bois'])).toEqual({
			title: 'Luthier de quartier',
			level: 4,
			rncp: 'RNCP12345',
			certifier: 'Atelier des bois',
		});
	});
});
