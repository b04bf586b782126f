// The quoted passage as HTML: the words around it, and the link that leads to it in the page on the web.
import type { Exhibit } from '../exhibit';
import { linkable, markup, type Markup } from './markup';
import type { View } from './view';

export function passage({ piece }: Exhibit, { t }: View): Markup | null {
	if (!piece.quote) return null;
	const { before = '', after = '', link = '' } = piece.passage ?? {};
	const href = linkable(link);
	return markup`<blockquote><p>${before && markup`<span class="soft">${before} </span>`}${before || after ? markup`<mark>${piece.quote}</mark>` : piece.quote}${after && markup`<span class="soft"> ${after}</span>`}</p>
${href && markup`<p class="open"><a href="${href}" rel="noreferrer">${t('report:doc.findPassage')}</a></p>`}</blockquote>`;
}
