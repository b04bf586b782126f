// What one snapshot gathers as it walks a document: the resources, the tokens that stand for them, the encodings under way.
import type { FrameResource } from '../../domain/snapshot';
import { makeToken } from '../../domain/token';

/** Below this, a data: address stays where it is; above, it is stored once as an asset. */
const inlineLimit = 2000;

type NewResource = FrameResource extends infer R ? (R extends { token: string } ? Omit<R, 'token'> : never) : never;

export class Freeze {
	readonly nonce = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
	readonly resources: FrameResource[] = [];
	/** Encodings that were begun at the instant of the snapshot and end a little later. */
	readonly pending: Promise<void>[] = [];
	readonly sheets = new WeakMap<CSSStyleSheet, string>();
	readonly #tokens = new Map<string, string>();
	#count = 0;

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
		const token = url.startsWith('blob:') ? this.#blob(url) : this.add({ from: 'url', kind, url });
		this.#tokens.set(url, token);
		return token;
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
