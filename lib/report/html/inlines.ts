// Runs of text as HTML: emphasis, links, calls of exhibits, citations, notes.
import type { Inline, TextInline } from '../content';
import { fileAddress } from './exhibit-files';
import { linkable, markup, type Markup } from './markup';
import type { Walk } from './walk-context';

export const inlinesMarkup = (content: readonly Inline[], walk: Walk): Markup =>
	markup`${content.map((inline) => inlineMarkup(inline, walk))}`;

function inlineMarkup(inline: Inline, walk: Walk): Markup {
	switch (inline.kind) {
		case 'text':
			return textMarkup(inline, walk);
		case 'break':
			return markup`<br>`;
		case 'call':
			return markup`<a class="call" href="${walk.home}#${inline.anchor}">${inline.text}</a>`;
		case 'citation':
			return markup`<a class="citation" href="${walk.home}#${inline.anchor}">${inline.text}</a>`;
		case 'jump':
			return markup`<a class="${inline.soft ? 'jump soft' : 'jump'}" href="${walk.home}#${inline.anchor}">${inline.text}</a>`;
		case 'footnote':
			return markup`<sup><a id="appel-${inline.number}" class="noteref" href="#note-${inline.number}" aria-label="${walk.wording.t('viewer:note', { number: inline.number })}">${inline.number}</a></sup>`;
	}
}

function textMarkup({ text, bold, italic, underline, strike, code, soft, href }: TextInline, walk: Walk): Markup {
	let made = markup`${text}`;
	if (code) made = markup`<code>${made}</code>`;
	if (strike) made = markup`<s>${made}</s>`;
	if (underline) made = markup`<u>${made}</u>`;
	if (italic) made = markup`<em>${made}</em>`;
	if (bold) made = markup`<strong>${made}</strong>`;
	if (soft) made = markup`<span class="soft">${made}</span>`;
	const file = fileAddress(text, walk);
	if (file) return markup`<a href="${file}">${made}</a>`;
	const address = href ? linkable(href) : null;
	if (!address) return made;
	// On paper an address is printed after the words that hide it.
	const hides = address.replace(/\/$/, '') !== text.trim().replace(/\/$/, '');
	return markup`<a${hides ? markup` class="hides"` : null} href="${address}" rel="noreferrer">${made}</a>`;
}
