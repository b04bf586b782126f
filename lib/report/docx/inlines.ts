// Words of a paragraph as runs of a Word document: emphasis, links, calls and jumps as fields that Word can update, footnotes.
import type { Inline, TextInline } from '../content';
import type { Ink } from './ink';
import { lineHeights } from './measure';
import { inkSoft, link as linkColor, textWidth } from './roles';
import { clean, escaped } from './xml';

export type Emphasis = Partial<Omit<TextInline, 'kind' | 'text' | 'href'>> & {
	color?: string | undefined;
	style?: string;
	linked?: boolean;
};

/** The only place where words become a run. */
export function run(text: string, emphasis: Emphasis = {}): string {
	const properties = [
		emphasis.style ? `<w:rStyle w:val="${emphasis.style}"/>` : '',
		emphasis.code ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
		emphasis.bold ? '<w:b/>' : '',
		emphasis.italic ? '<w:i/>' : '',
		emphasis.strike ? '<w:strike/>' : '',
		emphasis.color ? `<w:color w:val="${emphasis.color}"/>` : emphasis.soft ? `<w:color w:val="${inkSoft}"/>` : '',
		emphasis.underline ? '<w:u w:val="single"/>' : '',
	].join('');
	const words = clean(text)
		.split(/([\n\t])/)
		.map((part) =>
			part === '\n'
				? '<w:br/>'
				: part === '\t'
					? '<w:tab/>'
					: part === ''
						? ''
						: `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
		)
		.join('');
	return words === '' ? '' : `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${words}</w:r>`;
}

/** A field with the words it shows until Word counts it again. */
export const fieldOf = (instruction: string, shown: string): string =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

type Place = { emphasis?: Emphasis; inNote?: boolean };

/** The words of inlines, as they count for the height of their paragraph. */
export const plainText = (content: readonly Inline[]): string =>
	content
		.map((inline) => (inline.kind === 'break' ? '\n' : inline.kind === 'footnote' ? String(inline.number) : inline.text))
		.join('');

/** Runs of inlines. In a footnote links are fields, because the part it is in has no relationships, and notes stand in brackets. */
export function inlineXml(content: readonly Inline[], ink: Ink, { emphasis = {}, inNote = false }: Place = {}): string {
	return content
		.map((inline) => {
			switch (inline.kind) {
				case 'text':
					return textXml(inline, ink, emphasis, inNote);
				case 'break':
					return '<w:r><w:br/></w:r>';
				case 'call':
					return callXml(inline, ink, emphasis);
				case 'citation':
					return anchorLink(inline.text, inline.anchor, ink, emphasis);
				case 'jump':
					return jumpXml(inline, ink, { ...emphasis, ...(inline.soft ? { soft: true } : {}) });
				case 'footnote':
					return inNote ? run(` (${plainText(inline.content)})`, emphasis) : noteXml(inline.content, ink);
			}
		})
		.join('');
}

function textXml(inline: TextInline, ink: Ink, emphasis: Emphasis, inNote: boolean): string {
	const { text, href, kind: _, ...own } = inline;
	const address = href === undefined ? null : safeAddress(href);
	if (address === null) return run(text, { ...emphasis, ...own });
	const words = run(text, { ...emphasis, ...own, style: ink.options.styles.link, linked: true });
	if (words === '') return '';
	return inNote
		? fieldOf(`HYPERLINK "${address}"`, words)
		: `<w:hyperlink r:id="${ink.linkTo(address)}" w:history="1">${words}</w:hyperlink>`;
}

/** Only what a reader may open; Word wants it without spaces, quotes and backslashes. */
function safeAddress(href: string): string | null {
	if (!/^(https?:|mailto:)/i.test(href) || !URL.canParse(href)) return null;
	return clean(new URL(href).href).replace(/["\\\s<>^`{|}]/g, (sign) => encodeURIComponent(sign));
}

function anchorLink(text: string, anchor: string, ink: Ink, emphasis: Emphasis): string {
	const words = run(text, { ...emphasis, color: linkColor });
	return ink.options.anchors.has(anchor) && words !== ''
		? `<w:hyperlink w:anchor="${ink.bookmarkOf(anchor)}" w:history="1">${words}</w:hyperlink>`
		: run(text, emphasis);
}

/** "annexe 7 bis": the number refers to that of the exhibit's heading. The word before it stays as it is written, capital or not. */
function callXml({ text, anchor }: { text: string; anchor: string }, ink: Ink, emphasis: Emphasis): string {
	const number = ink.labels.get(anchor);
	if (number === undefined || !text.endsWith(number) || !ink.options.anchors.has(anchor))
		return anchorLink(text, anchor, ink, emphasis);
	const before = text.slice(0, -number.length);
	const reference = fieldOf(`REF ${ink.bookmarkOf(labelAnchor(anchor))} \\h`, run(number, { ...emphasis, color: linkColor }));
	return (before ? anchorLink(before, anchor, ink, emphasis) : '') + reference;
}

/** The bookmark around the number of an exhibit alone. */
export const labelAnchor = (anchor: string): string => `no ${anchor}`;

/** "section 1.1": the number is a field where Word counts that of the section. */
function jumpXml({ text, anchor }: { text: string; anchor: string }, ink: Ink, emphasis: Emphasis): string {
	const number = ink.options.sectionNumbers.get(anchor);
	if (number === undefined || !text.endsWith(number)) return anchorLink(text, anchor, ink, emphasis);
	const before = text.slice(0, -number.length);
	return (
		(before ? anchorLink(before, anchor, ink, emphasis) : '') +
		fieldOf(`REF ${ink.bookmarkOf(anchor)} \\r \\h`, run(number, { ...emphasis, color: linkColor }))
	);
}

function noteXml(content: readonly Inline[], ink: Ink): string {
	const { note, noteCall } = ink.options.styles;
	const id = ink.newNote(
		() =>
			`<w:p><w:pPr><w:pStyle w:val="${note}"/></w:pPr><w:r><w:rPr><w:rStyle w:val="${noteCall}"/></w:rPr><w:footnoteRef/></w:r>` +
			`${run(' ')}${inlineXml(content, ink, { inNote: true })}</w:p>`,
	);
	return `<w:r><w:rPr><w:rStyle w:val="${noteCall}"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** How high the footnotes called in a paragraph stand at the foot of its page. */
export const notesHeight = (content: readonly Inline[]): number =>
	content
		.flatMap((inline) => (inline.kind === 'footnote' ? lineHeights(plainText(inline.content), 'note', textWidth) : []))
		.reduce((sum, height) => sum + height, 0);
