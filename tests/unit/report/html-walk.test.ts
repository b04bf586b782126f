// The tree as HTML: nothing of it is lost, captured text never becomes markup, headings and anchors hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, cell, type Inline, paragraph, type ReportContent, words } from '../../../lib/report/content';
import { blockLines, linesOf } from '../../../lib/report/content-text';
import { proseBlocks } from '../../../lib/report/content/prose-blocks';
import { viewOf } from '../../../lib/report/content/view';
import { coverageHtml } from '../../../lib/report/html/coverage-page';
import { cssString, reportHtml } from '../../../lib/report/html/report-page';
import { viewerHtml } from '../../../lib/report/html/viewer-page';
import { sectionsMarkup } from '../../../lib/report/html/walk';
import { buildReport } from '../../../lib/report/model';
import { wordingIn } from '../../../lib/report/report-wording';
import { anyProse } from '../../fixtures/any-prose';
import { plainLines } from '../../fixtures/html-lines';
import { sampleContent } from './sample-content';
import { sampleInput } from './sample-report';

const options = { wording: wordingIn('fr'), pictures: new Map([['c'.repeat(64), '01_rapport/images/cccccccccccc.png']]) };
const walkOptions = { ...options, root: '../', home: '', viewer: false } as const;
const section = sampleContent.sections[3];
if (!section) throw new Error('The sample has no section.');

const withBlocks = (blocks: Block[]): ReportContent => ({ ...sampleContent, sections: [{ ...section, blocks }] });
const walk = (blocks: Block[]): string => String(sectionsMarkup(withBlocks(blocks), walkOptions));

describe('the walk', () => {
	it('prints every line of the tree, in its order', () => {
		for (const page of [reportHtml(sampleContent, options), viewerHtml(sampleContent, { ...options, files: [] })]) {
			const printed = plainLines(page);
			const wanted = linesOf(sampleContent).flatMap((line) => line.split('\n'));
			expect(wanted.filter((line) => !printed.includes(line.replace(/\s+/g, ' ').trim()))).toEqual([]);
		}
	});

	it('keeps the levels of headings without a hole, whatever the writer left out', () => {
		const heading = (level: 3 | 4 | 5 | 6): Block => ({ kind: 'heading', level, content: [words(`n${level}`)], anchor: null });
		const made = walk([heading(6), heading(4), heading(5), heading(4), { kind: 'quote', blocks: [heading(6)] }]);
		expect(
			[...made.matchAll(/<h(\d)>(?:<span[^>]*>[^<]*<\/span> )?([^<]*)</g)].map(([, level, text]) => `${level} ${text}`),
		).toEqual(['4 Plan de collecte', '5 n6', '5 n4', '6 n5', '5 n4', '6 n6']);
	});

	it('leads from a note to its call and back', () => {
		const made = walk([paragraph([words('a'), { kind: 'footnote', number: 7, content: [words('la note')] }])]);
		expect(made).toContain('<a id="appel-7" class="noteref" href="#note-7" aria-label="Note 7">7</a>');
		expect(made).toMatch(/<li id="note-7" value="7">la note <a class="back" href="#appel-7"/);
	});

	it('says what each header of a table heads', () => {
		const made = walk([
			{
				kind: 'table',
				caption: 'Résultats',
				shown: true,
				head: [[cell('Indicateur'), cell('Mesures', { columns: 2 })]],
				rows: [
					[
						cell('Coût', { header: true, anchor: 'n-1' }),
						cell('4,20', { align: 'end' }),
						cell('● prouvé', { tone: 'proved', rows: 2 }),
					],
				],
				widths: [2, 1, 1],
				style: 'prose',
			},
		]);
		expect(made).toContain('<caption>Résultats</caption>');
		expect(made).toContain('<col class="w50"><col class="w25"><col class="w25">');
		expect(made).toContain('<th scope="colgroup" colspan="2">Mesures</th>');
		expect(made).toContain(
			'<tr data-tone="proved"><th scope="row" id="n-1">Coût</th><td class="end">4,20</td><td rowspan="2" class="tone tone-proved">',
		);
	});

	it('finds each picture where the bundle has it, and says what it shows where there is none', () => {
		const picture = { kind: 'picture', alternative: 'Le stand', caption: [] as Inline[], anchor: null, isLong: false } as const;
		expect(walk([{ ...picture, sha256: 'a'.repeat(64), file: 'A-01_page/ecran.webp' }])).toContain(
			'<img src="../02_annexes/A-01_page/ecran.webp" alt="Le stand"',
		);
		expect(walk([{ ...picture, sha256: 'c'.repeat(64), file: null }])).toContain('src="../01_rapport/images/cccccccccccc.png"');
		expect(walk([{ ...picture, sha256: 'd'.repeat(64), file: null }])).toContain('<p class="none">Le stand</p>');
	});

	it('leads from the coverage alone into the viewer', () => {
		const content = { ...sampleContent, sections: [{ ...section, kind: 'coverage' as const, level: 1 as const }] };
		const page = coverageHtml(content, options);
		expect(page).toContain('href="../index.html#A-01"');
		expect(page.match(/<h1[ >]/g)).toHaveLength(1);
	});
});

