// 01_rapport/rapport.html: the whole report in one column, in reading order, made to be read and printed.
// The serif of the reader's machine is used: Source Serif 4 is named first, but is not carried, as nothing of the text hangs on it.
import tokens from '../../../assets/styles/tokens.css?raw';
import base from '../../../assets/report/document.css?raw';
import blocks from '../../../assets/report/blocks.css?raw';
import media from '../../../assets/report/media.css?raw';
import type { ReportContent } from '../content';
import { contentsAt, contentsMarkup } from './contents';
import { documentPage } from './document-page';
import { markup } from './markup';
import { sectionsMarkup } from './walk';
import type { WalkOptions } from './walk-context';

/** The style sheets that every document of the bundle shares, in their order. */
export const sharedSheets: readonly string[] = [tokens, base, blocks, media];

/** What a page needs besides the tree. */
export type PageOptions = Pick<WalkOptions, 'wording' | 'pictures'>;

export function reportHtml(content: ReportContent, { wording, pictures }: PageOptions): string {
	const options: WalkOptions = { wording, pictures, root: '../', home: '', viewer: false };
	const at = contentsAt(content);
	const before = new Set(content.sections.slice(0, at));
	const body = markup`<main class="sheet">
${sectionsMarkup(content, options, (section) => before.has(section))}
<nav class="contents new-page" aria-labelledby="sommaire"><h2 id="sommaire">${content.words.contents}</h2>${contentsMarkup(content)}</nav>
${sectionsMarkup(content, options, (section) => !before.has(section))}
</main>`;
	return documentPage({
		title: documentTitle(content),
		language: content.language,
		styles: [...sharedSheets, runningTitle(content)],
		body,
	});
}

export const documentTitle = ({ title, author }: ReportContent): string => [title, author].filter(Boolean).join(' — ');

/** The foot of every printed page, where the browser prints what a page's margins hold. */
const runningTitle = ({ footer }: ReportContent): string => `@media print {
	@page {
		@bottom-left {
			content: ${cssString(footer)};
			font: 8pt 'Source Serif 4', Georgia, serif;
		}
		@bottom-right {
			content: counter(page) ' / ' counter(pages);
			font: 8pt 'Source Serif 4', Georgia, serif;
		}
	}
}`;

/** Text as a string of CSS: everything but letters, digits and spaces is escaped by its code, so that nothing can end the string. */
export const cssString = (text: string): string =>
	`'${Array.from(text, (char) => (/[A-Za-z0-9 ]/.test(char) ? char : `\\${(char.codePointAt(0) ?? 32).toString(16)} `)).join('')}'`;
