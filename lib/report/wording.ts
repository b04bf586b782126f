// The sentences that several documents share: captions, what an exhibit proves, why it has no page.
import { containerOf } from '../domain/citation';
import { originOf } from '../domain/evidence';
import { isPicture } from '../domain/file-format';
import type { Language } from '../domain/settings';
import type { Text } from '../i18n/catalogue';
import { formatInstant } from '../i18n/format';
import { listFormatter } from '../i18n/formatters';
import { type Exhibit, mainFile, ownFile } from './exhibit';

/** How a document says things: the translator and the language of the document, which may not be that of the screen. */
export type Wording = { t: Text; language: Language };

/** "12 mars 2026, 14 h 05 (Europe/Paris)" */
export const zonedInstant = (instant: string, timeZone: string, language: Language): string =>
	`${formatInstant(instant, language, timeZone)} (${timeZone})`;

export const exhibitName = (exhibit: Pick<Exhibit, 'printed'>, { t }: Wording): string =>
	t('report:doc.exhibit', { number: exhibit.printed });

export const titleOf = (exhibit: Exhibit, { t }: Wording): string => exhibit.piece.title.trim() || t('report:doc.untitled');

/** A competency, or one of the criteria that hang on what has this code. */
type NamedNode = { code: string; ordinal: number | null };

/** "C1.3 (critères 1, 2 et 4) ; C7.1" */
export function codesText(nodes: readonly NamedNode[], { t, language }: Wording): string {
	const ordinals = new Map<string, number[]>();
	for (const { code, ordinal } of nodes) {
		const known = ordinals.get(code) ?? [];
		ordinals.set(code, ordinal === null ? known : [...known, ordinal]);
	}
	const list = listFormatter(language === 'fr' ? 'fr-FR' : 'en-GB');
	return [...ordinals]
		.map(([code, numbers]) => {
			if (numbers.length === 0) return code;
			const sorted = numbers.toSorted((a, b) => a - b).map(String);
			return `${code} (${t('report:doc.criteriaNumbers', { count: sorted.length, list: list.format(sorted) })})`;
		})
		.join(t('report:doc.listSeparator'));
}

const provesShort = ({ proves }: Exhibit, wording: Wording): string =>
	codesText(
		proves.map(({ competencyCode, ordinal }) => ({ code: competencyCode, ordinal })),
		wording,
	);

/** The words that follow "Annexe 1 — ": title, source, capture, what it proves, short hash. */
export function captionOf(exhibit: Exhibit, wording: Wording): string {
	const { t } = wording;
	const { piece } = exhibit;
	const hash = mainFile(exhibit)?.sha256.slice(0, 12);
	return [
		`${titleOf(exhibit, wording).replace(/\.$/, '')}.`,
		containerOf(piece) ? t('report:doc.captionSource', { source: containerOf(piece) }) : '',
		takenText(exhibit, wording),
		exhibit.proves.length > 0 ? t('report:doc.captionProves', { list: provesShort(exhibit, wording) }) : '',
		hash ? t('report:doc.captionHash', { hash }) : '',
	]
		.filter(Boolean)
		.join(' ');
}

/** When the page was captured, the file added, or what a note tells took place, and where. */
export function takenText({ piece, capture }: Exhibit, { t, language }: Wording): string {
	const when = (instant: string): string => zonedInstant(instant, piece.timeZone, language);
	switch (originOf(piece)) {
		case 'page':
			return t('report:doc.captionCapture', { when: when(capture?.capturedAt ?? piece.createdAt) });
		case 'file':
			return t('report:doc.captionFile', { when: when(piece.createdAt) });
		case 'note': {
			const { at, place } = piece.occasion ?? { at: piece.createdAt, place: '' };
			const line = { when: when(at), place: place.trim() };
			return line.place ? t('report:doc.captionNoteAt', line) : t('report:doc.captionNote', { when: line.when });
		}
	}
}

/** What the picture shows, for who cannot see it: not the caption again. */
export function alternativeOf(exhibit: Exhibit, wording: Wording): string {
	const { t } = wording;
	if (exhibit.piece.file) {
		const title = titleOf(exhibit, wording);
		if (isPicture(exhibit.piece.file.format)) return t('report:doc.alternativePicture', { title });
		return exhibit.piece.file.format === 'mp4'
			? t('report:doc.alternativeFrame', { title })
			: t('report:doc.alternativePage', { title });
	}
	return t('report:doc.alternative', {
		kind: t(`common:kind.${exhibit.piece.kind}`).toLowerCase(),
		title: exhibit.piece.title,
		site: exhibit.piece.site,
	});
}

/** Why the exhibit of a page has no frozen page, or null when it has one. */
export function withoutPage(exhibit: Exhibit, { t }: Wording): string | null {
	if (exhibit.capture?.root || originOf(exhibit.piece) !== 'page') return null;
	if (!exhibit.piece.screenshot) return t('report:doc.nothingKept');
	return exhibit.capture ? t('report:doc.screenshotOnly') : t('report:doc.unfinished');
}

/** What the copy of a picture does without, or null when it is as it was stored. */
export function strippedText(exhibit: Exhibit, { t, language }: Wording): string | null {
	const removed = ownFile(exhibit)?.removed ?? [];
	if (removed.length === 0) return null;
	const list = listFormatter(language === 'fr' ? 'fr-FR' : 'en-GB');
	return t('report:doc.stripped', { list: list.format(removed.map((part) => t(`report:metadata.${part}`))) });
}

/** More changed figures than these are counted rather than told: a page of a report is not a data set. */
export const mostFigures = 40;

/** Each act of redaction: when, in how many places, and what became of the original. */
export const redactionSentences = ({ redactions }: Exhibit, { t, language }: Wording): string[] =>
	redactions.map(({ at, timeZone, places, original }) =>
		[
			t('report:doc.redacted', { count: places, when: zonedInstant(at, timeZone, language) }),
			original === 'restored' ? '' : t(`report:doc.original.${original}`),
		]
			.filter(Boolean)
			.join(' '),
	);

/** How many parts of the page were still loading, or null when none was or when it is not known. */
export const stillLoadingText = ({ capture }: Exhibit, { t }: Wording): string | null =>
	capture?.loading ? t('report:doc.stillLoading', { count: capture.loading }) : null;
