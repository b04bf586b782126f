// Reads a finished bundle again and checks it: every file the manifest names is there and has its hash, and nothing else is.
import { readManifest } from './manifest';
import { StreamHash } from '../files/stream-hash';
import { type ByteSource, readDirectory, readEntry, type ZipEntry } from './zip-reader';

export type Verification =
	| { ok: true; files: number; manifestSha256: string }
	| { ok: false; path: string; problem: 'unreadable' | 'missing' | 'altered' | 'unexpected' };

export type VerifyOptions = {
	/** Called before each file, so that progress shows and a cancellation is heard. */
	onFile?: (done: number, total: number) => Promise<void>;
	manifestName?: string;
};

/** A file of the bundle, and the zip it is in. */
type Placed = { source: ByteSource; entry: ZipEntry };

/** `volumes`: the zips of one bundle, the one with the manifest first. `folder`: the bundle's own folder inside them, with its slash. */
export async function verifyBundle(
	volumes: readonly ByteSource[],
	folder: string,
	options: VerifyOptions = {},
): Promise<Verification> {
	const { onFile, manifestName = 'manifest-sha256.txt' } = options;
	const entries: Placed[] = [];
	for (const source of volumes) {
		const directory = readDirectory(source);
		if (!directory) return { ok: false, path: '', problem: 'unreadable' };
		entries.push(...directory.map((entry) => ({ source, entry })));
	}
	const manifest = entries.find(({ entry }) => entry.path === folder + manifestName);
	if (!manifest) return { ok: false, path: manifestName, problem: 'missing' };
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	const manifestSha256 = await hashOf(manifest, (chunk) => void chunks.push(chunk));
	const expected = readManifest(await new Blob(chunks).text());
	if (!manifestSha256 || !expected) return { ok: false, path: manifestName, problem: 'unreadable' };

	const unseen = new Set(expected.keys());
	const files = entries.filter((placed) => placed !== manifest);
	for (const [done, placed] of files.entries()) {
		await onFile?.(done, files.length);
		const { entry } = placed;
		const path = entry.path.startsWith(folder) ? entry.path.slice(folder.length) : entry.path;
		if (!unseen.delete(path)) return { ok: false, path, problem: 'unexpected' };
		if ((await hashOf(placed)) !== expected.get(path)) return { ok: false, path, problem: 'altered' };
	}
	const [missing] = unseen;
	return missing === undefined
		? { ok: true, files: files.length, manifestSha256 }
		: { ok: false, path: missing, problem: 'missing' };
}

/** Null when the entry can't be read, or is not as long as the directory says. */
async function hashOf({ source, entry }: Placed, take?: (chunk: Uint8Array<ArrayBuffer>) => void): Promise<string | null> {
	const hash = new StreamHash();
	try {
		for await (const chunk of readEntry(source, entry)) {
			hash.update(chunk);
			take?.(chunk);
		}
	} catch {
		return null;
	}
	return hash.bytes === entry.bytes ? hash.digest() : null;
}
