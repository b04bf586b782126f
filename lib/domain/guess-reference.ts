// Which type of reference a piece most likely is, from its kind, its address and its file. Only a first guess: the candidate decides.
import type { Evidence } from './evidence';
import type { ReferenceType } from './reference';

export type GuessedFrom = Pick<Evidence, 'kind' | 'url' | 'canonicalUrl' | 'source'> &
	Partial<Pick<Evidence, 'file' | 'reference'>>;

/** Hosts that carry films, and what they are called in a reference. */
const videoPlatforms: [RegExp, string][] = [
	[/(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/, 'YouTube'],
	[/(^|\.)vimeo\.com$/, 'Vimeo'],
	[/(^|\.)(dailymotion\.com|dai\.ly)$/, 'Dailymotion'],
	[/(^|\.)twitch\.tv$/, 'Twitch'],
	[/(^|\.)france\.tv$/, 'France Télévisions'],
	[/(^|\.)arte\.tv$/, 'Arte'],
	[/(^|\.)ina\.fr$/, 'INA'],
	[/(^|\.)ted\.com$/, 'TED'],
];
const networks: [RegExp, string][] = [
	[/(^|\.)linkedin\.com$/, 'LinkedIn'],
	[/(^|\.)(x|twitter)\.com$/, 'X'],
	[/(^|\.)instagram\.com$/, 'Instagram'],
	[/(^|\.)facebook\.com$/, 'Facebook'],
	[/(^|\.)tiktok\.com$/, 'TikTok'],
	[/(^|\.)threads\.(net|com)$/, 'Threads'],
	[/(^|\.)bsky\.app$/, 'Bluesky'],
	[/(^|\.)reddit\.com$/, 'Reddit'],
	[/(^|\.)pinterest\.\w+$/, 'Pinterest'],
];
const journals =
	/(^|\.)(doi\.org|cairn\.info|openedition\.org|persee\.fr|hal\.science|erudit\.org|jstor\.org|sciencedirect\.com|springer\.com)$/;
const dataHosts = /(^|\.)(data\.gouv\.fr|zenodo\.org|kaggle\.com|data\.europa\.eu|opendatasoft\.com|figshare\.com)$/;

/** The type the candidate chose, else the likeliest. */
export const referenceTypeOf = (piece: GuessedFrom): ReferenceType => piece.reference?.type ?? guessReferenceType(piece);

export function guessReferenceType({ kind, url, canonicalUrl, source, file }: GuessedFrom): ReferenceType {
	if (file?.format === 'eml') return 'email';
	if (file?.format === 'mp4') return 'video';
	if (file?.format === 'csv' || file?.format === 'xlsx') return 'dataset';
	const address = canonicalUrl || url;
	const host = hostOf(address);
	if (nameIn(videoPlatforms, host)) return 'video';
	if (kind === 'social-post' || nameIn(networks, host)) return 'post';
	if (kind === 'dashboard' || dataHosts.test(host)) return 'dataset';
	if (journals.test(host)) return 'article';
	if (kind === 'document') return 'report';
	if (source.kind === 'press') return 'article';
	if (source.kind === 'study' && /\.pdf$/i.test(address)) return 'report';
	return 'web';
}

/** "YouTube", "LinkedIn"; '' for a host that is neither. */
export const platformOf = (url: string): string => nameIn([...videoPlatforms, ...networks], hostOf(url)) ?? '';

/** The DOI in an address, "10.1234/abc"; '' where there is none. */
export const doiIn = (text: string): string => /\b10\.\d{4,9}\/[^\s"<>?#]+/.exec(text)?.[0].replace(/[.,;)]+$/, '') ?? '';

const nameIn = (names: readonly [RegExp, string][], host: string): string | undefined =>
	names.find(([pattern]) => pattern.test(host))?.[1];

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
