// The zips of one bundle: one that holds everything, or a first one for the documents and further ones for the annexes, which all unpack
// into the same folder.
import type { HashedFile } from './manifest';
import { type Sink, ZipWriter } from './zip-writer';

export type VolumeOptions = {
	/** Of the zip that holds the documents. */
	sink: Sink;
	/** Opens a further zip, the second first. Only asked for where there is a limit. */
	nextSink?: ((volume: number) => Promise<Sink>) | undefined;
	/** Bytes at which a zip of annexes is full; null: everything is in the first one. */
	limit: number | null;
	date: Date;
};

/** `packed`: the bytes it takes in its zip. */
export type WrittenFile = HashedFile & { packed: number };

/** A frozen page is mostly base64, which deflates to three quarters. */
const packing = (path: string): number => (/\.(html|txt|json|csv)$/.test(path) ? 0.78 : 1.001);

export class Volumes {
	readonly #first: ZipWriter;
	readonly #options: VolumeOptions;
	#annexes: ZipWriter;
	#ended = 0;
	count = 1;

	constructor(options: VolumeOptions) {
		this.#options = options;
		this.#first = new ZipWriter(options.sink, options.date);
		this.#annexes = this.#first;
	}

	get bytes(): number {
		return this.#ended + this.#first.bytes + (this.#annexes === this.#first ? 0 : this.#annexes.bytes);
	}

	async add(path: string, content: Blob, isAnnexe: boolean, signal?: AbortSignal): Promise<WrittenFile> {
		const zip = isAnnexe ? await this.#annexesFor(content.size * packing(path)) : this.#first;
		const before = zip.bytes;
		const file = await zip.add(path, content, signal);
		return { ...file, packed: zip.bytes - before };
	}

	end(): void {
		this.#endAnnexes();
		this.#first.end();
	}

	/** The zip that an annexe of about this size goes into. */
	async #annexesFor(bytes: number): Promise<ZipWriter> {
		const { limit, nextSink, date } = this.#options;
		if (limit === null || !nextSink) return this.#first;
		const isNew = this.#annexes === this.#first;
		if (isNew || (this.#annexes.bytes > 0 && this.#annexes.bytes + bytes > limit)) {
			this.#endAnnexes();
			this.count++;
			this.#annexes = new ZipWriter(await nextSink(this.count), date);
		}
		return this.#annexes;
	}

	#endAnnexes(): void {
		if (this.#annexes === this.#first) return;
		this.#annexes.end();
		this.#ended += this.#annexes.bytes;
		this.#annexes = this.#first;
	}
}