const hostile = fc.string({
	unit: fc.constantFrom(
		'<',
		'>',
		'"',
		"'",
		'&',
		'`',
		'\\',
		'{',
		'}',
		'/',
		'-',
		'</style>',
		'<script>',
		']]>',
		'javascript:',
		'\u0000',
		'\u202e',
		'é',
		' a ',
	),
	maxLength: 12,
});

/** Every place of the tree where a text may stand. */
const anyInline = (text: string): Inline[] => [
	{ kind: 'text', text, bold: true, italic: true, underline: true, strike: true, code: true, soft: true, href: text },
	{ kind: 'break' },
	{ kind: 'call', text, anchor: 'A-01' },
	{ kind: 'citation', text, anchor: 'ref-1' },
	{ kind: 'jump', text, anchor: 's-1', soft: true },
	{ kind: 'footnote', number: 1, content: [{ kind: 'text', text, href: `https://x.example/${text}` }] },
];

describe('captured text', () => {
	it('is printed whole, whatever the candidate wrote', () => {
		const report = buildReport(sampleInput);
		const pieces = report.exhibits.map(({ piece }) => piece.id);
		// Directions and controls are left out on purpose; how much space stands between words is the page's own matter.
		const letters = (text: string): string => text.replace(/[\s\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '');
		fc.assert(
			fc.property(anyProse(pieces), (prose) => {
				const blocks = proseBlocks(prose, 3, viewOf(report, options.wording));
				const page = walk(blocks);
				const printed = letters(plainLines(page).join(''));
				const lines = blocks.flatMap(blockLines).flatMap((line) => line.split('\n'));
				expect(lines.filter((line) => !printed.includes(letters(line)))).toEqual([]);
				expect(page).not.toMatch(/<script|onerror="|href="(javascript|data):/i);
			}),
			{ numRuns: 200 },
		);
	});

	it('never becomes markup, wherever it stands', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const content: ReportContent = {
					...withBlocks([
						paragraph(anyInline(text), 'title'),
						{ kind: 'heading', level: 3, content: anyInline(text), anchor: null },
						{
							kind: 'table',
							caption: text,
							shown: true,
							head: [[cell(text)]],
							rows: [[cell(text, { tone: 'gap' })]],
							widths: [],
							style: 'matrix',
						},
						{
							kind: 'picture',
							sha256: 'c'.repeat(64),
							file: `A-01/${text}`,
							alternative: text,
							caption: anyInline(text),
							anchor: null,
							isLong: true,
						},
					]),
					title: text,
					author: text,
					subject: text,
					footer: text,
				};
				const tags = /<(script|style|img|a|p|h\d)\b[^>]*>/g;
				const shapes = (page: string): string[] => [...page.matchAll(tags)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
				for (const page of [reportHtml(content, options), viewerHtml(content, { ...options, files: [] })]) {
					expect(page.match(/<script/g) ?? []).toHaveLength(page.includes('v-chercher') ? 1 : 0);
					expect(page.match(/<style>/g)).toHaveLength(1);
					expect(page).not.toMatch(/(src|href)="(javascript|data):|\son\w+="/i);
					// Each tag has the attributes that we gave it, and no more.
					for (const shape of shapes(page)) expect(shape).toMatch(/^<\w+( [a-z-]+(="")?)*>$/);
				}
			}),
		);
	});

	it('cannot end the string of the running title', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				expect(cssString(text)).toMatch(/^'([A-Za-z0-9 ]|\\[0-9a-f]+ )*'$/);
			}),
		);
	});
});
