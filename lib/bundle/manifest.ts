// manifest-sha256.txt: the format of coreutils' sha256sum, `<64 hex>␠␠<path>`, which `sha256sum -c` reads.

export type HashedFile = { path: string; sha256: string; bytes: number };

/** One line per file, ended by LF, sorted by path. */
export const manifestOf = (files: readonly HashedFile[]): string =>
	files
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ sha256, path }) => `${sha256}  ${path}\n`)
		.join('');

/** Path and hash of every line; null when a line is none. */
export function readManifest(text: string): Map<string, string> | null {
	const files = new Map<string, string>();
	for (const line of text.split('\n').slice(0, -1)) {
		const parts = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
		if (!parts?.[1] || !parts[2]) return null;
		files.set(parts[2], parts[1]);
	}
	return files;
}
