// Modal dialogs and popovers lie above everything, out of what holds them. Only a script can put them there again: in the archive they
// come last, in shells of the elements that held them, so that the page's rules still find them and nothing cuts or covers them.

import { shadowRootOf } from './shadow-root';

const highest = 'z-index:2147483647!important';

export type Raised = 'modal' | 'popover' | 'fullscreen';

/** What fills the screen, in whichever tree it is. */
export function fullscreenIn(document: Document): Element | null {
	let filling = document.fullscreenElement ?? null;
	for (let inner = filling; inner; inner = shadowRootOf(inner)?.fullscreenElement ?? null) filling = inner;
	return filling;
}

/** How an element lies in the top layer; null when it does not. */
export function raisedAs(element: Element, fullscreen: Element | null): Raised | null {
	if (element.localName === 'dialog' && element.hasAttribute('open') && element.matches(':modal')) return 'modal';
	// A browser that knows no popovers shows such an element where it is.
	// A root that fills the screen is where it was.
	if (element === fullscreen && !/^(?:html|body)$/.test(element.localName)) return 'fullscreen';
	if (element.hasAttribute('popover') && CSS.supports('selector(:popover-open)') && element.matches(':popover-open'))
		return 'popover';
	return null;
}

/** The marker stands for `:modal` or `:popover-open` in the archive's rules; inline, what the browser itself gives such an element. */
export function raise(element: Element, as: Raised, attributes: Map<string, string>): void {
	const now = element.ownerDocument.defaultView?.getComputedStyle(element);
	attributes.set(`data-glane-${as}`, '');
	let style = `${highest};display:${now?.display ?? 'block'}!important`;
	// Placed by an anchor: the archive may not know which.
	const area = now?.getPropertyValue('position-area') || 'none';
	if (area !== 'none') {
		const { left, top } = element.getBoundingClientRect();
		style += `;position-area:none!important;inset:${top}px auto auto ${left}px!important;margin:0!important`;
	}
	attributes.set('style', [attributes.get('style'), style].filter(Boolean).join(';'));
}

/** The weakest rules there are, as the browser's own: written first, in a layer. */
export const raisedRule =
	'@layer glane{[data-glane-modal]{position:fixed;overflow:auto;inset-block:0;max-width:calc(100% - 6px - 2em);max-height:calc(100% - 6px - 2em)}[data-glane-fullscreen]{position:fixed!important;inset:0!important;margin:0!important;box-sizing:border-box!important;min-width:0!important;max-width:none!important;min-height:0!important;max-height:none!important;width:100%!important;height:100%!important;transform:none!important;object-fit:contain}}';

/** A shell has no box, whatever the page's rules say, and nothing before or after it. */
export const shellRule = '[data-glane-shell]::before,[data-glane-shell]::after{content:none!important}';
export const shellStyle = 'display:contents!important;counter-increment:none!important;counter-reset:none!important';

/** The veil behind an element, '' when there is none to see. */
export function backdropOf(element: Element): string {
	const now = element.ownerDocument.defaultView?.getComputedStyle(element, '::backdrop');
	if (!now) return '';
	const [colour, image, filter] = ['background-color', 'background-image', 'backdrop-filter'].map((name) =>
		now.getPropertyValue(name),
	);
	// A picture behind a dialog would have to be fetched; a gradient is all that is ever seen there.
	const picture = image && !image.includes('url(') ? image : 'none';
	const isClear = /^(|transparent|rgba\(.*, 0\))$/.test(colour ?? '') && picture === 'none' && /^(|none)$/.test(filter ?? '');
	return isClear
		? ''
		: `position:fixed;inset:0;pointer-events:none;${highest};opacity:${now.opacity};background:${picture} ${colour};backdrop-filter:${filter || 'none'}`;
}

export const isTree = (node: Node): node is ShadowRoot => node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;

/** What held an element, outermost first, as far as the body: elements and the shadow trees between them. */
export function holdersOf(element: Element): (Element | ShadowRoot)[] {
	const holders: (Element | ShadowRoot)[] = [];
	let parent: Node | null = element.parentNode;
	// Told by name: a page may hide its own `document.body` behind a form of that name.
	while (parent && parent.nodeType !== Node.DOCUMENT_NODE && !/^(body|html|frameset)$/i.test(parent.nodeName)) {
		holders.unshift(parent as Element | ShadowRoot);
		parent = isTree(parent) ? parent.host : parent.parentNode;
	}
	return holders;
}
