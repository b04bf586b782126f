// What the page says of one of its images: the words in its place and under it, and where it is seen.
import type { ImageFacts } from '../../domain/snapshot';
import { shadowRootOf } from './shadow-root';

const longest = 300;

/** null when no image of the page, its shadow trees or its frames of the same origin has this address. */
export function readImageFacts(window: Window, url: string): ImageFacts | null {
	const found = imageIn(window.document, url, { x: 0, y: 0 });
	if (!found) return null;
	const { image, at } = found;
	const box = image.getBoundingClientRect();
	const seen = { x: box.x + at.x, y: box.y + at.y, width: box.width, height: box.height };
	const isInSight =
		seen.width > 0 && seen.x + seen.width > 0 && seen.x < innerWidth && seen.y + seen.height > 0 && seen.y < innerHeight;
	return {
		alternative: words(image.getAttribute('alt') || image.getAttribute('aria-label') || image.getAttribute('title')),
		caption: words(image.closest('figure')?.querySelector('figcaption')?.textContent),
		rect: isInSight ? seen : null,
		viewport: { width: innerWidth, height: innerHeight },
	};
}

type Offset = { x: number; y: number };

function imageIn(tree: Document | ShadowRoot, url: string, at: Offset): { image: Element; at: Offset } | null {
	for (const element of tree.querySelectorAll('*')) {
		if (addressesOf(element).includes(url)) return { image: element, at };
		const root = shadowRootOf(element);
		const inner = root ? imageIn(root, url, at) : inFrame(element, url, at);
		if (inner) return inner;
	}
	return null;
}

function inFrame(element: Element, url: string, at: Offset): { image: Element; at: Offset } | null {
	if (element.localName !== 'iframe') return null;
	try {
		const { contentDocument, clientLeft, clientTop } = element as HTMLIFrameElement;
		const box = element.getBoundingClientRect();
		return contentDocument && imageIn(contentDocument, url, { x: at.x + box.x + clientLeft, y: at.y + box.y + clientTop });
	} catch {
		return null;
	}
}

function addressesOf(element: Element): string[] {
	if (element.localName === 'img') return [(element as HTMLImageElement).currentSrc, (element as HTMLImageElement).src];
	if (element.localName === 'image') return [new URL((element as SVGImageElement).href.baseVal, element.baseURI).href];
	if (element.localName === 'video') return [(element as HTMLVideoElement).poster];
	return element.localName === 'input' ? [(element as HTMLInputElement).src] : [];
}

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);
