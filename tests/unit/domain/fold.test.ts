// A French search forgives accents, elisions, ligatures and plurals, and keeps codes whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../../lib/domain/fold';

describe('fold', () => {
	it.each([
		['Événementiel', 'evenementiel'],
		['ŒUVRE', 'oeuvre'],
		['Lætitia', 'laetitia'],
		['déjà vu', 'deja vu'],
	])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

	it('is settled after once', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
	});
});

describe('wordsOf', () => {
	it.each([
		['L’étude d’impact qu’il mène', ['etude', 'impact', 'il', 'mene']],
		["l'étude", ['etude']],
		['aujourd’hui', ['aujourdhui']],
		['Les réseaux sociaux', ['les', 'reseau', 'sociau']],
		['campagnes', ['campagne']],
		['C1.1 et C11.2', ['c1.1', 'et', 'c11.2']],
		['blog.exemple.fr', ['blog', 'exemple', 'fr']],
		['bad-buzz', ['bad', 'buzz']],
		['business class', ['business', 'class']],
		['   ', []],
	])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
});
