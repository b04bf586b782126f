// Writes a zip file as a stream: one entry after the other, each hashed on its way, nothing kept but the list of entries.
// fflate lays the zip out; the browser deflates, five times as fast as JavaScript. (fflate's asynchronous classes would need
// workers that Firefox's extension policy forbids.)
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { HashedFile } from './manifest';
import { chunksOf } from '../files/blob-chunks';
import { StreamHash } from '../files/stream-hash';

/** Receives the bytes of the zip file in order. */
export type Sink = (chunk: Uint8Array<ArrayBuffer>) => void;

/** What already is compressed gains nothing from it. */
const compressed = /\.(webp|png|jpe?g|gif|avif|mp4|webm|woff2|zip|docx|xlsx|pdf|wacz)$/i;

/** The browser keeps 64 kB for each of its compressors until the next garbage collection: small files do without. */
const smallBytes = 2 ** 18;

/** A zip without its 64-bit extension can't hold more; fflate writes none. */
const zipLimit = { bytes: 2 ** 32 - 2 ** 24, entries: 2 ** 16 - 2 };

export class ZipLimitError extends Error {}

export class ZipWriter {
	readonly files: HashedFile[] = [];
	bytes = 0;
	readonly #zip: Zip;
	readonly #date: Date;
	#failure: Error | null = null;

	constructor(sink: Sink, date: Date) {
		this.#date = date;
		this.#zip = new Zip((failure, chunk) => {
			if (failure) this.#failure = failure;
			if (!chunk) return;
			this.bytes += chunk.length;
			sink(chunk);
		});
	}

	/** Adds one file of the bundle; resolves once all its bytes went through the sink. */
	async add(path: string, content: Blob, signal?: AbortSignal): Promise<HashedFile> {
		if (this.bytes + content.size > zipLimit.bytes || this.files.length >= zipLimit.entries) throw new ZipLimitError(path);
		// Level 0 rather than fflate's pass-through: an entry that is stored and of unknown length, as a stream must write it,
		// is one that Java and some unzippers refuse.
		const entry = compressed.test(path)
			? new ZipDeflate(path, { level: 0 })
			: content.size < smallBytes
				? new ZipDeflate(path)
				: new NativeDeflate(path);
		entry.mtime = this.#date;
		this.#zip.add(entry);
		const hash = new StreamHash();
		for await (const chunk of chunksOf(content)) {
			signal?.throwIfAborted();
			hash.update(chunk);
			entry.push(chunk, false);
			if (entry instanceof NativeDeflate) await entry.written();
			this.#throwFailure();
		}
		if (entry instanceof NativeDeflate) await entry.close();
		entry.push(new Uint8Array(0), true);
		this.#throwFailure();
		const file = { path, bytes: hash.bytes, sha256: await hash.digest() };
		this.files.push(file);
		return file;
	}

	/** Writes the directory of the zip. Nothing can be added afterwards. */
	end(): void {
		this.#zip.end();
		this.#throwFailure();
	}

	#throwFailure(): void {
		if (this.#failure) throw this.#failure;
	}
}

/** An entry deflated by the browser: fflate counts and checks what goes in, and lays out what comes out. */
class NativeDeflate extends ZipPassThrough {
	override compression = 8;
	readonly #writer: WritableStreamDefaultWriter<BufferSource>;
	readonly #drained: Promise<void>;
	#last: Promise<void> = Promise.resolve();

	constructor(path: string) {
		super(path);
		const stream = new CompressionStream('deflate-raw');
		this.#writer = stream.writable.getWriter();
		this.#drained = this.#drain(stream.readable.getReader());
		// Whoever closes the entry hears of a failure; until then it must not count as unhandled.
		this.#drained.catch(() => undefined);
	}

	/** Resolves once the compressor is ready for more. */
	async written(): Promise<void> {
		await this.#last;
	}

	async close(): Promise<void> {
		await this.#writer.close();
		await this.#drained;
	}

	protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
		if (final) this.ondata(null, chunk, true);
		else this.#last = this.#writer.write(chunk);
	}

	async #drain(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
		for (let part = await reader.read(); !part.done; part = await reader.read()) this.ondata(null, part.value, false);
	}
}
