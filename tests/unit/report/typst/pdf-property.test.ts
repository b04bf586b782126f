// Any tree that a report could be becomes a PDF: nothing is refused, and no letter that a font has is lost.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { composePdf } from '../../../../lib/bundle/compose-pdf';
import type { Typst } from '../../../../lib/bundle/typst-compiler';
import type { ReportContent } from '../../../../lib/report/content';
import { linesOf } from '../../../../lib/report/content-text';
import { picturesOf } from '../../../../lib/report/typst/pictures';
import { anyContent } from '../any-content';
import { read, typstInNode } from './typst-in-node';

let typst: Typst;
beforeAll(async () => {
	typst = await typstInNode();
});

const make = (content: ReportContent) =>
	composePdf(typst, content, {
		pictures: new Map(
			picturesOf(content.sections.flatMap(({ blocks }) => blocks)).map(({ key }) => [key, { trouble: 'missing' }]),
		),
		covers: typst.covers,
		troubleText: (trouble, alternative) => `${trouble} ${alternative}`,
		ending: [],
		keywords: [],
		attachments: [],
	});

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

it('makes a PDF of any tree, refuses none of its parts and loses no letter that can be shown', () => {
	fc.assert(
		fc.property(anyContent, (content) => {
			const { pdf, omissions } = make(content);
			expect(omissions.filter(({ why }) => why === 'layout')).toEqual([]);
			if (!isMeasured(content)) return;
			const there = counted(read(pdf, 'pdftotext', '-raw', 'PDF', '-'));
			const asked = counted(linesOf(withoutCoverTitle(content)).map(drawn).join(' '));
			expect([...asked].filter(([letter, count]) => (there.get(letter) ?? 0) < count)).toEqual([]);
		}),
		{ interruptAfterTimeLimit: 8000, endOnFailure: true },
	);
}, 60_000);
