// The pictures of a stored piece, one after the other, each to be looked at.
import { useEffect } from 'preact/hooks';
import { PictureCover } from '../../components/redact/picture-cover';
import { useText } from '../../components/text-context';
import { useAssetUrl } from '../../lib/db/use-asset-url';
import type { Evidence } from '../../lib/domain/evidence';
import { isPicture } from '../../lib/domain/file-format';
import type { Redacting } from './use-redaction';

type Props = { piece: Evidence; choice: Redacting };

export function RedactPictures({ piece, choice }: Props) {
	const { t } = useText();
	const { file, screenshot } = piece;
	const fullPage = piece.fullPage ?? [];
	const own = file && isPicture(file.format) ? file.sha256 : null;
	if (!screenshot && !own && fullPage.length === 0) return null;
	/** How far down the page a slice begins: the heights of those above it. */
	const topOf = (at: number): number =>
		fullPage.slice(0, at).reduce((sum, sha256) => sum + (choice.pictures.get(sha256)?.size?.height ?? 0), 0);
	return (
		<section class="stack" aria-labelledby="redact-pictures">
			<h2 id="redact-pictures">{t('dashboard:redact.pictures')}</h2>
			<p class="soft">{t('dashboard:redact.picturesHint')}</p>
			{own ? <OnePicture sha256={own} name={t('dashboard:redact.file')} top={0} choice={choice} /> : null}
			{screenshot ? <OnePicture sha256={screenshot} name={t('dashboard:redact.screen')} top={null} choice={choice} /> : null}
			{fullPage.map((sha256, i) =>
				// A slice is placed once those above it are known.
				i > 0 && !choice.pictures.get(fullPage[i - 1] ?? '')?.size ? null : (
					<OnePicture
						key={sha256}
						sha256={sha256}
						name={t('dashboard:redact.wholePage', { n: i + 1 })}
						top={topOf(i)}
						choice={choice}
					/>
				),
			)}
		</section>
	);
}

type OneProps = { sha256: string; name: string; top: number | null; choice: Redacting };

function OnePicture({ sha256, name, top, choice }: OneProps) {
	const url = useAssetUrl(sha256);
	const state = choice.pictures.get(sha256);
	useEffect(() => choice.look(sha256, false), [sha256]);
	if (!url) return null;
	return (
		<PictureCover
			url={url}
			name={name}
			covers={state?.covers ?? []}
			isLookedAt={state?.isLookedAt ?? false}
			onSize={(width, height) => choice.measured(sha256, { width, height, top })}
			onAdd={(rect) => choice.cover(sha256, rect)}
			onMove={(id, rect) => choice.move(sha256, id, rect)}
			onRemove={(id) => choice.uncover(sha256, id)}
			onLookedAt={(isLookedAt) => choice.look(sha256, isLookedAt)}
		/>
	);
}
