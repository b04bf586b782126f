// Attributes as the archive keeps them: addresses become tokens, form state becomes markup, whatever runs or reloads is left out.
import { replaceCssUrls } from '../../domain/css-urls';
import type { Freeze } from './freeze';

const dropped = new Set([
	'nonce',
	'integrity',
	'crossorigin',
	'autofocus',
	'autoplay',
	'ping',
	'referrerpolicy',
	'loading',
	'decoding',
	'fetchpriority',
	'srcset',
	'sizes',
	'imagesrcset',
	'imagesizes',
	'srcdoc',
	'action',
	'formaction',
	'manifest',
	'shadowrootmode',
	'allow',
	'sandbox',
]);

/** Longer than what one frame may hand over. */
const longestAddress = 24_000_000;

const imageHolders = new Set(['img', 'input', 'image', 'feimage']);

/** Name and value of every attribute to write, in order. Addresses that must be fetched are replaced by tokens. */
export function frozenAttributes(freeze: Freeze, element: Element): Map<string, string> {
	const kept = new Map<string, string>();
	const name = element.localName;
	for (const attribute of element.getAttributeNames()) {
		if (attribute.startsWith('on') || dropped.has(attribute) || attribute.startsWith('data-glane-')) continue;
		const value = element.getAttribute(attribute) ?? '';
		const frozen = frozenValue(freeze, element, name, attribute, value);
		if (frozen !== null) kept.set(attribute, frozen);
	}
	addImage(freeze, element, name, kept);
	addFormState(element, name, kept);
	if (kept.has('id') && element.matches(':target')) kept.set('data-glane-target', '');
	return kept;
}

/** The little picture of a page. */
export function frozenIcon(freeze: Freeze, link: HTMLLinkElement): Map<string, string> {
	return new Map([
		['rel', 'icon'],
		['href', link.href ? freeze.address(link.href, 'image') : ''],
	]);
}

function frozenValue(freeze: Freeze, element: Element, name: string, attribute: string, value: string): string | null {
	if (attribute === 'style') return /url\(|image-set/i.test(value) ? frozenStyle(freeze, element, value) : value;
	if (attribute === 'src' || attribute === 'data') return null;
	if (attribute === 'poster' || attribute === 'background') return addressOf(freeze, element, value);
	if (attribute === 'href' || attribute === 'xlink:href') {
		if (imageHolders.has(name.toLowerCase())) return addressOf(freeze, element, value);
		if (value.startsWith('#') || name === 'use') return value;
		const href = resolve(element, value);
		return href && !/^(javascript|data|blob):/i.test(href) ? href : null;
	}
	return value;
}

function frozenStyle(freeze: Freeze, element: Element, style: string): string {
	return replaceCssUrls(style, ({ address }) => addressOf(freeze, element, address));
}

function addressOf(freeze: Freeze, element: Element, address: string): string | null {
	// Not copied over and over, as making an address of it would.
	if (address.length > longestAddress) return freeze.address(address, 'image');
	const url = resolve(element, address);
	return url && /^(https?|data|blob|file):/.test(url) ? freeze.address(url, 'image') : null;
}

function resolve(element: Element, address: string): string | null {
	const base = element.ownerDocument.baseURI;
	return URL.canParse(address, base) ? new URL(address, base).href : null;
}

const withoutPart = (address: string): string => (address.startsWith('data:') ? address : (address.split('#')[0] ?? ''));

/** The picture that is shown now, whichever of srcset, <picture> or a script chose it. */
function addImage(freeze: Freeze, element: Element, name: string, kept: Map<string, string>): void {
	if (name !== 'img' && !(name === 'input' && (element as HTMLInputElement).type === 'image')) return;
	const image = element as HTMLImageElement;
	// Chromium gives the pictures of one file the part of the first: the attribute knows better.
	// An <input type=image> has no `currentSrc`.
	const current = image.currentSrc || image.src;
	const shown = withoutPart(current) === withoutPart(image.src) ? image.src : current;
	if (shown) {
		const token = addressOf(freeze, element, shown);
		if (token) kept.set('src', token);
	}
	// Without srcset the picture's own pixels would set its size; the browser had divided them by the density.
	const chosen = image.hasAttribute('srcset') || image.parentElement?.localName === 'picture';
	if (chosen && image.naturalWidth > 0 && !image.hasAttribute('width') && !image.hasAttribute('height')) {
		kept.set('width', String(image.naturalWidth));
	}
}

function addFormState(element: Element, name: string, kept: Map<string, string>): void {
	if (name === 'input') {
		const input = element as HTMLInputElement;
		if (input.type === 'checkbox' && input.indeterminate) addDash(input, kept);
		if (input.type === 'checkbox' || input.type === 'radio') setFlag(kept, 'checked', input.checked);
		else if (input.type === 'password' || input.type === 'file' || input.type === 'hidden') kept.delete('value');
		else if (input.type !== 'image') kept.set('value', input.value);
	} else if (name === 'option') setFlag(kept, 'selected', (element as HTMLOptionElement).selected);
	else if (name.includes('-') && element.matches(':not(:defined)')) kept.set('data-glane-undefined', '');
}

/** Neither checked nor not, which no markup can say: the box is drawn, unless the page draws its own. */
function addDash(box: HTMLInputElement, kept: Map<string, string>): void {
	kept.set('data-glane-indeterminate', '');
	const style = box.ownerDocument.defaultView?.getComputedStyle(box);
	if (!style || style.appearance === 'none') return;
	const colour = box.disabled ? '#b0b0b0' : style.accentColor.replace(/^(?:auto|)$/, '#0075ff');
	const dash = `appearance:none;box-sizing:border-box;width:${style.width};height:${style.height};border-radius:2px;background:linear-gradient(#fff,#fff) center/62% 2px no-repeat ${colour}`;
	kept.set('style', [kept.get('style'), dash].filter(Boolean).join(';'));
}

function setFlag(kept: Map<string, string>, name: string, on: boolean): void {
	if (on) kept.set(name, '');
	else kept.delete(name);
}
