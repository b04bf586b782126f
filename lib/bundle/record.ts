// 02_annexes/…/fiche.json: where the piece comes from, what it proves, what could not be kept, and the hash of its files.
import { citationText } from '../domain/citation';
import { originOf } from '../domain/evidence';
import type { Redaction } from '../domain/redaction';
import { type Exhibit, ownFile } from '../report/exhibit';
import type { Wording } from '../report/wording';
import { strippedText, withoutPage } from '../report/wording';

/** JSON for software and for people: indented, with the reasons in words beside the codes. `leftOut`: names of files left out by choice. */
export function recordOf(
	exhibit: Exhibit,
	wording: Wording,
	codeOf: (evidenceId: string) => string | null,
	leftOut: readonly string[] = [],
): string {
	const { piece, files } = exhibit;
	const record = {
		schema: 'glane-exhibit/1',
		exhibit: exhibit.printed.replace('\u00a0', ' '),
		number: exhibit.number,
		code: exhibit.code,
		title: piece.title,
		kind: piece.kind,
		statement: piece.statement,
		proves: exhibit.proves.map(({ competencyCode, ordinal, label, reason }) => ({
			code: competencyCode,
			criterion: ordinal,
			label,
			reason,
		})),
		source: {
			url: piece.url,
			canonicalUrl: piece.canonicalUrl,
			site: piece.site,
			author: piece.author,
			publishedAt: piece.publishedAt,
			publisher: piece.publisher,
			description: piece.description,
			language: piece.language,
			...(piece.kind === 'watch-source' ? { watch: piece.source } : {}),
		},
		citation: citationText(piece, wording.language),
		quote: piece.quote || null,
		passage: piece.passage ?? null,
		versions: versionFacts(exhibit, codeOf),
		...(piece.file ? { file: fileFacts(exhibit, wording) } : {}),
		...(piece.occasion ? { note: { ...piece.occasion, timeZone: piece.timeZone } } : {}),
		...(originOf(piece) === 'page' ? { capture: captureFacts(exhibit, wording) } : {}),
		...(exhibit.redactions.length > 0 ? { redactions: exhibit.redactions.map(redactionFacts) } : {}),
		files,
		...choiceFacts(exhibit, leftOut, wording),
	};
	return `${JSON.stringify(record, null, '\t')}\n`;
}

/** What the candidate reduced or left out so that the folder weighs less; nothing where nothing was. */
function choiceFacts({ files }: Exhibit, leftOut: readonly string[], { t }: Wording): object {
	const reduced = files.flatMap(({ name, reducedTo }) =>
		reducedTo === undefined ? [] : [t('bundle:record.reduced', { name, width: reducedTo })],
	);
	const remarks = [...leftOut.map((name) => t('bundle:record.leftOut', { name })), ...reduced];
	return remarks.length === 0 ? {} : { leftOut, remarks };
}

/** How much was taken out, and when; never what. The original's hash, where there was one, lets it be recognised if it is ever asked for. */
function redactionFacts({ at, timeZone, places, masks, original, originalSha256 }: Redaction): object {
	return { at, timeZone, places, masks, original, ...(originalSha256 ? { originalSha256 } : {}) };
}

/** The exhibits that show the same page earlier and later. */
const versionFacts = ({ versions }: Exhibit, codeOf: (evidenceId: string) => string | null): object => ({
	previous: versions.previous && codeOf(versions.previous.id),
	next: versions.next.map(codeOf).filter((code) => code !== null),
	changedFigures:
		versions.previous?.figures.changes.map(({ label, old, next, percent, points }) => ({ label, old, next, percent, points })) ??
		[],
});

function captureFacts(exhibit: Exhibit, wording: Wording): object {
	const { piece, capture } = exhibit;
	return {
		at: capture?.capturedAt ?? piece.createdAt,
		timeZone: piece.timeZone,
		kind: capture?.kind ?? 'page',
		stillLoading: capture?.loading ?? null,
		page: Boolean(capture?.root),
		screen: Boolean(piece.screenshot),
		wholePage: piece.fullPage?.length ?? 0,
		remark: withoutPage(exhibit, wording),
		missing: capture?.missing ?? [],
		archiveBytes: capture?.archiveBytes ?? 0,
		storedBytes: capture?.storedBytes ?? 0,
		durableMs: capture?.durableMs ?? null,
		completeMs: capture?.completeMs ?? null,
		viewport: capture?.viewport ?? null,
		browser: capture?.userAgent ?? null,
	};
}

/** `sha256` is of the file as the candidate keeps it; `files` tells that of the copy, which a picture's metadata did not enter. */
function fileFacts(exhibit: Exhibit, wording: Wording): object {
	const { piece } = exhibit;
	const copy = ownFile(exhibit);
	return {
		...piece.file,
		addedAt: piece.createdAt,
		timeZone: piece.timeZone,
		copy: copy?.name ?? null,
		removedFromCopy: copy?.removed ?? [],
		remark: strippedText(exhibit, wording) ?? wording.t('report:doc.asItIs'),
	};
}
