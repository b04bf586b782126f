// The candidate's own text as blocks of the report: no word is lost, numbers are given, and only addresses that may be opened are links.
import { citationLabel } from '../../domain/citation-label';
import type { Prose, ProseBlock, ProseInline, ProseListItem, ProseMark } from '../../domain/prose';
import { blocksIn } from '../../domain/prose';
import { formatDate } from '../../i18n/format';
import { type Block, type Inline, paragraph, type Picture, type Table, type TextInline, words } from '../content';
import { exhibitName } from '../wording';
import { callOf } from './calls';
import { gridOf } from './prose-table';
import { type ContentView, referenceAnchor } from './view';

/** `level`: that of the section the text stands in. */
export function proseBlocks(prose: Prose, level: 1 | 2 | 3, view: ContentView): Block[] {
	const used = blocksIn(prose.content).flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []));
	// A text that begins with a small heading has no larger one above it: levels close up.
	const levels = [...new Set(used)].toSorted((a, b) => a - b);
	const headingLevel = (own: number): 3 | 4 | 5 | 6 => {
		const wanted = Math.max(level, 2) + 1 + levels.findIndex((each) => each === own);
		return wanted <= 3 ? 3 : wanted === 4 ? 4 : wanted === 5 ? 5 : 6;
	};
	return prose.content.flatMap((block) => blockOf(block, headingLevel, view));
}

type HeadingLevel = (own: number) => 3 | 4 | 5 | 6;

function blockOf(block: ProseBlock, levelOf: HeadingLevel, view: ContentView): Block[] {
	const within = (inside: readonly ProseBlock[]): Block[] => inside.flatMap((each) => blockOf(each, levelOf, view));
	switch (block.type) {
		case 'paragraph':
			return hasWords(block.content) ? [paragraph(inlinesOf(block.content, view))] : [];
		case 'heading': {
			const content = inlinesOf(block.content, view);
			return hasWords(block.content) ? [{ kind: 'heading', level: levelOf(block.attrs.level), content, anchor: null }] : [];
		}
		case 'bulletList':
			return listOf(block.content, false, 1, within);
		case 'orderedList':
			return listOf(block.content, true, block.attrs.start, within);
		case 'blockquote': {
			const blocks = within(block.content);
			return blocks.length > 0 ? [{ kind: 'quote', blocks }] : [];
		}
		case 'table':
			return tableOf(block, within, view);
		case 'image':
			return [pictureOf(block, view)];
	}
}

/** Something to print: an empty line between two paragraphs is the editor's, not the document's. */
const hasWords = (content: readonly ProseInline[] | undefined): boolean =>
	(content ?? []).some((inline) => inline.type !== 'hardBreak' && (inline.type !== 'text' || inline.text.trim() !== ''));

function listOf(
	items: readonly ProseListItem[],
	ordered: boolean,
	start: number,
	within: (blocks: readonly ProseBlock[]) => Block[],
): Block[] {
	if (items.length === 0) return [];
	const filled = items.map((item) => {
		const blocks = within(item.content);
		return blocks.length > 0 ? blocks : [paragraph('')];
	});
	const from = Number.isFinite(start) ? Math.min(9999, Math.max(0, Math.trunc(start))) : 1;
	return [{ kind: 'list', ordered, start: from, items: filled }];
}

function inlinesOf(content: readonly ProseInline[] | undefined, view: ContentView): Inline[] {
	return (content ?? []).flatMap((inline): Inline[] => {
		switch (inline.type) {
			case 'text':
				return [marked(inline.text, inline.marks ?? [])];
			case 'hardBreak':
				return [{ kind: 'break' }];
			case 'exhibitCall':
				return [callOf(inline.attrs.evidenceId, view)];
			case 'sourceCitation':
				return [citationOf(inline.attrs, view)];
			case 'footnote': {
				const text = inline.attrs.text.trim();
				return text === '' ? [] : [{ kind: 'footnote', number: view.next('footnote'), content: [words(text)] }];
			}
		}
	});
}

function marked(text: string, marks: readonly ProseMark[]): TextInline {
	const has = (type: ProseMark['type']): boolean => marks.some((mark) => mark.type === type);
	const link = marks.find((mark) => mark.type === 'link');
	const href = link?.type === 'link' ? openable(link.attrs.href) : null;
	return {
		kind: 'text',
		text,
		...(has('bold') ? { bold: true } : {}),
		...(has('italic') ? { italic: true } : {}),
		...(has('underline') ? { underline: true } : {}),
		...(has('strike') ? { strike: true } : {}),
		...(has('code') ? { code: true } : {}),
		...(href === null ? {} : { href }),
	};
}

/** The address, as a browser writes it, when a document may lead there; null for any other scheme. */
export function openable(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** A note of the candidate's is no source: it is called as an exhibit. */
function citationOf({ evidenceId, locator }: { evidenceId: string; locator: string }, view: ContentView): Inline {
	const exhibit = view.exhibitsById.get(evidenceId);
	if (!exhibit) return words(view.t('document:call.sourceWithdrawn'));
	const entry = view.referencesByPiece.get(evidenceId);
	if (!entry) return callOf(evidenceId, view);
	const { citations } = view.report.outline;
	const text = citationLabel(entry.source, citations, entry, view.language, locator);
	return { kind: 'citation', text, anchor: referenceAnchor(entry) };
}

function tableOf(
	{ attrs, content }: Extract<ProseBlock, { type: 'table' }>,
	within: (blocks: readonly ProseBlock[]) => Block[],
	view: ContentView,
): Block[] {
	const grid = gridOf(content, within);
	if (!grid) return [];
	const { t, language, report } = view;
	const source = attrs.source && view.exhibitsById.get(attrs.source.evidenceId);
	const caption =
		attrs.source && source
			? t('document:table.fromExhibit', {
					number: view.next('table'),
					exhibit: exhibitName(source, view).toLowerCase(),
					date: formatDate(attrs.source.at, language, report.timeZone),
				})
			: t('document:table.own');
	const table: Table = {
		kind: 'table',
		caption,
		shown: Boolean(source),
		...grid,
		widths: [],
		style: 'prose',
	};
	return [table];
}

/** A figure has a number when it has a caption to be called by. */
function pictureOf({ attrs }: Extract<ProseBlock, { type: 'image' }>, view: ContentView): Picture {
	const caption = attrs.caption.trim();
	const number = caption ? view.next('figure') : null;
	return {
		kind: 'picture',
		sha256: attrs.sha256,
		file: null,
		alternative: attrs.alt.trim() || caption || view.t('document:figure.untold'),
		caption: number === null ? [] : [words(view.t('document:figure.caption', { number, caption }))],
		anchor: number === null ? null : `fig-${number}`,
		isLong: false,
	};
}
