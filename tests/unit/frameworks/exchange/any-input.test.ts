// No file breaks the reading: whatever it holds, it is read or refused, and soon.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { frameworkSchema } from '../../../../lib/domain/framework';
import { checkReferences } from '../../../../lib/frameworks/exchange/check-references';
import { readExchange } from '../../../../lib/frameworks/exchange/read-exchange';
import { splitCompetencies } from '../../../../lib/frameworks/exchange/split-competencies';
import { loadAll, readWell, refusal, write } from './samples';

/** Read or refused; what is read is a référentiel whose every reference leads somewhere. */
function readOrRefuse(text: string): boolean {
	const reading = readExchange('x', text);
	if (!reading.ok) return reading.fault.code.length > 0;
	expect(checkReferences(reading.value.framework)).toBeNull();
	return v.is(frameworkSchema, reading.value.framework);
}

const five = await loadAll();
const [, sample] = five;
if (!sample) throw new Error('none');

const word = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom('', ' ', '1', '1.1', 'C1.1', 'a', '__proto__', 'constructor', 'Compétence'),
);
const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));

/** The machine may be shared by seven others. */
const patient = { timeout: 30_000 };

describe('any file', () => {
	it('of any text is read or refused', patient, () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), readOrRefuse), { numRuns: 300 });
		fc.assert(fc.property(fc.json(), readOrRefuse), { numRuns: 300 });
	});

	it.each(['glane', 'case', 'mahara'] as const)('of %s with one value changed is read or refused', patient, (format) => {
		const text = write(sample, format);
		type Step = { holder: Record<string, unknown>; key: string };
		const steps = (root: unknown): Step[] =>
			root === null || typeof root !== 'object'
				? []
				: Object.keys(root).flatMap((key) => {
						const holder = root as Record<string, unknown>;
						return [{ holder, key }, ...steps(holder[key])];
					});
		const any = fc.oneof(leaf, fc.jsonValue(), fc.constantFrom('remove', 'twice'));
		fc.assert(
			fc.property(fc.nat(), any, (which, value) => {
				const copy = JSON.parse(text) as unknown;
				const all = steps(copy);
				const step = all[which % all.length];
				if (!step) return true;
				if (value === 'remove') delete step.holder[step.key];
				else if (value === 'twice' && Array.isArray(step.holder)) step.holder.push(step.holder[Number(step.key)]);
				else step.holder[step.key] = value;
				return readOrRefuse(JSON.stringify(copy));
			}),
			{ numRuns: 60 },
		);
	});

	it('of Moodle columns with any cells is read or refused', () => {
		const id = fc.constantFrom('', 'a', 'b', 'c', 'competency-1', 'criterion-2', 'activity-3');
		const row = fc.tuple(id, id, word, word, leaf, leaf, leaf, leaf, leaf, leaf, word, leaf, fc.constantFrom('', '1', 'x'), word);
		const header = write(sample, 'moodle').split('\r\n')[0] ?? '';
		const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
		fc.assert(
			fc.property(fc.array(row, { maxLength: 12 }), (rows) =>
				readOrRefuse([header, ...rows.map((cells) => cells.map(cell).join(','))].join('\n')),
			),
			{ numRuns: 300 },
		);
	});

	it('of the elements of a fiche in any order is read or refused', () => {
		const name = fc.constantFrom(
			'FICHES',
			'FICHE',
			'INTITULE',
			'BLOC_COMPETENCES',
			'CODE',
			'LIBELLE',
			'LISTE_COMPETENCES',
			'p',
			'x:NIVEAU',
		);
		const part = fc.oneof(
			name.map((one) => `<${one}>`),
			name.map((one) => `</${one}>`),
			word,
			fc.constantFrom('<![CDATA[', ']]>', '<!--', '&#0;', '&amp;', '- a\n- b', '<?xml', '<!DOCTYPE'),
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => readOrRefuse(`<FICHES>${parts.join('')}`)),
			{ numRuns: 400 },
		);
	});

	it('loses no word of a list of competencies but its marks', () => {
		const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('- ', '* ', '; ', '\n', '\n\n', 'Vendre ', 'suivre ', 'Évaluer ', ': '), { maxLength: 14 }),
				(parts) => {
					const { parts: found, intro, assessment } = splitCompetencies(parts.join(''));
					const kept = [...intro, ...found.map(({ label }) => label), assessment].join('');
					expect(letters(kept).length).toBe(letters(parts.join('')).length);
				},
			),
		);
	});

	it('nested or chained out of measure is refused or read', patient, () => {
		const deep = 100_000;
		expect(readOrRefuse(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)).toBe(true);
		expect(readOrRefuse(`<FICHES><FICHE><INTITULE>${'<p>'.repeat(deep)}`)).toBe(true);
		const header = write(sample, 'moodle').split('\r\n')[0] ?? '';
		const rows = (count: number, parent: (rank: number) => string) =>
			[
				header,
				',F,Titre,,1,,,,,,,,1,',
				...Array.from({ length: count }, (_, rank) => `${parent(rank)},k${rank},n${rank},,1,,,,,,,,,`),
			].join('\n');
		expect(refusal(rows(4000, (rank) => (rank ? `k${rank - 1}` : ''))).code).toBe('too-deep');
		expect(refusal(rows(20_000, () => '')).code).toBe('too-large');
		expect(readWell(rows(4000, () => '')).framework.competencies).toHaveLength(4000);
		expect(readWell(rows(4000, (rank) => (rank ? `k${rank % 2 ? 0 : rank - 1}` : ''))).framework.criteria).toHaveLength(1999);
		const list = (text: string) =>
			`<FICHES><FICHE><INTITULE>x</INTITULE><BLOC><LIBELLE>y</LIBELLE><LISTE_COMPETENCES>${text}</LISTE_COMPETENCES></BLOC></FICHE></FICHES>`;
		expect(refusal(list('C1.1 '.repeat(200_000))).code).toBe('too-large');
		for (const part of ['C1.1 Vendre ', '&lt;br/&gt;a;', '1', ' ', '- ', 'é : ', '\n'])
			expect(readOrRefuse(list(part.repeat(99_000 / part.length)))).toBe(true);
	});

	it('of names that JavaScript knows gives nothing of its own', () => {
		expect(refusal('{"__proto__": {"schema": "glane-framework/1"}}').code).toBe('unknown-format');
		expect(({} as { schema?: string }).schema).toBeUndefined();
	});
});
