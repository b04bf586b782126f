// Reads the files that were kept from a tab and not read yet: their words and their first picture. To be called by any page of ours; two
// pages never read the same file at once, and what one leaves half-way another begins again.
import { readAsset } from '../db/asset-repository';
import { keepReading, unreadPieces, type UnreadPiece } from '../db/unread-files';
import { noWords } from './file-protocol';
import { readFile } from './read-file';

const noPictures = { thumbnail: null, picture: null };

/** Resolves when nothing is left to read. A file that is not what it says is kept as it is, without words. */
export async function readKeptFiles(signal: AbortSignal = new AbortController().signal): Promise<void> {
	for (const piece of await unreadPieces()) {
		if (signal.aborted) return;
		await navigator.locks.request(`read ${piece.id}`, { ifAvailable: true }, (lock) =>
			lock ? readPiece(piece, signal) : undefined,
		);
	}
}

async function readPiece(piece: UnreadPiece, signal: AbortSignal): Promise<void> {
	const file = await readAsset(piece.file.sha256);
	if (!file) return;
	const reading = await readFile(file, piece.file.format, signal);
	if (!reading.ok && reading.code === 'cancelled') return;
	const { words, pictures } = reading.ok ? reading.value : { words: noWords, pictures: noPictures };
	await keepReading(piece, words.text, pictures);
}
