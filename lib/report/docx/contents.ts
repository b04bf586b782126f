// The table of contents: a field that Word can update, with its entries already written and their pages counted.
import type { Ink } from './ink';
import { fieldOf, run } from './inlines';
import { lineHeights } from './measure';
import type { Piece } from './pages';
import { paragraphPiece } from './paragraph';
import { onPage } from './blocks';
import { textWidth } from './roles';
import { tag } from './xml';

type Entry = NonNullable<Piece['entry']>;

/** Its pieces before the pages are known: as high as they will be. */
export function contentsPieces(title: string, entries: readonly Entry[], ink: Ink): Piece[] {
	ink.breakNext = true;
	const heading = paragraphPiece(ink, onPage, { role: 'contentsTitle', xml: run(title), text: title });
	return [heading, ...entries.map((entry) => ({ xml: '', heights: lineHeights(lineOf(entry), roleOf(entry), textWidth - 700) }))];
}

const roleOf = ({ level }: Entry): 'contents1' | 'contents2' | 'contents3' => `contents${level}`;
const lineOf = ({ number, title }: Entry): string => [number, title].filter(Boolean).join('  ');

/** The whole field, to be put in the place of the entries' pieces. */
export function contentsXml(entries: readonly { entry: Entry; page: number }[], ink: Ink): string {
	const begin =
		'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z </w:instrText></w:r>' +
		'<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
	const lines = entries.map(({ entry, page }, at) => {
		const words = run(lineOf(entry).replaceAll(/\s+/g, ' '));
		const number = fieldOf(`PAGEREF ${entry.bookmark} \\h`, run(String(page)));
		const tabs = `<w:tabs>${tag('tab', { val: 'right', leader: 'dot', pos: textWidth })}</w:tabs>`;
		return (
			`<w:p><w:pPr>${tag('pStyle', { val: ink.options.styles[roleOf(entry)] })}${tabs}</w:pPr>${at === 0 ? begin : ''}` +
			`<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${words}<w:r><w:tab/></w:r>${number}</w:hyperlink></w:p>`
		);
	});
	const end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
	const content = `${lines.length === 0 ? `<w:p>${begin}</w:p>` : lines.join('')}${end}`;
	return (
		'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
		`<w:sdtContent>${content}</w:sdtContent></w:sdt>`
	);
}
