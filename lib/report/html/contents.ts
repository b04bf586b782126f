// The table of contents: every section by its number, then the exhibits by theirs.
import { inlineText } from '../content-text';
import type { ContentSection, ReportContent } from '../content';
import { type Markup, markup } from './markup';
import { titleMarkup } from './walk';

/** A list of links; the cover is not among them. */
export function contentsMarkup({ sections }: ReportContent): Markup {
	return markup`<ol>${sections.filter(({ kind }) => kind !== 'cover').map(lineOf)}</ol>`;
}

function lineOf(section: ContentSection): Markup {
	const exhibits = section.blocks.flatMap((block) => {
		if (block.kind !== 'exhibit') return [];
		const [heading] = block.blocks;
		return heading?.kind === 'heading' ? [{ anchor: block.anchor, words: inlineText(heading.content) }] : [];
	});
	const inside =
		exhibits.length > 0
			? markup`<ol>${exhibits.map(({ anchor, words }) => markup`<li><a href="#${anchor}">${words}</a></li>`)}</ol>`
			: null;
	return markup`<li class="level-${section.level}"><a href="#${section.anchor}">${titleMarkup(section)}</a>${inside}</li>`;
}

/** Where the contents stand: before the first numbered section, after the cover where none has a number. */
export function contentsAt({ sections }: ReportContent): number {
	const numbered = sections.findIndex(({ number }) => number !== '');
	return numbered >= 0 ? numbered : Math.min(1, sections.length);
}
