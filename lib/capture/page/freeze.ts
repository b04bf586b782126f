// What one snapshot gathers as it walks a document: the resources, the tokens that stand for them, the encodings under way.
import type { FrameResource } from '../../domain/snapshot';
import { makeToken } from '../../domain/token';

/** Below this, a data: address stays where it is; above, it is stored once as an asset. */
const inlineLimit = 2000;
/** Characters of HTML, of sheets and of data: addresses that one frame may hand over: a message carries 64 MB, and no page a person reads
 * has as much. */
const mostCharacters = 24_000_000;

type NewResource = FrameResource extends infer R ? (R extends { token: string } ? Omit<R, 'token'> : never) : never;

export class Freeze {
	readonly nonce = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
	readonly resources: FrameResource[] = [];
	/** Encodings that were begun at the instant of the snapshot and end a little later. */
	readonly pending: Promise<void>[] = [];
	readonly sheets = new WeakMap<CSSStyleSheet, string>();
	/** True once the page's end was left out, because it is too long or nested too deep. */
	isCut = false;
	#room = mostCharacters;
	readonly #tokens = new Map<string, string>();
	#count = 0;

	/** True while what is to be handed over fits; it is then counted. */
	fits(characters: number): boolean {
		if (characters > this.#room) return false;
		this.#room -= characters;
		return true;
	}

	/** Reserves a token whose resource comes later, by `fill`. */
	reserve(): string {
		return makeToken(this.nonce, this.#count++);
	}

	fill(token: string, resource: NewResource): void {
		this.resources.push({ ...resource, token });
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

	/** Runs an encoding; the snapshot waits for it, but no longer than its own bound. */
	later(work: Promise<void>): void {
		this.pending.push(work.catch(() => undefined));
	}

	#blob(url: string): string {
		const token = this.reserve();
		this.later(
			fetch(url).then(
				async (response) => this.fill(token, { from: 'page', kind: 'image', bytes: await response.blob() }),
				() => this.fill(token, { from: 'url', kind: 'image', url }),
			),
		);
		return token;
	}
}
