// Takes a file in as evidence: looks at what it is, reads it, and stores it whole or not at all.
import { addPiece, evidenceOfFile } from '../db/added-repository';
import { sha256Of } from '../db/asset-repository';
import { isQuotaError } from '../db/quota';
import type { Evidence } from '../domain/evidence';
import { fileFacts, fileFormat, headBytes, largestFile, type FileFormat } from '../domain/file-format';

import { fail, ok, type Result } from '../domain/result';
import { fileEvidence } from './new-evidence';
import { readFile, type FileReading } from './read-file';

export type AddFailure = 'unsupported' | 'empty' | 'too-large' | 'unreadable' | 'storage-full' | 'cancelled';

/** `known`: the same bytes are evidence already, and nothing was stored. */
export type Added = { state: 'added' | 'known'; evidenceId: string; title: string };

export type AddOptions = {
	signal: AbortSignal;
	/** Stores it although the same bytes are there already. */
	evenIfKnown?: boolean;
	/** In place of what the file tells or its name says. */
	title?: string;
};

/** Room that must be left on the disk beside the file, in bytes: as for a capture. */
const room = 30_000_000;

export async function addFile(
	file: File,
	{ signal, evenIfKnown = false, title }: AddOptions,
): Promise<Result<Added, AddFailure>> {
	if (file.size > largestFile) return fail('too-large');
	const head = await firstBytes(file);
	if (!head) return fail('unreadable');
	if (file.size === 0) return fail('empty');
	const format = fileFormat(file.name, head);
	if (!format) return fail('unsupported');
	if (await lacksRoom(file.size)) return fail('storage-full');
	const reading = await readFile(file, format, signal);
	if (!reading.ok) return reading;
	const [known] = evenIfKnown ? [] : await evidenceOfFile(reading.value.sha256);
	if (known) return ok({ state: 'known', evidenceId: known.id, title: known.title });
	const { evidence, assets } = await pieceOf(file, format, reading.value, title);
	// From here on it is stored: whoever cancels now finds it in the list.
	if (signal.aborted) return fail('cancelled');
	try {
		await addPiece(evidence, assets, reading.value.words.text);
		return ok({ state: 'added', evidenceId: evidence.id, title: evidence.title });
	} catch (error) {
		if (isQuotaError(error)) return fail('storage-full');
		// The file changed or went away between its hash and its copy.
		if ((await firstBytes(file)) === null) return fail('unreadable');
		throw error;
	}
}

async function pieceOf(
	file: File,
	format: FileFormat,
	{ sha256, words, pictures }: FileReading,
	title: string | undefined,
): Promise<{ evidence: Evidence; assets: Map<string, Blob> }> {
	const assets = new Map<string, Blob>([[sha256, new Blob([file], { type: fileFacts[format].type })]]);
	const keep = async (picture: Blob | null): Promise<string | null> => {
		if (!picture) return null;
		const hash = await sha256Of(picture);
		assets.set(hash, picture);
		return hash;
	};
	const evidence = fileEvidence(
		{ name: file.name, format, bytes: file.size, sha256 },
		{
			title: title ?? words.title,
			author: words.author,
			publishedAt: words.publishedAt,
			thumbnail: await keep(pictures.thumbnail),
			screenshot: await keep(pictures.picture),
		},
	);
	return { evidence, assets };
}

/** null when the file may not be read, or is no longer there; a folder is no file either. */
const firstBytes = async (file: File): Promise<Uint8Array | null> =>
	file
		.slice(0, headBytes)
		.arrayBuffer()
		.then(
			(buffer) => new Uint8Array(buffer),
			() => null,
		);

async function lacksRoom(bytes: number): Promise<boolean> {
	const { quota, usage } = await navigator.storage.estimate();
	return quota !== undefined && usage !== undefined && quota - usage < bytes + room;
}
