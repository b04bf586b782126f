// Whatever is dropped on the importer, it answers, and with a draft that holds together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceDocument } from '../../../../lib/domain/source-document';
import { withSyntheticCodes } from '../../../../lib/domain/synthetic-codes';
import { recognise } from '../../../../lib/frameworks/recognise/recognise';
import { readText } from '../../../../lib/frameworks/read/text';

const sha256 = 'c'.repeat(64);

/** Pieces that référentiels are made of, to be put together in any order. */
const pieces = fc.constantFrom(
	...[
		'A1 - Mise en place',
		'C1.1 - Construire un plan afin de',
		'C11 .5',
		'(C1.1 à C9.9)',
		'E2.1/2.2/2.3',
		'BLOC DE COMPETENCES N° 1 :',
	],
	...[
		'Mise en situation professionnelle :',
		'Les sources sont fiables.',
		'- ',
		'• ',
		'o ',
		'\t',
		'\n',
		'\n\n',
		'\f',
		' ; ',
		'1/ ',
		'12.',
	],
	...[
		'<p>',
		'</p>',
		'<ul>',
		'**',
		'Critères d’évaluation',
		'Compétences',
		'Livrables attendus : ',
		'équipes de 4',
		'Niveau 6',
		'«',
		'(',
		'C1 à C999999',
	],
);
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 3000 }),
	fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 400 }).map((parts) => parts.join(' ')),
	fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join('')),
);

function check(document: SourceDocument): void {
	const draft = recognise(document);
	const ids = new Set(draft.items.map(({ id }) => id));
	expect(ids.size).toBe(draft.items.length);
	const lines = new Set(document.lines.map(({ id }) => id));
	for (const { parentId, covers, lines: own, confidence } of draft.items) {
		expect(parentId === null || ids.has(parentId)).toBe(true);
		expect(covers.every((id) => ids.has(id))).toBe(true);
		expect(own.every((id) => lines.has(id))).toBe(true);
		expect(confidence).toBeGreaterThanOrEqual(0);
		expect(confidence).toBeLessThanOrEqual(1);
	}
	expect(withSyntheticCodes(draft.items)).toHaveLength(draft.items.length);
	expect(recognise(document)).toEqual(draft);
}

describe('the recogniser', () => {
	it('reads any text without an error, the same way each time, and every reference leads somewhere', () => {
		fc.assert(
			fc.property(text, (source) => check(readText('', source, sha256))),
			{ numRuns: 150 },
		);
	});

	it('reads any rows and paragraphs, as other formats give them', () => {
		const paragraph = fc.record({
			text: fc.oneof(pieces, fc.string({ maxLength: 200 })),
			lines: fc.constant<number[]>([0]),
			bullet: fc.constantFrom(null, '-', '•', 'o'),
			isBold: fc.boolean(),
		});
		const paragraphs = fc.array(paragraph, { maxLength: 6 });
		const block: fc.Arbitrary<SourceBlock> = fc.oneof(
			fc.record({ kind: fc.constant('text' as const), page: fc.constant(1), paragraphs, isWrapped: fc.boolean() }),
			fc.record({
				kind: fc.constant('row' as const),
				page: fc.constant(1),
				table: fc.nat({ max: 3 }),
				cells: fc.array(fc.record({ column: fc.nat({ max: 5 }), span: fc.integer({ min: 1, max: 4 }), paragraphs }), {
					maxLength: 5,
				}),
				continues: fc.boolean(),
			}),
		);
		fc.assert(
			fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
				const lines = [{ id: 0, page: 1, text: 'x', dropped: null }];
				check({ name: 'x.pdf', format: 'pdf', sha256, pages: 1, lines, blocks });
			}),
			{ numRuns: 150 },
		);
	});

	/** Long inputs of the kinds that make a careless pattern go back over itself for ever. */
	const nasty: [string, string][] = [
		['one endless line', 'C1.1 Construire, '.repeat(12_000)],
		['one endless word', 'a'.repeat(200_000)],
		['blanks', ' '.repeat(200_000)],
		['blanks between words', `C1 Construire${' '.repeat(200_000)}un plan`],
		['tabs', '\t'.repeat(200_000)],
		['open brackets', '('.repeat(200_000)],
		['open tags', '<p '.repeat(60_000)],
		['dots', '1.'.repeat(100_000)],
		['codes and nothing else', Array.from({ length: 25_000 }, (_, at) => `C${at % 50}.${at % 9}`).join(' à ')],
		['ranges', 'C1 à C99 '.repeat(20_000)],
		['lines of one letter', 'x\n'.repeat(100_000)],
		['lower-case fragments', 'et la suite\n\n'.repeat(15_000)],
		['semicolons', 'Faire ; '.repeat(25_000)],
		['things to hand in', `E1 Étude de cas Livrables attendus : (${'un plan ; '.repeat(20_000)}`],
		['announcements', 'E1 Le candidat remet un dossier : '.repeat(6_000)],
		['slashes', `E1${'/1'.repeat(100_000)}`],
		['candidates never told of', `Dans le cadre ${'de la '.repeat(30_000)}`],
		['rows', 'A1 - Mise\tC1.1 - Construire\tÉtude de cas\tLe plan est clair\n'.repeat(3_000)],
	];

	it.each(nasty)('reads 200 kB of %s, one item a line at most for each thing in it', (_, source) => {
		const document = readText('', source, sha256);
		const draft = recognise(document);
		expect(draft.items.length).toBeLessThanOrEqual(source.length);
	});
});
