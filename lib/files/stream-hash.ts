// SHA-256 of bytes that come in pieces. The browser's own is ten times as fast, but takes only whole buffers: up to a bound
// the pieces are kept for it; beyond, JavaScript goes on alone, so that memory stays bounded whatever the size of a file.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const wholeLimit = 2 ** 24;

export class StreamHash {
	bytes = 0;
	#kept: Uint8Array<ArrayBuffer>[] = [];
	#incremental: ReturnType<typeof sha256.create> | null = null;

	/** The chunk must not change afterwards. */
	update(chunk: Uint8Array<ArrayBuffer>): void {
		this.bytes += chunk.length;
		if (!this.#incremental && this.bytes <= wholeLimit) {
			this.#kept.push(chunk);
			return;
		}
		this.#incremental ??= this.#kept.reduce((hash, kept) => hash.update(kept), sha256.create());
		this.#kept = [];
		this.#incremental.update(chunk);
	}

	/** 64 hexadecimal digits. */
	async digest(): Promise<string> {
		if (this.#incremental) return bytesToHex(this.#incremental.digest());
		// Put together here: a blob would send every byte to the browser's process and back.
		const whole = this.#kept.length === 1 && this.#kept[0] ? this.#kept[0] : joined(this.#kept, this.bytes);
		this.#kept = [];
		return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
	}
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], bytes: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(bytes);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
