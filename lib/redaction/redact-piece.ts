// A stored piece without what the candidate took out of it later: its archive, its pictures, its text, every word of its row.
import type { Capture } from '../domain/capture';
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Rect } from '../domain/held-page';
import type { Redaction } from '../domain/redaction';
import type { Reference } from '../domain/reference';
import { sha256Of } from '../db/asset-repository';
import type { RedactedCopy } from '../db/redaction-repository';
import { coverPixels } from './cover-pixels';
import { maskText, readWords, tellingLines } from './gone-lines';
import {
	archiveLines,
	numberArchive,
	reachableAssets,
	redactArchive,
	type NumberedArchive,
	type ReadAsset,
} from './redact-archive';
import { TextFinder } from './text-finder';

export type StoredPiece = { evidence: Evidence; capture: Capture | null; text: string; claims: readonly Claim[] };

/** What is to go. `pictures`: by hash, what to cover, in px of the picture; a picture that is not named here was not looked at, and goes. */
export type PieceChoice = {
	texts: readonly string[];
	/** Numbers of elements of the numbered archive, with where they were seen. */
	elements: ReadonlyMap<number, Rect | null>;
	pictures: ReadonlyMap<string, readonly Rect[]>;
};

export type RedactedPiece = { copy: RedactedCopy; places: number; masks: Redaction['masks'] };

const thumbnail = { width: 320, height: 240 };

/** `archive`: the piece's own, numbered, where it has one: its numbers are those of the choice. */
export async function redactPiece(
	piece: StoredPiece,
	archive: NumberedArchive | null,
	choice: PieceChoice,
	read: ReadAsset,
): Promise<RedactedPiece> {
	const lines = archive ? archiveLines(archive, choice.elements) : [];
	const finder = new TextFinder([...choice.texts, ...tellingLines(lines)]);
	const redacted = archive && (await redactArchive(archive, choice.elements, finder));
	const assets = redacted ? await reachableAssets(redacted) : new Map<string, Blob>();
	const archiveBytes = [...assets.values()].reduce((sum, { size }) => sum + size, 0);
	const pictures = await coverPictures(piece.evidence, choice.pictures, read);
	for (const [sha256, blob] of pictures.assets) assets.set(sha256, blob);
	const masked = maskEvidence(piece.evidence, finder);
	const evidence: Evidence = {
		...masked,
		...pictures.fields,
		...(masked.file ? { file: { ...masked.file, ...pictures.file } } : {}),
	};
	const kept = redacted?.isSpread ? readWords((await assets.get(redacted.root)?.text()) ?? '') : piece.text;
	const text = maskText(kept, finder, lines);
	const { capture } = piece;
	return {
		copy: {
			evidence,
			capture: capture && {
				...capture,
				root: redacted ? redacted.root : null,
				assets: [...assets.keys()],
				archiveBytes,
				missing: capture.missing.map((line) => ({ ...line, url: finder.mask(line.url) })),
			},
			text,
			reasons: new Map(piece.claims.map(({ id, reason }) => [id, finder.mask(reason)])),
			assets,
			mask: (words) => maskText(words, finder, lines),
		},
		places: (redacted?.places ?? 0) + pictures.places + changes(piece, evidence, text, redacted !== null),
		masks: {
			text: choice.texts.length,
			words: 0,
			element: choice.elements.size,
			area: [...choice.pictures.values()].reduce((sum, rects) => sum + rects.length, 0),
		},
	};
}

/** Of a piece without an archive, the places in its own words. */
function changes({ evidence, text }: StoredPiece, masked: Evidence, maskedText: string, hasArchive: boolean): number {
	const facts = (Object.keys(evidence) as (keyof Evidence)[]).filter(
		(key) => typeof evidence[key] === 'string' && evidence[key] !== masked[key],
	);
	return facts.length + (hasArchive ? 0 : Math.max(0, maskedText.split('▮▮▮▮▮▮').length - text.split('▮▮▮▮▮▮').length));
}

