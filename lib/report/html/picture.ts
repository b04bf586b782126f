// The picture of an exhibit as HTML.
import type { Exhibit, ExhibitFile } from '../exhibit';
import { alternativeOf } from '../wording';
import { markup, type Markup } from './markup';
import type { View } from './view';

/** A picture that opens in a tab of its own. */
export function pictureOf(exhibit: Exhibit, screen: ExhibitFile, view: View): Markup {
	const folder = `${view.annexes}${exhibit.folder}/`;
	const size = exhibit.capture?.viewport;
	// The size keeps the page from jumping; the picture itself comes only when it is about to be seen.
	const box = size ? markup` width="${size.width}" height="${size.height}"` : null;
	const picture = markup`<img src="${folder}${screen.name}" alt="${alternativeOf(exhibit, view)}" loading="lazy" decoding="async"${box}>`;
	return markup`<a href="${folder}${screen.name}" target="_blank" rel="noopener">${picture}</a>`;
}
