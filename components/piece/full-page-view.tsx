// The picture of a whole page: its tiles under each other, without a seam; where it ends before the page does, that is said.
import type { Missing } from '../../lib/domain/capture';
import { reportCardSentences } from '../../lib/i18n/report-card-text';
import { useText } from '../text-context';

export type FullPageViewProps = {
	/** Addresses of the tiles from top to bottom; null while one is being read. */
	tiles: readonly (string | null)[];
	title: string;
	missing: readonly Missing[];
};

export function FullPageView({ tiles, title, missing }: FullPageViewProps) {
	const { t } = useText();
	const ends = missing.filter(({ kind }) => kind === 'full-page');
	return (
		<div class="stack">
			{reportCardSentences(ends, t).map((sentence) => (
				<p key={sentence} class="soft">
					{sentence}
				</p>
			))}
			<div class="full-page">
				{tiles.map((url, i) =>
					url ? (
						<img key={url} src={url} alt={t('dashboard:piece.fullPage.alt', { title, part: i + 1, parts: tiles.length })} />
					) : null,
				)}
			</div>
		</div>
	);
}
