// The files of one annexe, each made from what is stored when its turn comes: one asset in memory at a time.
import { assembleArchive } from '../capture/assemble';
import { type FileFormat, isPicture } from '../domain/file-format';
import type { MetadataPart } from '../domain/picture-metadata';
import { stripFilm } from '../files/strip-film';
import { stripMetadata } from '../files/strip-metadata';
import type { ExhibitFile } from '../report/exhibit';
import type { Wording } from '../report/wording';
import type { ExhibitEntry } from './plan';
import { recordOf } from './record';

export type ExhibitSource = {
	asset: (sha256: string) => Promise<Blob | null>;
	text: (evidenceId: string) => Promise<string>;
	/** The same picture, no wider than so many px and in the same format; null where it is not wider, or cannot be read. */
	narrower?: (picture: Blob, width: number) => Promise<Blob | null>;
};

/** `sha256`: that of a stored file which leaves as it is; `removed`: what a picture's copy leaves out; `width`: what it was reduced to. */
type Content = { blob: Blob; sha256?: string; removed?: readonly MetadataPart[]; width?: number };

/** Gives each file of the annexe to `write`, in their order, and what was written of it; what is not stored is passed by. */
export async function writeExhibit(
	entries: readonly ExhibitEntry[],
	source: ExhibitSource,
	pictureWidth: number | null,
	/** The code of an exhibit by the id of its piece; null for a piece that is none. */
	codeOf: (evidenceId: string) => string | null,
	wording: Wording,
	/** `storedAs`: the hash under which these very bytes are stored. */
	write: (entry: ExhibitEntry, content: Blob, storedAs: string | null) => Promise<{ bytes: number; sha256: string }>,
): Promise<ExhibitFile[]> {
	const written: ExhibitFile[] = [];
	for (const entry of entries) {
		const content =
			entry.from === 'record'
				? { blob: new Blob([recordOf({ ...entry.exhibit, files: [...written] }, wording, codeOf, entry.leftOut)]) }
				: await reduced(await contentOf(entry, source), source, pictureWidth);
		if (!content) continue;
		const { bytes, sha256 } = await write(entry, content.blob, content.sha256 ?? null);
		const { removed = [], width } = content;
		written.push({
			name: entry.name,
			bytes,
			sha256,
			...(removed.length > 0 ? { removed } : {}),
			...(width === undefined ? {} : { reducedTo: width }),
		});
	}
	return written;
}

/** One file of an annexe as it leaves: a camera's notes stay behind. Null when it is not stored. */
export async function contentOf(
	entry: Exclude<ExhibitEntry, { from: 'record' }>,
	source: ExhibitSource,
): Promise<Content | null> {
	switch (entry.from) {
		case 'archive':
			return { blob: await assembleArchive(entry.sha256, source.asset) };
		case 'asset':
			return whole(await source.asset(entry.sha256), entry.sha256);
		case 'file':
			return copyOf(await source.asset(entry.sha256), entry);
		case 'text':
			return { blob: new Blob([await source.text(entry.exhibit.piece.id)]) };
	}
}

const whole = (blob: Blob | null, sha256: string): Content | null => blob && { blob, sha256 };

async function reduced(content: Content | null, { narrower }: ExhibitSource, width: number | null): Promise<Content | null> {
	if (!content || width === null || !narrower || !content.blob.type.startsWith('image/')) return content;
	const blob = await narrower(content.blob, width);
	// A picture that was written smaller than we would is better as it is.
	return blob && blob.size < content.blob.size
		? { blob, width, ...(content.removed ? { removed: content.removed } : {}) }
		: content;
}

/** A picture and a film leave without what their camera noted; everything else as it is, without being read into memory. */
async function copyOf(blob: Blob | null, { format, sha256 }: { format: FileFormat; sha256: string }): Promise<Content | null> {
	if (blob && format === 'mp4') return stripFilm(blob);
	if (!blob || !isPicture(format)) return whole(blob, sha256);
	const stripped = stripMetadata(format, new Uint8Array(await blob.arrayBuffer()));
	return stripped && stripped.removed.length > 0
		? { blob: new Blob(stripped.bytes, { type: blob.type }), removed: stripped.removed }
		: whole(blob, sha256);
}
