// The blocks of the report as HTML, each by its kind.
import { inlineText } from '../content-text';
import type { Block, Table } from '../content';
import { isFilesTable, openings } from './exhibit-files';
import { inlinesMarkup } from './inlines';
import { type Markup, markup } from './markup';
import { pictureMarkup } from './pictures';
import { tableMarkup } from './tables';
import type { HeadingLevel, Walk } from './walk-context';

export const blocksMarkup = (blocks: readonly Block[], walk: Walk): Markup =>
	markup`${blocks.map((block) => markup`${blockMarkup(block, walk)}\n`)}`;

function blockMarkup(block: Block, walk: Walk): Markup {
	switch (block.kind) {
		case 'paragraph':
			return paragraphMarkup(block, walk);
		case 'heading':
			return headingMarkup(walk.headings.get(block) ?? block.level, inlinesMarkup(block.content, walk), block.anchor);
		case 'list':
			return listMarkup(block, walk);
		case 'quote':
			return markup`<blockquote>${blocksMarkup(block.blocks, walk)}</blockquote>`;
		case 'table':
			return tableMarkup(block, walk, blocksMarkup);
		case 'picture':
			return pictureMarkup(block, walk);
		case 'pair':
			return markup`<div class="pair"><div>${blocksMarkup(block.left, walk)}</div><div>${blocksMarkup(block.right, walk)}</div></div>`;
		case 'group':
			return markup`<div class="${block.role}"${block.anchor && markup` id="${block.anchor}"`}>${blocksMarkup(block.blocks, walk)}</div>`;
		case 'exhibit':
			return exhibitMarkup(block, walk);
	}
}

function paragraphMarkup({ style, content }: Extract<Block, { kind: 'paragraph' }>, walk: Walk): Markup {
	const words = inlinesMarkup(content, walk);
	if (style === 'title') return walk.viewer ? markup`<p class="title">${words}</p>` : markup`<h1>${words}</h1>`;
	return style === 'body' ? markup`<p>${words}</p>` : markup`<p class="${style}">${words}</p>`;
}

/** A heading of any level, with its anchor when it has one. */
export function headingMarkup(level: HeadingLevel, words: Markup, anchor: string | null): Markup {
	const id = anchor ? markup` id="${anchor}"` : null;
	switch (level) {
		case 1:
			return markup`<h1${id}>${words}</h1>`;
		case 2:
			return markup`<h2${id}>${words}</h2>`;
		case 3:
			return markup`<h3${id}>${words}</h3>`;
		case 4:
			return markup`<h4${id}>${words}</h4>`;
		case 5:
			return markup`<h5${id}>${words}</h5>`;
		case 6:
			return markup`<h6${id}>${words}</h6>`;
	}
}

function listMarkup({ ordered, start, items }: Extract<Block, { kind: 'list' }>, walk: Walk): Markup {
	const lines = items.map((item) => markup`<li>${blocksMarkup(item, walk)}</li>`);
	return ordered ? markup`<ol start="${start}">${lines}</ol>` : markup`<ul>${lines}</ul>`;
}

/** Its heading first, then the ways into its files, and what the report says of it. */
function exhibitMarkup({ exhibit, anchor, blocks }: Extract<Block, { kind: 'exhibit' }>, context: Walk): Markup {
	const walk = { ...context, exhibit };
	const [heading, ...rest] = blocks;
	const name = heading?.kind === 'heading' ? inlineText(heading.content) : '';
	return markup`<article class="exhibit" id="${anchor}" tabindex="-1"${name && markup` aria-label="${name}"`}>
<header>${heading && blockMarkup(heading, walk)}</header>
${openings(exhibit, walk)}
${rest.map((block) => (isFilesTable(block, exhibit) ? filesMarkup(block, walk) : blockMarkup(block, walk)))}
</article>`;
}

function filesMarkup(table: Table, walk: Walk): Markup {
	const made = tableMarkup(table, walk, blocksMarkup);
	if (!walk.viewer) return markup`<div class="files">${made}</div>`;
	return markup`<details class="files"><summary>${table.caption}</summary>${made}</details>`;
}
