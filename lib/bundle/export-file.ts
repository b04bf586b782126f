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
	told: () => ExportedFile;
	close: () => void;
};

export async function openExportFile(name: string): Promise<ExportFile> {
	const file = await openPrivateFile(name);
	file.truncate(0);
	let at = 0;
	return {
		name,
		sink: (chunk) => {
			// A write may be short when the disk is full, without an error.
			const written = file.write(chunk, { at });
			if (written !== chunk.length) throw new DOMException('short write', 'QuotaExceededError');
			at += written;
		},
		source: () => {
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
		told: () => ({ name, bytes: at }),
		close: () => file.close(),
	};
}
