// The report's tree as HTML: its sections in their order, with real headings, anchors and notes. It prints what the tree says, and adds
// only the links into the files of the bundle.
import { type Block, type ContentSection, paragraph, type ReportContent } from '../content';
import { blocksMarkup, headingMarkup } from './blocks';
import { headingLevels } from './heading-levels';
import { type Markup, markup } from './markup';
import { notesMarkup } from './notes';
import type { HeadingLevel, Walk, WalkOptions } from './walk-context';

/**
 * The sections for which `only` holds, all by default. The title of the report is the heading of level 1 (in the viewer its bar has it),
 * sections of level 1 to 3 have headings of level 2 to 4. Captured text never becomes markup.
 */
export function sectionsMarkup(
	content: Pick<ReportContent, 'sections' | 'words'>,
	options: WalkOptions,
	only: (section: ContentSection) => boolean = () => true,
): Markup {
	return markup`${content.sections.filter(only).map((section) => sectionMarkup(section, { ...options, words: content.words, headings: new Map(), exhibit: null }))}`;
}

function sectionMarkup(section: ContentSection, context: Walk): Markup {
	const { anchor, kind, level, newPage, blocks } = section;
	const walk = { ...context, headings: headingLevels(blocks, level + 1) };
	const classes = ['part-of', kind, `level-${level}`, newPage ? 'new-page' : ''].filter(Boolean).join(' ');
	return markup`<section class="${classes}" id="${anchor}">
${kind === 'cover' ? null : headingMarkup((level + 1) as HeadingLevel, titleMarkup(section), null)}
${kind === 'cover' && !hasTitle(blocks) ? blocksMarkup([paragraph(section.title, 'title')], walk) : null}
${blocksMarkup(blocks, walk)}
${notesMarkup(blocks, walk)}
</section>
`;
}

/** A cover has its title among its blocks, where it begins. */
const hasTitle = (blocks: readonly Block[]): boolean =>
	blocks.some((block) => block.kind === 'paragraph' && block.style === 'title');

/** "1.1 Title" */
export const titleMarkup = ({ number, title }: ContentSection): Markup =>
	markup`${number && markup`<span class="number">${number}</span> `}${title}`;
