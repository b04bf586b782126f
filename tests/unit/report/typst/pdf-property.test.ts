// Any tree that a report could be becomes a PDF: no letter that a font has is lost, and nothing is refused but what breaks Typst itself, a
// table within a table, which is then printed as its words.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { composePdf } from '../../../../lib/bundle/compose-pdf';
import type { Typst } from '../../../../lib/bundle/typst-compiler';
import type { ReportContent } from '../../../../lib/report/content';
import { linesOf } from '../../../../lib/report/content-text';
import { partsOf } from '../../../../lib/report/typst/typst-report';
import { picturesOf } from '../../../../lib/report/typst/pictures';
import { anyContent } from '../any-content';
import { read, typstInNode } from './typst-in-node';

let typst: Typst;
beforeAll(async () => {
	typst = await typstInNode();
});

const make = (content: ReportContent, without: readonly string[] = []) =>
	composePdf(
		typst,
		content,
		{
			pictures: new Map(
				picturesOf(content.sections.flatMap(({ blocks }) => blocks)).map(({ key }) => [key, { trouble: 'missing' }]),
			),
			covers: typst.covers,
			troubleText: (trouble, alternative) => `${trouble} ${alternative}`,
			ending: [],
			keywords: [],
			attachments: [],
		},
		without,
	);

/** As pdf-client.ts goes on when Typst breaks: with another one, which is given the words alone. */
async function made(content: ReportContent): Promise<ReturnType<typeof make>> {
	try {
		return make(content);
	} catch (error) {
		if (isMeasured(content)) throw error;
		typst = await typstInNode();
		return make(
			content,
			partsOf(content).map(({ path }) => path),
		);
	}
}

/** How often each letter and figure is there: the order in which a tool reads cells and notes is its own. */
function counted(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const letter of text.normalize('NFKC').replaceAll(/[^\p{Script=Latin}\p{N}]/gu, ''))
		counts.set(letter, (counts.get(letter) ?? 0) + 1);
	return counts;
}

const drawn = (line: string): string =>
	Array.from(line.normalize('NFC'), (letter) => (typst.covers(letter.codePointAt(0) ?? 0) ? letter : '')).join('');

/** A cover's title stands in its blocks; a table of many columns in a column may be wider than its page. */
const isMeasured = (content: ReportContent): boolean => !/"kind":"(table|pair)"/.test(JSON.stringify(content));
const withoutCoverTitle = (content: ReportContent): ReportContent => ({
	...content,
	sections: content.sections.map((section) => (section.kind === 'cover' ? { ...section, title: '' } : section)),
});

it('makes a PDF of any tree, prints its parts as they are and loses no letter that can be shown', async () => {
	await fc.assert(
		fc.asyncProperty(anyContent, async (content) => {
			const { pdf, omissions } = await made(content);
			if (!isMeasured(content)) return;
			expect(omissions.filter(({ why }) => why === 'layout')).toEqual([]);
			const there = counted(read(pdf, 'pdftotext', '-raw', 'PDF', '-'));
			const asked = counted(linesOf(withoutCoverTitle(content)).map(drawn).join(' '));
			expect([...asked].filter(([letter, count]) => (there.get(letter) ?? 0) < count)).toEqual([]);
		}),
		{ interruptAfterTimeLimit: 8000, endOnFailure: true },
	);
}, 60_000);
