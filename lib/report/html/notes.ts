// The notes of a section, at its end, each with the way back to where it was called.
import type { Block, Inline } from '../content';
import { inlinesMarkup } from './inlines';
import { type Markup, markup } from './markup';
import type { Walk } from './walk-context';

type Footnote = Extract<Inline, { kind: 'footnote' }>;

/** Null where the blocks call no note. */
export function notesMarkup(blocks: readonly Block[], walk: Walk): Markup | null {
	const notes = notesIn(blocks);
	if (notes.length === 0) return null;
	return markup`<aside class="notes" aria-label="${walk.words.footnotes}"><ol>${notes.map(
		({ number, content }) =>
			markup`<li id="note-${number}" value="${number}">${inlinesMarkup(content, walk)} <a class="back" href="#appel-${number}" aria-label="${walk.wording.t('viewer:noteBack', { number })}">↩</a></li>`,
	)}</ol></aside>`;
}

function notesIn(blocks: readonly Block[]): Footnote[] {
	return blocks.flatMap((block): Footnote[] => {
		switch (block.kind) {
			case 'paragraph':
			case 'heading':
				return called(block.content);
			case 'picture':
				return called(block.caption);
			case 'list':
				return block.items.flatMap(notesIn);
			case 'table':
				return [...block.head, ...block.rows].flat().flatMap((cell) => notesIn(cell.blocks));
			case 'pair':
				return notesIn([...block.left, ...block.right]);
			case 'quote':
			case 'group':
			case 'exhibit':
				return notesIn(block.blocks);
		}
	});
}

const called = (content: readonly Inline[]): Footnote[] => content.filter((inline) => inline.kind === 'footnote');
