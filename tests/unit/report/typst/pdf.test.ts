// The report as a PDF, made by the compiler that ships, read by tools that have nothing to do with it.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { composePdf } from '../../../../lib/bundle/compose-pdf';
import type { Typst } from '../../../../lib/bundle/typst-compiler';
import { type Block, paragraph, type ReportContent } from '../../../../lib/report/content';
import { linesOf } from '../../../../lib/report/content-text';
import { picturesOf, type PreparedPicture } from '../../../../lib/report/typst/pictures';
import { sampleContent } from '../sample-content';
import { read, typstInNode } from './typst-in-node';

let typst: Typst;
beforeAll(async () => {
	typst = await typstInNode();
	typst.write('/pictures/good.png', new Uint8Array(readFileSync('assets/public/icons/128.png')));
	typst.write('/pictures/bad.jpg', new Uint8Array([255, 216, 255, 224, 0, 16, 1, 2]));
});

const good = (isLong: boolean): PreparedPicture => ({
	paths: isLong ? ['/pictures/good.png', '/pictures/good.png'] : ['/pictures/good.png'],
	width: 128,
	heights: isLong ? [128, 128] : [128],
});

function make(content: ReportContent, picture: (isLong: boolean) => PreparedPicture = good) {
	return composePdf(typst, content, {
		pictures: new Map(
			picturesOf(content.sections.flatMap(({ blocks }) => blocks)).map(({ key, isLong }) => [key, picture(isLong)]),
		),
		covers: typst.covers,
		troubleText: (trouble, alternative) => `${trouble} ${alternative}`,
		ending: [`Empreinte ${'ab'.repeat(32)}`],
		keywords: ['rapport'],
		attachments: [],
	});
}

const withBlocks = (blocks: Block[]): ReportContent => ({
	...sampleContent,
	sections: sampleContent.sections.slice(0, 4).map((section, at) => (at === 3 ? { ...section, blocks } : section)),
});

/** Words as they are compared: without the places where a line may be broken, and letters in one form. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b]+/g, '');

/** All its words; a footnote's number stands in the middle of its line. */
const wordsOf = (pdf: Uint8Array): string =>
	bare(read(pdf, 'pdftotext', '-raw', 'PDF', '-')).replace('2026).1barré', '2026).barré');

