// The candidate's own prose, as the editor keeps it: a tree in the shape of ProseMirror's JSON, with two nodes of ours, the call of an
// exhibit and the citation of a source. Whatever the editor, a paste or a file brings, this is all that a section may hold.
import * as v from 'valibot';
import { idSchema, instantSchema, sha256Schema } from './common-schemas';

const markSchema = v.variant('type', [
	v.object({ type: v.picklist(['bold', 'italic', 'underline', 'strike', 'code']) }),
	v.object({ type: v.literal('link'), attrs: v.object({ href: v.string() }) }),
]);

const inlineSchema = v.variant('type', [
	v.object({ type: v.literal('text'), text: v.pipe(v.string(), v.minLength(1)), marks: v.optional(v.array(markSchema)) }),
	v.object({ type: v.literal('hardBreak') }),
	/** "(annexe 7)": the number is the report's, never the text's. */
	v.object({ type: v.literal('exhibitCall'), attrs: v.object({ evidenceId: idSchema }) }),
	/** "(Dupont, 2026, p. 12)": the source is a piece; `locator` is what the candidate adds, "p. 12". */
	v.object({ type: v.literal('sourceCitation'), attrs: v.object({ evidenceId: idSchema, locator: v.string() }) }),
	v.object({ type: v.literal('footnote'), attrs: v.object({ text: v.string() }) }),
]);

const optionalInlines = v.optional(v.array(inlineSchema));

export type ProseMark = v.InferOutput<typeof markSchema>;
export type ProseInline = v.InferOutput<typeof inlineSchema>;
export type ProseListItem = { type: 'listItem'; content: ProseBlock[] };
export type ProseCell = {
	type: 'tableCell' | 'tableHeader';
	attrs?: { colspan: number; rowspan: number } | undefined;
	content: ProseBlock[];
};
export type ProseRow = { type: 'tableRow'; content: ProseCell[] };
export type ProseBlock =
	| { type: 'paragraph'; content?: ProseInline[] | undefined }
	/** 1 to 3, below the heading of the section. */
	| { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: ProseInline[] | undefined }
	| { type: 'bulletList'; content: ProseListItem[] }
	| { type: 'orderedList'; attrs: { start: number }; content: ProseListItem[] }
	| { type: 'blockquote'; content: ProseBlock[] }
	/** `source`: the piece whose table it was copied from, and when: it can be refreshed. */
	| { type: 'table'; attrs: { source: { evidenceId: string; table: number; at: string } | null }; content: ProseRow[] }
	/** A picture of the candidate's, stored as an asset. */
	| { type: 'image'; attrs: { sha256: string; alt: string; caption: string } };
export type Prose = { type: 'doc'; content: ProseBlock[] };

const span = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50));

const blockSchema: v.GenericSchema<unknown, ProseBlock> = v.lazy(() =>
	v.variant('type', [
		v.object({ type: v.literal('paragraph'), content: optionalInlines }),
		v.object({
			type: v.literal('heading'),
			attrs: v.object({ level: v.picklist([1, 2, 3]) }),
			content: optionalInlines,
		}),
		v.object({ type: v.literal('bulletList'), content: v.array(itemSchema) }),
		v.object({ type: v.literal('orderedList'), attrs: v.object({ start: v.number() }), content: v.array(itemSchema) }),
		v.object({ type: v.literal('blockquote'), content: v.array(blockSchema) }),
		v.object({
			type: v.literal('table'),
			attrs: v.object({
				source: v.nullable(v.object({ evidenceId: idSchema, table: v.number(), at: instantSchema })),
			}),
			content: v.array(
				v.object({
					type: v.literal('tableRow'),
					content: v.array(
						v.object({
							type: v.picklist(['tableCell', 'tableHeader']),
							attrs: v.optional(v.object({ colspan: span, rowspan: span })),
							content: v.array(blockSchema),
						}),
					),
				}),
			),
		}),
		v.object({
			type: v.literal('image'),
			attrs: v.object({ sha256: sha256Schema, alt: v.string(), caption: v.string() }),
		}),
	]),
);
const itemSchema: v.GenericSchema<unknown, ProseListItem> = v.lazy(() =>
	v.object({ type: v.literal('listItem'), content: v.array(blockSchema) }),
);

export const proseSchema: v.GenericSchema<unknown, Prose> = v.object({
	type: v.literal('doc'),
	content: v.array(blockSchema),
});

export const emptyProse: Prose = { type: 'doc', content: [] };

/** Every block of a text, those inside lists, quotes and cells too, in reading order. */
export function blocksIn(blocks: readonly ProseBlock[]): ProseBlock[] {
	return blocks.flatMap((block) => {
		switch (block.type) {
			case 'bulletList':
			case 'orderedList':
				return [block, ...block.content.flatMap((item) => blocksIn(item.content))];
			case 'blockquote':
				return [block, ...blocksIn(block.content)];
			case 'table':
				return [block, ...block.content.flatMap((row) => row.content.flatMap((cell) => blocksIn(cell.content)))];
			case 'paragraph':
			case 'heading':
			case 'image':
				return [block];
		}
	});
}

/** Every inline of a text, in reading order. */
export const inlinesIn = (prose: Prose): ProseInline[] =>
	blocksIn(prose.content).flatMap((block) =>
		block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : [],
	);

/** Ids of the pieces that a text calls as exhibits, in the order of the calls; repeats stay. A table copied from a piece calls it too. */
export const callsIn = (prose: Prose): string[] =>
	blocksIn(prose.content).flatMap((block) => {
		if (block.type === 'table') return block.attrs.source ? [block.attrs.source.evidenceId] : [];
		if (block.type !== 'paragraph' && block.type !== 'heading') return [];
		return (block.content ?? []).flatMap((inline) => (inline.type === 'exhibitCall' ? [inline.attrs.evidenceId] : []));
	});

/** Ids of the pieces that a text cites as sources. */
export const citedIn = (prose: Prose): string[] =>
	inlinesIn(prose).flatMap((inline) => (inline.type === 'sourceCitation' ? [inline.attrs.evidenceId] : []));

/** Hashes of the pictures that a text holds. */
export const picturesIn = (prose: Prose): string[] =>
	blocksIn(prose.content).flatMap((block) => (block.type === 'image' ? [block.attrs.sha256] : []));

/** The words of a text, a line to each paragraph; calls and citations say nothing here. */
export const proseText = (prose: Prose): string =>
	blocksIn(prose.content)
		.flatMap((block) =>
			block.type === 'paragraph' || block.type === 'heading'
				? [
						(block.content ?? [])
							.map((inline) =>
								inline.type === 'text' ? inline.text : inline.type === 'footnote' ? ` ${inline.attrs.text} ` : ' ',
							)
							.join(''),
					]
				: [],
		)
		.join('\n');

/** How many words a text has, as a word processor counts them: what stands between spaces and holds a letter or a digit. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
