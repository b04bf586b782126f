import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, coverageOf, drawable, literal } from '../../../../lib/report/typst/typst-text';

const latin = (codePoint: number): boolean => codePoint < 0x2190 || codePoint === 0x25a1;

describe('words as Typst takes them', () => {
	it('are strings, whatever is in them', () => {
		expect(literal('a "b" \\ #c')).toBe(String.raw`"a \"b\" \\ #c"`);
		expect(literal('a\nb\t\0c\u2028d')).toBe('"a b c d"');
		expect(literal('\ud800x')).toBe('"\ufffdx"');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const inner = literal(text).slice(1, -1);
				// Nothing is left but escaped quotes and backslashes.
				expect(inner.replaceAll(/\\["\\]/g, '')).not.toMatch(/["\\\n]/);
			}),
		);
	});

	it('show □ for a letter that no font has, once for what looks like one letter, and tell which', () => {
		const missing: string[] = [];
		const shown = drawable('Essai 🧪 de l’équipe 👩🏽‍💻 日本', latin, (letter) => missing.push(letter));
		expect(shown).toBe('Essai □ de l’équipe □ □□');
		expect(missing).toEqual(['🧪', '👩🏽‍💻', '日', '本']);
	});

	it('lose what only varies a letter without a word', () => {
		const missing: string[] = [];
		expect(
			drawable(
				'✔\ufe0e',
				(code) => code === 0x2714,
				(letter) => missing.push(letter),
			),
		).toBe('✔');
		expect(missing).toEqual([]);
	});

	it('can be broken where a word is longer than its line, and lose no letter', () => {
		expect(breakable('a'.repeat(20), 8)).toBe(`${'a'.repeat(8)}\u200b${'a'.repeat(8)}\u200baaaa`);
		expect(breakable(`https://a.example/${'b'.repeat(10)}`, 8)).toBe('https://a.example/bbbbbbbb\u200bbb');
		expect(breakable('https://exemple.example/tres-long', 8)).toBe('https://exemple.example/tres-long');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(breakable(text, 8).replaceAll('\u200b', '')).toBe(text.replaceAll('\u200b', ''));
			}),
		);
	});

	it('know which letters the fonts have', () => {
		const covers = coverageOf([
			[32, 95],
			[0xe9, 1],
		]);
		expect([0x1f, 0x20, 0x7e, 0x7f, 0xe9, 0xea].map(covers)).toEqual([false, true, true, false, true, false]);
	});
});
