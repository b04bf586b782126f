// One file of an export, written into the private files and read again from there.
import type { ExportedFile } from './export-protocol';
import { openPrivateFile } from './private-files';
import type { ByteSource } from './zip-reader';
import type { Sink } from './zip-writer';

/** A file under way. `close` is to be called whatever happens. */
export type ExportFile = {
	name: string;
	sink: Sink;
	/** What was written, flushed to the disk. */
	source: () => ByteSource;
	/** Its name and length, once all of it is written. */
	told: () => ExportedFile;
	close: () => void;
};

/** The compressor gives 64 kB at a time, and a zip's headers are a few bytes: a write for each would cost more than the bytes do. */
const writeBytes = 2 ** 20;

export async function openExportFile(name: string): Promise<ExportFile> {
	const file = await openPrivateFile(name);
	file.truncate(0);
	const waiting = new Uint8Array(writeBytes);
	let held = 0;
	let at = 0;
	const write = (bytes: Uint8Array<ArrayBuffer>): void => {
		// A write may be short when the disk is full, without an error.
		const written = file.write(bytes, { at });
		if (written !== bytes.length) throw new DOMException('short write', 'QuotaExceededError');
		at += written;
	};
	const drain = (): void => {
		if (held > 0) write(waiting.subarray(0, held));
		held = 0;
	};
	return {
		name,
		sink: (chunk) => {
			if (held + chunk.length > writeBytes) drain();
			if (chunk.length > writeBytes) return write(chunk);
			waiting.set(chunk, held);
			held += chunk.length;
		},
		source: () => {
			drain();
			file.flush();
			return {
				size: file.getSize(),
				read: (from, length) => {
					const bytes = new Uint8Array(length);
					file.read(bytes, { at: from });
					return bytes;
				},
			};
		},
		told: () => {
			drain();
			return { name, bytes: at };
		},
		close: () => file.close(),
	};
}
