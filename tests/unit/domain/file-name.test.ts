// Names of the bundle's files: whatever the title, a plain ASCII name that every system accepts, never twice the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug, uniqueName } from '../../../lib/domain/file-name';

const windowsReserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

describe('slug', () => {
	it('writes French as one would', () => {
		expect(slug('Baromètre 2026 : l’été des PME & l’œuvre')).toBe('barometre-2026-l-ete-des-pme-et-l-oeuvre');
		expect(slug('CON')).toBe('con-x');
		expect(slug('日本語')).toBe('sans-titre');
		expect(slug('../../etc/passwd')).toBe('etc-passwd');
	});

	it('cuts between words', () => {
		expect(slug('un titre qui est beaucoup trop long pour un dossier', 20)).toBe('un-titre-qui-est');
	});

	it('is always plain, short, not reserved and not empty', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 80 }), (text, max) => {
				const name = slug(text, max);
				expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
				expect(name.length).toBeLessThanOrEqual(max);
				expect(name).not.toMatch(windowsReserved);
				expect(slug(name, max)).toBe(name);
			}),
		);
	});
});

describe('uniqueName', () => {
	it('never gives a name twice, whatever the case', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'b', 'B-2', 'x'.repeat(90))), (names) => {
				const taken = new Set<string>();
				const given = names.map((name) => uniqueName(name, taken));
				expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
				expect(given.every((name) => name.length <= 80)).toBe(true);
			}),
		);
	});
});
