// The whole of the 004, written, as HTML, DOCX and PDF: the same words, the same numbers, the same order, and nothing that the tree has not.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composePdf } from '../../../lib/bundle/compose-pdf';
import type { Table } from '../../../lib/report/content';
import { blockLines, inlineText, linesOf } from '../../../lib/report/content-text';
import { reportDocx } from '../../../lib/report/docx/document';
import { clean } from '../../../lib/report/docx/xml';
import { reportHtml } from '../../../lib/report/html/report-page';
import { buildReport } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { picturesOf } from '../../../lib/report/typst/pictures';
import { plainLines } from '../../fixtures/html-lines';
import { samplePortfolioInput } from '../../fixtures/sample-report-input';
import { inlinesOf } from './sound-content';
import { read, typstInNode } from './typst/typst-in-node';

const icon = new Uint8Array(readFileSync('assets/public/icons/128.png'));
const wording = wordingIn('fr');
const content = reportContent(buildReport(samplePortfolioInput), wording);

/** Without spaces, nor the places where a word may be cut. */
const bare = (text: string): string =>
	clean(text)
		.normalize('NFKC')
		.replaceAll(/[\s\u00ad\u200b]+/g, '');

const notes = content.sections
	.flatMap(({ blocks }) => blocks.flatMap(inlinesOf))
	.flatMap((inline) => (inline.kind === 'footnote' ? [bare(inlineText(inline.content))] : []));
// Notes stand at the foot of a page or a section: they are compared apart. In the tree each comes after the line that calls it.
const left = [...notes];
const lines = linesOf(content)
	.flatMap((line) => line.split('\n'))
	.map(bare)
	.filter((line) => line !== '' && !(line === left[0] && left.shift()))
	// The cover has its title among its blocks, and prints it once.
	.slice(1);

/** On paper a call's number stands in its line. */
const numbered = linesOf(
	JSON.parse(JSON.stringify(content), (_, value) =>
		value?.kind === 'footnote' ? { kind: 'text', text: String(value.number) } : value,
	) as typeof content,
)
	.flatMap((line) => line.split('\n'))
	.map(bare)
	.filter(Boolean)
	.slice(1);
/** What a table repeats on each of its pages. */
const headers: string[] = [bare(content.words.contents)];
JSON.stringify(content, (_, value) => {
	if (value?.kind === 'table')
		headers.push(
			bare(
				(value as Table).head
					.flat()
					.flatMap((one) => one.blocks.flatMap(blockLines))
					.join(''),
			),
		);
	return value;
});

/** Lines that a text does not hold after the one before, and what it says between them. */
function strayFrom(text: string, wanted = lines): { missing: string[]; between: string[] } {
	const missing: string[] = [];
	const between: string[] = [];
	let at = 0;
	for (const line of wanted) {
		const found = text.indexOf(line, at);
		if (found < 0) missing.push(line);
		else {
			if (found > at) between.push(text.slice(at, found));
			at = found + line.length;
		}
	}
	return { missing, between: at < text.length ? [...between, text.slice(at)] : between };
}

const unescaped = (xml: string): string =>
	xml.replaceAll(
		/&(amp|lt|gt|quot|apos);/g,
		(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
	);
const wordText = (xml: string): string => unescaped(xml.replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]*>/g, ''));

/** The paragraphs of a DOCX, headings with the numbers that Word counts for them. */
function docxText(document: string): string {
	const counts = [0, 0, 0];
	return [...document.replace(/<w:sdt>.*?<\/w:sdt>/s, '').matchAll(/<w:p[ >].*?<\/w:p>/gs)]
		.map(([xml]) => {
			const level = Number(/<w:pStyle w:val="Heading([123])"\/>/.exec(xml)?.[1] ?? 0);
			if (level === 0 || xml.includes('<w:numId w:val="0"/>')) return wordText(xml);
			counts.splice(level - 1, 3, (counts[level - 1] ?? 0) + 1, ...[0, 0].slice(level - 1));
			return `${counts.slice(0, level).join('.')} ${wordText(xml)}`;
		})
		.join(' ');
}

