// Makes prose of whatever an editor, a paste or a file hands over: what the schema knows stays, what it doesn't becomes its words. Two
// texts that read the same come out the same: marks in one order, equal runs joined, no empty list.
import * as v from 'valibot';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';
import type { Prose, ProseBlock, ProseCell, ProseInline, ProseListItem, ProseMark, ProseRow } from './prose';
import { safeHref } from './safe-href';

type Json = { [key: string]: unknown };

/** Deeper than anything a person writes: a list in a table in a list … of a hostile page is flattened from here on. */
const deepest = 24;

/** Always valid by `proseSchema`, whatever is handed in; a text that holds nothing has no block at all. */
export function cleanProse(json: unknown): Prose {
	const content = blocksFrom(childrenOf(asJson(json)), 0);
	const [only] = content;
	return { type: 'doc', content: content.length === 1 && only?.type === 'paragraph' && !only.content ? [] : content };
}

const asJson = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const childrenOf = ({ content }: Json): Json[] => (Array.isArray(content) ? content.map(asJson) : []);
const attrsOf = ({ attrs }: Json): Json => asJson(attrs);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const inlineTypes = new Set(['text', 'hardBreak', 'exhibitCall', 'sourceCitation', 'footnote']);

/** Words that stand between blocks get a paragraph of their own. */
function blocksFrom(nodes: readonly Json[], depth: number): ProseBlock[] {
	const blocks: ProseBlock[] = [];
	let loose: Json[] = [];
	const flush = (): void => {
		if (loose.length > 0) blocks.push(paragraphOf(loose));
		loose = [];
	};
	for (const node of nodes) {
		if (inlineTypes.has(textOf(node['type']))) loose.push(node);
		else {
			flush();
			blocks.push(...(depth > deepest ? [paragraphOf([node])] : blockFrom(node, depth + 1)));
		}
	}
	flush();
	return blocks;
}

/** At least an empty paragraph: a cell or an item is a place to write in. */
function filled(nodes: readonly Json[], depth: number): ProseBlock[] {
	const blocks = blocksFrom(nodes, depth);
	return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}

const withContent = <T extends object>(block: T, content: ProseInline[]): T & { content?: ProseInline[] } =>
	content.length > 0 ? { ...block, content } : block;

const paragraphOf = (nodes: readonly Json[]): ProseBlock => withContent({ type: 'paragraph' as const }, inlinesFrom(nodes));

function blockFrom(node: Json, depth: number): ProseBlock[] {
	const children = childrenOf(node);
	const attrs = attrsOf(node);
	switch (node['type']) {
		case 'paragraph':
			return [paragraphOf(children)];
		case 'heading':
			return [withContent({ type: 'heading' as const, attrs: { level: levelOf(attrs['level']) } }, inlinesFrom(children))];
		case 'bulletList':
			return children.length > 0 ? [{ type: 'bulletList', content: itemsFrom(children, depth) }] : [];
		case 'orderedList': {
			const start = typeof attrs['start'] === 'number' && Number.isFinite(attrs['start']) ? attrs['start'] : 1;
			return children.length > 0 ? [{ type: 'orderedList', attrs: { start }, content: itemsFrom(children, depth) }] : [];
		}
		case 'blockquote':
			return [{ type: 'blockquote', content: filled(children, depth) }];
		case 'table': {
			const rows = rowsFrom(children, depth);
			return rows.length > 0 ? [{ type: 'table', attrs: { source: sourceOf(attrs['source']) }, content: rows }] : [];
		}
		case 'image':
			return imageFrom(attrs);
		default: {
			const own = textOf(node['text']);
			return own ? [paragraphOf([{ type: 'text', text: own }])] : blocksFrom(children, depth);
		}
	}
}

const levelOf = (level: unknown): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3);

const itemsFrom = (nodes: readonly Json[], depth: number): ProseListItem[] =>
	nodes.map((node) => ({
		type: 'listItem',
		content: filled(node['type'] === 'listItem' ? childrenOf(node) : [node], depth),
	}));

const rowsFrom = (nodes: readonly Json[], depth: number): ProseRow[] =>
	nodes.flatMap((node): ProseRow[] => {
		const cells = (node['type'] === 'tableRow' ? childrenOf(node) : [node]).map((cell) => cellFrom(cell, depth));
		return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : [];
	});

function cellFrom(node: Json, depth: number): ProseCell {
	const { type } = node;
	if (type !== 'tableCell' && type !== 'tableHeader') return { type: 'tableCell', content: filled([node], depth) };
	const content = filled(childrenOf(node), depth);
	const { colspan, rowspan } = attrsOf(node);
	const attrs = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
	return attrs.colspan === 1 && attrs.rowspan === 1 ? { type, content } : { type, attrs, content };
}

const spanOf = (span: unknown): number =>
	typeof span === 'number' && Number.isInteger(span) ? Math.min(50, Math.max(1, span)) : 1;

const sourceSchema = v.object({ evidenceId: idSchema, table: v.number(), at: instantSchema });

const sourceOf = (source: unknown): { evidenceId: string; table: number; at: string } | null =>
	v.is(sourceSchema, source) ? { evidenceId: source.evidenceId, table: source.table, at: source.at } : null;

function imageFrom(attrs: Json): ProseBlock[] {
	const { sha256 } = attrs;
	const [alt, caption] = [textOf(attrs['alt']), textOf(attrs['caption'])];
	if (v.is(sha256Schema, sha256)) return [{ type: 'image', attrs: { sha256, alt, caption } }];
	const words = caption || alt;
	return words ? [paragraphOf([{ type: 'text', text: words }])] : [];
}

function inlinesFrom(nodes: readonly Json[]): ProseInline[] {
	const inlines: ProseInline[] = [];
	for (const inline of nodes.flatMap(inlineFrom)) {
		const last = inlines.at(-1);
		const isSameRun =
			last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks);
		if (isSameRun) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
		else inlines.push(inline);
	}
	return inlines;
}

function inlineFrom(node: Json): ProseInline[] {
	const attrs = attrsOf(node);
	const { evidenceId } = attrs;
	switch (node['type']) {
		case 'hardBreak':
			return [{ type: 'hardBreak' }];
		case 'exhibitCall':
			return v.is(idSchema, evidenceId) ? [{ type: 'exhibitCall', attrs: { evidenceId } }] : [];
		case 'sourceCitation':
			return v.is(idSchema, evidenceId)
				? [{ type: 'sourceCitation', attrs: { evidenceId, locator: textOf(attrs['locator']) } }]
				: inlineFrom({ type: 'text', text: attrs['locator'] });
		case 'footnote':
			return [{ type: 'footnote', attrs: { text: textOf(attrs['text']) } }];
		default: {
			const text = textOf(node['text']);
			if (!text) return childrenOf(node).flatMap(inlineFrom);
			const marks = marksFrom(node['marks']);
			return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
		}
	}
}

const simpleMarks = ['bold', 'italic', 'underline', 'strike', 'code'] as const;

/** The link first, then the others in one order; each once. */
function marksFrom(marks: unknown): ProseMark[] {
	const given = Array.isArray(marks) ? marks.map(asJson) : [];
	const href = given.filter(({ type }) => type === 'link').map((mark) => safeHref(textOf(attrsOf(mark)['href'])))[0];
	const simple = simpleMarks.filter((name) => given.some(({ type }) => type === name));
	return [...(href ? [{ type: 'link' as const, attrs: { href } }] : []), ...simple.map((type): ProseMark => ({ type }))];
}
