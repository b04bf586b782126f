// What a portal's limit is held against: the heaviest file of the last export that may be what is handed in.
import type { ExportRow } from './database';

/** The folder or the PDF that holds the annexes, rather than a PDF alone, rather than a Word document, which is still written in. */
const likeliest: readonly (readonly ExportRow['what'][])[] = [['bundle', 'pdf-attached', undefined], ['pdf'], ['docx']];

/** In bytes: of the largest part where a folder was split, since each part is handed in by itself. null: nothing was exported. */
export function handedInBytes(exports: readonly ExportRow[]): number | null {
	const newest = exports.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
	const [last] = likeliest.flatMap((kinds) => newest.find(({ what }) => kinds.includes(what)) ?? []);
	return last ? (last.largest ?? last.bytes) : null;
}