describe('the three renderings', () => {
	it('are of a report with notes, numbers and many lines', () => {
		expect(left).toEqual([]);
		expect(notes.length).toBeGreaterThan(20);
		expect(lines.length).toBeGreaterThan(2000);
	});

	it('HTML: every line in its order, and nothing between them but the contents', () => {
		const shown = new Map(picturesOf(content.sections.flatMap(({ blocks }) => blocks)).map(({ sha256 }) => [sha256, 'png']));
		const page = reportHtml(content, { wording, pictures: shown }).replaceAll(
			/<caption class="visually-hidden">.*?<\/caption>/gs,
			'',
		);
		const [asides, body] = [
			page.match(/<aside class="notes".*?<\/aside>/gs) ?? [],
			page.replaceAll(/<aside class="notes".*?<\/aside>/gs, ''),
		];
		expect(asides.flatMap((aside) => plainLines(aside)).map(bare)).toEqual(notes);
		const text = bare(plainLines(body.replace(/<nav class="contents.*?<\/nav>/s, '')).join(' '));
		const { missing, between } = strayFrom(text);
		expect(missing).toEqual([]);
		expect(between).toEqual([]);
	});

	it('DOCX: every line in its order, with the numbers that Word counts, and between them only the contents', async () => {
		const blob = await reportDocx(
			content,
			async () => ({ type: 'png', bytes: icon, width: 128, height: 128 }),
			samplePortfolioInput.at,
		);
		const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
		const written = [...part('word/footnotes.xml').matchAll(/<w:footnote w:id="\d+">(.*?)<\/w:footnote>/gs)];
		expect(written.map(([, xml]) => bare(wordText(xml ?? ''))).filter(Boolean)).toEqual(notes);
		const { missing, between } = strayFrom(bare(docxText(part('word/document.xml'))));
		expect(missing).toEqual([]);
		expect(between).toEqual([bare(content.words.contents)]);
	});

	it('PDF: every line in its order, and between them only the contents and what a page repeats', async () => {
		const typst = await typstInNode();
		typst.write('/pictures/good.png', icon);
		const picture = { paths: ['/pictures/good.png'], width: 128, heights: [128] };
		const { pdf, omissions } = composePdf(typst, content, {
			pictures: new Map(picturesOf(content.sections.flatMap(({ blocks }) => blocks)).map(({ key }) => [key, picture])),
			covers: typst.covers,
			troubleText: (trouble, alternative) => `${trouble} ${alternative}`,
			ending: [],
			keywords: [],
			attachments: [],
		});
		expect(omissions).toEqual([]);
		const foot = `${bare(content.footer)}${bare(content.words.page)}`;
		const pages = read(pdf, 'pdftotext', '-raw', 'PDF', '-').split('\f').map(bare);
		// What a page holds of its own: its foot, and the notes that are called on it.
		const called = notes.map((note, at) => `${at + 1}${note}`);
		const held = called.filter((note) => pages.some((page) => page.includes(note)));
		expect(held).toEqual(called);
		const text = pages
			.map((page) => page.slice(0, page.includes(foot) ? page.lastIndexOf(foot) : undefined))
			.map((page) => called.reduce((rest, note) => rest.replace(note, ''), page))
			.join('');
		const { missing, between } = strayFrom(text, numbered);
		expect(missing).toEqual([]);
		const contents = content.sections.flatMap(({ number, title }) => [bare(`${number}${title}`)]);
		const others = between.map((piece) =>
			[...headers, ...contents].filter(Boolean).reduce((rest, known) => rest.replaceAll(known, ''), piece),
		);
		expect(others.filter((piece) => piece.replaceAll(/[\d.•·–]/g, '') !== '')).toEqual([]);
	}, 300_000);
});
