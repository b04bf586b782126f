// Under the title of a piece: the versions of its page, the way to compare them, and the act that takes a new one.
import { Camera, Columns2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Evidence } from '../../lib/domain/evidence';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { useVersionDate } from './use-version-date';

export type VersionStripProps = {
	current: Evidence;
	/** Oldest first, `current` among them. */
	versions: readonly Evidence[];
	previous: Evidence | null;
	compareHref: string;
	hrefOf: (id: string) => string;
	/** What is under way, in words; null when nothing is. */
	busy: string | null;
	/** Null where the page can't be captured again. */
	onRecapture: (() => void) | null;
	/** What must be said or asked. */
	children?: ComponentChildren;
};

export function VersionStrip(props: VersionStripProps) {
	const { current, versions, previous, compareHref, hrefOf, busy, onRecapture, children } = props;
	const { t, language } = useText();
	const dateOf = useVersionDate(versions);
	return (
		<section class="versions" aria-label={t('versions:label')}>
			{versions.length > 1 ? (
				<ol class="versions-list figures">
					{versions.map((version) => (
						<li key={version.id}>
							{version.id === current.id ? (
								<span aria-current="true">
									<strong>{dateOf(version)}</strong> <span class="soft">{t('versions:current')}</span>
								</span>
							) : (
								<a href={hrefOf(version.id)} title={formatInstant(version.createdAt, language, version.timeZone)}>
									{dateOf(version)}
								</a>
							)}
						</li>
					))}
				</ol>
			) : null}
			<div class="row">
				{previous ? (
					<ButtonLink small icon={Columns2} href={compareHref}>
						{t('versions:compareWith', { date: dateOf(previous) })}
					</ButtonLink>
				) : null}
				{onRecapture ? (
					<Button small icon={Camera} busy={busy !== null} data-act="recapture" onClick={onRecapture}>
						{busy ?? t('versions:recapture')}
					</Button>
				) : null}
			</div>
			<div role="status">{children}</div>
		</section>
	);
}
