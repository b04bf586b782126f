// Which parts of a file stay and which go, as it is walked from its beginning to its end.
import type { MetadataPart } from '../domain/picture-metadata';
import type { Stripped } from './strip-metadata';

export class KeptParts {
	readonly #kept: Uint8Array<ArrayBuffer>[] = [];
	readonly #removed = new Set<MetadataPart>();

	keep(bytes: Uint8Array<ArrayBuffer>): void {
		this.#kept.push(bytes);
	}

	remove(part: MetadataPart): void {
		this.#removed.add(part);
	}

	finish(): Stripped {
		return { bytes: this.#kept, removed: [...this.#removed] };
	}
}

/** Four bytes as the letters they are. */
export const letters = (bytes: Uint8Array, at: number, length = 4): string =>
	String.fromCharCode(...bytes.subarray(at, at + length));
