// Reads a zip file from its central directory (PKWARE APPNOTE 6.3, §4.3.12 and §4.3.16), piece by piece, never as a whole.
// Reads what is in the file, not what was meant to be written.

import { inflateSync } from 'fflate';

/** Random access to the bytes of a file; gives exactly what is asked. */
export type ByteSource = { size: number; read: (at: number, length: number) => Uint8Array<ArrayBuffer> };

export type ZipEntry = { path: string; method: number; compressedBytes: number; bytes: number; at: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The entries in the order of the directory; null when this is no whole zip file. */
export function readDirectory(source: ByteSource): ZipEntry[] | null {
	// Our own files have no comment: the end record is the last 22 bytes.
	if (source.size < 22) return null;
	const end = viewOf(source.read(source.size - 22, 22));
	if (end.getUint32(0, true) !== endSignature) return null;
	const [count, length, start] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
	if (start + length + 22 !== source.size) return null;
	const directory = source.read(start, length);
	const view = viewOf(directory);
	const entries: ZipEntry[] = [];
	let at = 0;
	while (entries.length < count) {
		if (at + 46 > length || view.getUint32(at, true) !== entrySignature) return null;
		const name = view.getUint16(at + 28, true);
		entries.push({
			path: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + name)),
			method: view.getUint16(at + 10, true),
			compressedBytes: view.getUint32(at + 20, true),
			bytes: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		});
		at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** The bytes of an entry as they come out; throws when they can't be read. */
export async function* readEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const header = viewOf(source.read(entry.at, 30));
	if (header.getUint32(0, true) !== localSignature || (entry.method !== 0 && entry.method !== 8))
		throw new Error('no entry here');
	const start = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
	const step = 2 ** 20;
	// A stream for each of a thousand small files would leave its buffers in memory until the next garbage collection.
	if (entry.compressedBytes < step && entry.bytes < step) {
		const bytes = source.read(start, entry.compressedBytes);
		yield entry.method === 8 ? inflateSync(bytes) : bytes;
		return;
	}
	let done = 0;
	const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			if (done >= entry.compressedBytes) return controller.close();
			const length = Math.min(step, entry.compressedBytes - done);
			controller.enqueue(source.read(start + done, length));
			done += length;
		},
	});
	const reader = (entry.method === 8 ? bytes.pipeThrough(new DecompressionStream('deflate-raw')) : bytes).getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
