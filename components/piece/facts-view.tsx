// What is known of the page and of its capture, line by line. A fact the page does not tell has no line.
import type { ComponentChildren } from 'preact';
import type { Capture } from '../../lib/domain/capture';
import { originOf, type Evidence } from '../../lib/domain/evidence';
import type { Language } from '../../lib/domain/settings';
import type { Text } from '../../lib/i18n/catalogue';
import { formatBytes, formatDate, formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';

export function FactsView({ piece, capture }: { piece: Evidence; capture: Capture | null }) {
	const { t, language } = useText();
	return (
		<div class="stack stack-wide">
			<Facts
				title={t(`dashboard:piece.facts.${originOf(piece)}`)}
				lines={[
					...ownLines(piece, t, language),
					[t('dashboard:piece.facts.url'), address(piece.url)],
					[t('dashboard:piece.facts.canonical'), piece.canonicalUrl === piece.url ? '' : address(piece.canonicalUrl)],
					[t('dashboard:piece.facts.site'), piece.site],
					[t('dashboard:piece.facts.author'), piece.author],
					[
						t(originOf(piece) === 'page' ? 'dashboard:piece.facts.publishedAt' : 'dashboard:piece.facts.dated'),
						formatDate(piece.publishedAt, language),
					],
					[t('dashboard:piece.facts.publisher'), piece.publisher],
					[t('dashboard:piece.facts.description'), piece.description],
					[t('dashboard:piece.facts.language'), nameOfLanguage(piece.language, language)],
				]}
			/>
			{capture ? <CaptureFacts piece={piece} capture={capture} /> : null}
		</div>
	);
}

/** What a file or a note tells, and no page does. */
function ownLines(piece: Evidence, t: Text, language: Language): [string, ComponentChildren][] {
	const when = (instant: string): string =>
		t('dashboard:piece.facts.zone', { when: formatInstant(instant, language, piece.timeZone), zone: piece.timeZone });
	if (piece.file) {
		return [
			[t('dashboard:piece.facts.fileName'), piece.file.name],
			[t('dashboard:piece.facts.format'), t(`dashboard:piece.format.${piece.file.format}`)],
			[t('dashboard:piece.facts.bytes'), formatBytes(piece.file.bytes, language)],
			[t('dashboard:piece.facts.addedAt'), when(piece.createdAt)],
			[t('dashboard:piece.facts.root'), <code class="hash">{piece.file.sha256}</code>],
		];
	}
	if (!piece.occasion) return [];
	return [
		[t('dashboard:piece.facts.occasionAt'), when(piece.occasion.at)],
		[t('dashboard:piece.facts.place'), piece.occasion.place],
		[t('dashboard:piece.facts.writtenAt'), when(piece.createdAt)],
	];
}

function CaptureFacts({ piece, capture }: { piece: Evidence; capture: Capture }) {
	const { t, language } = useText();
	const seconds = (milliseconds: number): string =>
		t('dashboard:piece.facts.seconds', {
			seconds: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(milliseconds / 1000),
		});
	const when = formatInstant(capture.capturedAt, language, piece.timeZone);
	const { width, height, scale } = capture.viewport;
	return (
		<Facts
			title={t('dashboard:piece.facts.capture')}
			lines={[
				[t('dashboard:piece.facts.capturedAt'), t('dashboard:piece.facts.zone', { when, zone: piece.timeZone })],
				[t('dashboard:piece.facts.durable'), seconds(capture.durableMs)],
				[t('dashboard:piece.facts.complete'), seconds(capture.completeMs)],
				[t('dashboard:piece.facts.files'), String(capture.assets.length)],
				[t('dashboard:piece.facts.archiveBytes'), formatBytes(capture.archiveBytes, language)],
				[
					t('dashboard:piece.facts.storedBytes'),
					<>
						{formatBytes(capture.storedBytes, language)}
						{capture.storedBytes < capture.archiveBytes ? (
							<span class="soft"> · {t('dashboard:piece.facts.storedHint')}</span>
						) : null}
					</>,
				],
				[t('dashboard:piece.facts.viewport'), t('dashboard:piece.facts.viewportValue', { width, height, scale })],
				[
					t('dashboard:piece.facts.root'),
					capture.root ? (
						<>
							<code class="hash">{capture.root}</code>
							<span class="soft small">{t('dashboard:piece.facts.rootHint')}</span>
						</>
					) : (
						''
					),
				],
			]}
		/>
	);
}

function Facts({ title, lines }: { title: string; lines: readonly (readonly [string, ComponentChildren])[] }) {
	return (
		<section class="stack">
			<h3>{title}</h3>
			<dl class="facts">
				{lines
					.filter(([, fact]) => fact !== '')
					.map(([name, fact]) => (
						<div key={name}>
							<dt>{name}</dt>
							<dd>{fact}</dd>
						</div>
					))}
			</dl>
		</section>
	);
}

/** A link only where a click leads to a page. */
const address = (url: string): ComponentChildren =>
	/^https?:/.test(url) ? (
		<a href={url} target="_blank" rel="noreferrer">
			{url}
		</a>
	) : (
		url
	);

/** "fr-FR" as "français (France)"; what is no language comes back as it is. */
function nameOfLanguage(code: string, language: string): string {
	try {
		return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}
