// What one snapshot gathers as it walks a document: the resources, the tokens that stand for them, the work left for later.
import { numberAttribute } from '../../domain/held-page';
import type { FrameResource } from '../../domain/snapshot';
import { makeToken } from '../../domain/token';
import { escapeAttribute } from './escape';
import type { MarkedTexts } from './page-blocks';

/** Below this, a data: address stays where it is; above, it is stored once as an asset. */
const inlineLimit = 2000;
/** Characters of HTML, of sheets and of data: addresses that one frame may hand over: a message carries 64 MB, and no page a person reads
 * has as much. */
const mostCharacters = 24_000_000;
/** Frames that are read, and for how long, in milliseconds: our script's life in each of them costs the page a few. */
const mostFrames = 500;
const framesEnd = 5000;

type NewResource = FrameResource extends infer R ? (R extends { token: string } ? Omit<R, 'token'> : never) : never;

export class Freeze {
	readonly nonce = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
	readonly resources: FrameResource[] = [];
	readonly #works: (() => Promise<void>)[] = [];
	readonly #rewrites: [from: string, to: string][] = [];
	readonly sheets = new WeakMap<CSSStyleSheet, string>();
	/** True once pixels are held that are to be read back from the graphics card. */
	holdsPixels = false;
	/** True once the page's end was left out, because it is too long or nested too deep. */
	isCut = false;
	/** For a copy that is to be chosen from: the number of each element that was written, in that order. */
	readonly numbers: Map<Element, number> | null;
	/** The documents that were written, with their frames' paths, and where their viewports lie in that of the frame being frozen. */
	readonly documents: { document: Document; path: string; at: { x: number; y: number } }[] = [];
	/** What the archive marks as the selected passage: parts of texts, or a field. */
	marked: MarkedTexts = new Map();
	markedField: Element | null = null;
	#room = mostCharacters;
	#frames = mostFrames;
	readonly #began = performance.now();
	readonly #tokens = new Map<string, string>();
	#count = 0;

	constructor(isNumbered = false) {
		this.numbers = isNumbered ? new Map() : null;
	}

	/** Gives an element its number, where elements have one. */
	number(element: Element, attributes: Map<string, string>): void {
		if (!this.numbers) return;
		attributes.set(numberAttribute, String(this.numbers.size));
		this.numbers.set(element, this.numbers.size);
	}

	/** True while what is to be handed over fits; it is then counted. */
	fits(characters: number): boolean {
		if (characters > this.#room) return false;
		this.#room -= characters;
		return true;
	}

	/** True while one more frame may be read; it is then counted. */
	takesFrame(): boolean {
		return this.#frames-- > 0 && performance.now() - this.#began < framesEnd;
	}

	/** Reserves a token whose resource comes later, by `fill`. */
	reserve(): string {
		return makeToken(this.nonce, this.#count++);
	}

	fill(token: string, resource: NewResource): void {
		this.resources.push({ ...resource, token });
	}

	/** Puts a better resource in the place of the one that a token had. */
	refill(token: string, resource: NewResource): void {
		const place = this.resources.findIndex((earlier) => earlier.token === token);
		if (place >= 0) this.resources[place] = { ...resource, token };
	}

	add(resource: NewResource): string {
		const token = this.reserve();
		this.fill(token, resource);
		return token;
	}

	/** The token of an absolute address that is to be fetched; the same address has the same token. */
	address(address: string, kind: 'image' | 'media' | 'style' | 'font'): string {
		if (address.startsWith('data:') && address.length <= inlineLimit) return address;
		// The part of a file that is shown (a view of an SVG) is no part of where the file is.
		const [url = '', part] = address.startsWith('data:') ? [address] : address.split('#');
		return part ? `${this.#file(url, kind)}#${part}` : this.#file(url, kind);
	}

	#file(url: string, kind: 'image' | 'media' | 'style' | 'font'): string {
		const known = this.#tokens.get(url);
		if (known) return known;
		const token = this.#newAddress(url, kind);
		this.#tokens.set(url, token);
		return token;
	}

	#newAddress(url: string, kind: 'image' | 'media' | 'style' | 'font'): string {
		if (url.startsWith('blob:')) return this.#blob(url);
		return this.add(this.fits(url.length) ? { from: 'url', kind, url } : { from: 'nowhere', kind, reason: 'too-large' });
	}

	/** Notes work on what was held at the instant of the snapshot: an encoding, a reading. */
	later(work: () => Promise<void>): void {
		this.#works.push(work);
	}

	/** Begins all that was noted, in tasks of their own so that the page can breathe before each; resolves when all has ended. */
	async settle(): Promise<void> {
		const begun: Promise<void>[] = [];
		for (const work of this.#works.splice(0)) {
			await nextTask();
			begun.push(work().catch(() => undefined));
		}
		await Promise.all(begun);
	}

	/** Has an attribute's text, unique for the token in it, written otherwise: what decides it is known after the snapshot. */
	rewrite(from: string, to: string): void {
		this.#rewrites.push([escapeAttribute(from), escapeAttribute(to)]);
	}

	/** HTML of this snapshot with everything rewritten that was to be. */
	rewritten(html: string): string {
		return this.#rewrites.reduce((text, [from, to]) => text.replace(from, () => to), html);
	}

	#blob(url: string): string {
		const token = this.reserve();
		// Asked for at once: the page may let go of it at any time.
		const read = fetch(url).then((response) => response.blob());
		read.catch(() => undefined);
		this.later(() =>
			read.then(
				(bytes) => this.fill(token, { from: 'page', kind: 'image', bytes }),
				() => this.fill(token, { from: 'url', kind: 'image', url }),
			),
		);
		return token;
	}
}

/** A timer would wait four milliseconds each; a message waits for nothing. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.addEventListener('message', () => {
			port1.close();
			resolve();
		});
		port1.start();
		port2.postMessage(null);
	});
}
