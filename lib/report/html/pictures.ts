// Pictures as HTML: a figure with its caption; the picture is a link to itself, which needs no script, and which the viewer enlarges.
import type { Picture } from '../content';
import { inlinesMarkup } from './inlines';
import { type Markup, markup } from './markup';
import type { Walk } from './walk-context';

export function pictureMarkup(picture: Picture, walk: Walk): Markup {
	const path = pathOf(picture, walk);
	const caption = picture.caption.length > 0 ? markup`<figcaption>${inlinesMarkup(picture.caption, walk)}</figcaption>` : null;
	return markup`<figure${picture.anchor && markup` id="${picture.anchor}"`}${picture.isLong && markup` class="long"`}>${path ? imageMarkup(path, picture, walk) : markup`<p class="none">${picture.alternative || walk.wording.t('viewer:noPicture')}</p>`}${caption}</figure>`;
}

function imageMarkup(path: string, picture: Picture, { exhibit }: Walk): Markup {
	const capture = exhibit?.capture;
	// The size of the screen keeps the page from jumping; the picture itself comes only when it is about to be seen.
	const size = capture && !capture.kind && /\/ecran\.\w+$/.test(picture.file ?? '') ? capture.viewport : null;
	const box = size && markup` width="${size.width}" height="${size.height}"`;
	const image = markup`<img src="${path}" alt="${picture.alternative}" loading="lazy" decoding="async"${box}>`;
	// A browser opens no data: address in a tab.
	return path.startsWith('data:') ? image : markup`<a class="zoom" href="${path}" target="_blank" rel="noopener">${image}</a>`;
}

/** Null for a picture that is not in the bundle. */
function pathOf({ file, sha256 }: Picture, { root, pictures }: Walk): string | null {
	if (file) return `${root}02_annexes/${encodePath(file)}`;
	const own = pictures.get(sha256);
	// A document that stands alone has its pictures in it.
	if (own?.startsWith('data:image/')) return own;
	return own ? `${root}${encodePath(own)}` : null;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
