import { describe, expect, it } from 'vitest';
import { looksLikeFramework } from '../../../../lib/frameworks/recognise/looks-like-framework';
import { recognise } from '../../../../lib/frameworks/recognise/recognise';
import { readText } from '../../../../lib/frameworks/read/text';

const looks = (text: string) => looksLikeFramework(recognise(readText('', text, 'd'.repeat(64))));

describe('looksLikeFramework', () => {
	it('refuses an article', () => {
		expect(
			looks(
				'Les abeilles en ville\n\nDepuis dix ans, les ruches montent sur les toits. Le miel y est abondant.\n\nFaut-il s’en réjouir ?\n\n- Les fleurs manquent\n- Les abeilles sauvages reculent\n\nUne étude de cas menée à Lyon le montre.',
			),
		).toBe(false);
	});

	it('refuses a CV, though it has a section of competencies', () => {
		expect(
			looks(
				'Camille Martin\nChargée de projet\n\nExpérience\n2021-2024 Agence Lune, cheffe de projet\n- Piloter trois sites\n- Animer une équipe de 4\n\nCompétences\n- Gestion de projet\n- Anglais courant\n- Maîtrise des tableurs\n\nLoisirs\nVoile, piano',
			),
		).toBe(false);
	});

	it('refuses an invoice, and an empty text', () => {
		expect(
			looks(
				'FACTURE N° 2024-118\n\nDésignation\tQuantité\tPrix\nAtelier de couture\t2\t80,00\nTissu de coton\t5\t45,00\nTotal\t\t125,00\n\nÀ régler sous 30 jours.',
			),
		).toBe(false);
		expect(looks('')).toBe(false);
	});

	it('accepts a pasted list of codes with their criteria', () => {
		expect(
			looks(
				'Bloc 1 : Tenir un étal\n\nC1.1 Accueillir un client en l’écoutant\n\n- Le client est salué\n\nC1.2 Peser un produit\n\n- La balance est remise à zéro',
			),
		).toBe(true);
	});
});