function maskEvidence(evidence: Evidence, finder: TextFinder): Evidence {
	const mask = (text: string): string => finder.mask(text);
	const { file, occasion, passage, reference, source } = evidence;
	return {
		...evidence,
		title: mask(evidence.title),
		url: mask(evidence.url),
		canonicalUrl: mask(evidence.canonicalUrl),
		site: mask(evidence.site),
		author: mask(evidence.author),
		publishedAt: mask(evidence.publishedAt),
		publisher: mask(evidence.publisher),
		description: mask(evidence.description),
		statement: mask(evidence.statement),
		note: mask(evidence.note),
		quote: mask(evidence.quote),
		source: { ...source, name: mask(source.name), reliability: mask(source.reliability) },
		...(file ? { file: { ...file, name: mask(file.name) } } : {}),
		...(occasion ? { occasion: { ...occasion, place: mask(occasion.place) } } : {}),
		...(reference ? { reference: maskReference(reference, mask) } : {}),
		...(passage ? { passage: { before: mask(passage.before), after: mask(passage.after), link: mask(passage.link) } } : {}),
	};
}

function maskReference({ type, ...fields }: Reference, mask: (text: string) => string): Reference {
	const masked = Object.entries(fields).map(([field, words]) => [field, mask(words ?? '')]);
	return { ...(type ? { type } : {}), ...(Object.fromEntries(masked) as Omit<Reference, 'type'>) };
}

type Pictures = {
	fields: Pick<Evidence, 'screenshot' | 'thumbnail' | 'fullPage'>;
	file?: { sha256: string; bytes: number };
	assets: Map<string, Blob>;
	places: number;
};

/** The pictures that were looked at, covered and written anew; a thumbnail of the first of them. */
async function coverPictures(evidence: Evidence, chosen: PieceChoice['pictures'], read: ReadAsset): Promise<Pictures> {
	const assets = new Map<string, Blob>();
	const cover = async (sha256: string | null | undefined, type = 'image/webp'): Promise<string | null> => {
		const rects = sha256 ? chosen.get(sha256) : undefined;
		const picture = sha256 && rects ? await read(sha256) : null;
		if (!picture || !rects) return null;
		const covered = await coverPixels(picture, rects, await widthOf(picture), type);
		const hash = await sha256Of(covered);
		assets.set(hash, covered);
		return hash;
	};
	const screenshot = await cover(evidence.screenshot);
	const fullPage: string[] = [];
	for (const sha256 of evidence.fullPage ?? []) {
		const covered = await cover(sha256);
		if (covered) fullPage.push(covered);
	}
	const { file } = evidence;
	const copied =
		file &&
		(await cover(file.sha256, file.format === 'jpeg' ? 'image/jpeg' : file.format === 'webp' ? 'image/webp' : 'image/png'));
	const first = screenshot ?? fullPage[0] ?? copied ?? null;
	const small = first ? await smaller(assets.get(first)) : null;
	const hash = small && (await sha256Of(small));
	if (small && hash) assets.set(hash, small);
	return {
		assets,
		places: [...chosen.values()].reduce((sum, rects) => sum + rects.length, 0),
		fields: {
			screenshot,
			thumbnail: hash,
			...(evidence.fullPage ? { fullPage } : {}),
		},
		...(copied ? { file: { sha256: copied, bytes: assets.get(copied)?.size ?? 0 } } : {}),
	};
}

async function widthOf(picture: Blob): Promise<number> {
	const bitmap = await createImageBitmap(picture);
	const { width } = bitmap;
	bitmap.close();
	return width;
}

async function smaller(picture: Blob | undefined): Promise<Blob | null> {
	if (!picture) return null;
	const full = await createImageBitmap(picture);
	const height = Math.min(full.height, (full.width * thumbnail.height) / thumbnail.width);
	const canvas = new OffscreenCanvas(thumbnail.width, Math.max(1, Math.round((thumbnail.width * height) / full.width)));
	canvas.getContext('2d')?.drawImage(full, 0, 0, full.width, height, 0, 0, canvas.width, canvas.height);
	full.close();
	return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

/** The archive of a capture, numbered; null where only pixels were kept. */
export const numberedArchiveOf = (capture: Capture | null, read: ReadAsset): Promise<NumberedArchive | null> =>
	capture?.root ? numberArchive(capture.root, read) : Promise.resolve(null);
