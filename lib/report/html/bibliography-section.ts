// The bibliography as HTML, each reference followed by the annexes that come from it.
import { referencesOf } from '../references';
import { citation } from './exhibits';
import { type Markup, markup } from './markup';
import { exhibitLink, type View } from './view';

export function bibliography(view: View): Markup {
	return markup`<ul class="bibliography">${referencesOf(view.report).map((exhibits) => {
		const [first] = exhibits;
		if (!first) return null;
		return markup`<li>${citation(first, view)} <span class="soft">${exhibits.map((exhibit, at) => markup`${at > 0 ? ', ' : null}${exhibitLink(exhibit, view)}`)}</span></li>`;
	})}</ul>`;
}