describe('the PDF of the sample', () => {
	let pdf: Uint8Array;
	beforeAll(() => {
		const made = make(sampleContent);
		expect(made.omissions).toEqual([]);
		({ pdf } = made);
	});

	it('is well formed, tagged, and says what it is', () => {
		expect(read(pdf, 'qpdf', '--check', 'PDF')).toContain('No syntax or stream encoding errors');
		const facts = read(pdf, 'pdfinfo', 'PDF');
		expect(facts).toMatch(/Title: +Rapport de compétences\n/);
		expect(facts).toMatch(/Author: +Éloïse Dupont-Lefèvre\n/);
		expect(facts).toMatch(/Keywords: +rapport\n/);
		expect(facts).toMatch(/Tagged: +yes/);
		expect(facts).toMatch(/A4/);
		expect(read(pdf, 'qpdf', '--json', '--json-key=qpdf', 'PDF')).toMatch(/"\/Lang": "u:fr/);
	});

	it('has a tree of headings, paragraphs, lists, tables, figures with their alternative, links and notes', () => {
		const tree = read(pdf, 'pdfinfo', '-struct', 'PDF');
		for (const role of [
			'H1',
			'H2',
			'H3',
			'H4',
			'P',
			'TOC',
			'L',
			'LI',
			'BlockQuote',
			'Table',
			'THead',
			'TH',
			'TD',
			'Figure',
			'Caption',
			'Link',
			'Note',
			'Code',
		])
			expect(tree, role).toMatch(new RegExp(String.raw`^ *${role}\b`, 'm'));
		expect(read(pdf, 'qpdf', '--json', '--json-key=qpdf', 'PDF')).toContain('"/Alt": "u:Le stand le jour du salon"');
	});

	it('embeds its fonts and has bookmarks with the printed numbers', () => {
		const fonts = read(pdf, 'pdffonts', 'PDF').split('\n').slice(2).filter(Boolean);
		expect(fonts.length).toBeGreaterThan(2);
		for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
		const bookmarks = read(pdf, 'qpdf', '--json', '--json-key=outlines', 'PDF');
		expect(bookmarks).toContain('"title": "1.1.1 Plan de collecte"');
		expect(bookmarks).toContain('Annexe 1 — ');
	});

	it('says every line of the report, in its order', () => {
		const text = wordsOf(pdf);
		const lines = linesOf(sampleContent).map(bare);
		expect(lines.filter((line) => !text.includes(line))).toEqual([]);
		expect(text).toContain(`Empreinte${'ab'.repeat(32)}`);
	});

	it('numbers every page but the cover', () => {
		expect(read(pdf, 'pdftotext', '-l', '1', 'PDF', '-')).not.toContain('Page');
		expect(read(pdf, 'pdftotext', '-f', '2', '-l', '2', 'PDF', '-')).toMatch(/Page 2 \/ \d+/);
	});
});

describe('what Typst refuses', () => {
	it('is printed without its picture, named, and the rest goes on', () => {
		const { pdf, omissions } = make(sampleContent, (isLong) =>
			isLong ? { ...good(true), paths: ['/pictures/bad.jpg'] } : good(false),
		);
		expect(omissions).toEqual([
			{ anchor: 'A-02', title: expect.stringContaining('Annexe 2 — '), pieceId: expect.any(String), why: 'layout' },
			{ anchor: 'A-02', title: expect.stringContaining('Annexe 2 — '), pieceId: expect.any(String), why: 'missing' },
		]);
		const text = wordsOf(pdf);
		expect(
			linesOf(sampleContent)
				.map(bare)
				.filter((line) => !text.includes(line)),
		).toEqual([]);
	});

	it('is no depth of lists and quotes', () => {
		const nested = (depth: number): Block[] =>
			depth === 0
				? [paragraph('au fond')]
				: [{ kind: 'list', ordered: depth % 2 === 0, start: 1, items: [[{ kind: 'quote', blocks: nested(depth - 1) }]] }];
		const { pdf, omissions } = make(withBlocks(nested(40)));
		expect(omissions).toEqual([]);
		expect(read(pdf, 'pdftotext', 'PDF', '-')).toContain('au fond');
	});

	it('is no link to a place that is not printed', () => {
		const { pdf, omissions } = make(
			withBlocks([
				{ kind: 'heading', level: 4, content: [], anchor: 'vide' },
				paragraph([{ kind: 'jump', text: 'vers un titre sans mots', anchor: 'vide' }]),
			]),
		);
		expect(omissions).toEqual([]);
		expect(read(pdf, 'pdftotext', 'PDF', '-')).toContain('vers un titre sans mots');
	});

	it('is no letter: what no font has is told of the part that has it', () => {
		const { pdf, omissions } = make(withBlocks([paragraph('Lancement 🚀 du 日本 projet')]));
		expect(omissions).toEqual([{ anchor: 's-1', title: 'Plan de collecte', why: 'letters', letters: '🚀日本' }]);
		expect(read(pdf, 'pdftotext', 'PDF', '-')).toContain('Lancement □ du □□ projet');
		expect(make(withBlocks([paragraph('○ vide ◐ partiel ● prouvé ⚠ écart – exempté → ≥ €')])).omissions).toEqual([]);
	});
});

it('keeps a word without an end within the page, in a heading of any level as in the text', () => {
	const words = 'abc'.repeat(70);
	const heading = (level: 3 | 4 | 5 | 6): Block => ({
		kind: 'heading',
		level,
		anchor: null,
		content: [{ kind: 'text', text: words, bold: true, strike: true }],
	});
	const lead: Block = { kind: 'paragraph', style: 'lead', content: [{ kind: 'text', text: words, bold: true }] };
	const { pdf } = make(withBlocks([...([3, 4, 5, 6] as const).map(heading), lead, paragraph(words)]));
	const ends = [...read(pdf, 'pdftotext', '-bbox', 'PDF', '-').matchAll(/xMax="([\d.]+)"[^>]*>(?:abc|bca|cab)/g)].map((found) =>
		Number(found[1]),
	);
	expect(ends.length).toBeGreaterThan(10);
	// A4 is 595 points wide, its margin 20 mm.
	expect(Math.max(...ends)).toBeLessThan(595 - 56);
});
