// One version's picture, in as many tiles as it has, at the scale that both share.
import { useText } from '../text-context';

export type Picture = {
	/** Addresses from the top of the page to its end; null while one is being read. Empty: there is no picture. */
	tiles: readonly (string | null)[];
	/** Of the page, in CSS px: where windows differ, the narrower page stays narrower. */
	width: number;
	/** When it was taken, in words. */
	when: string;
	alt: string;
};

export type PictureLayerProps = { picture: Picture; widest: number; className?: string; isHidden?: boolean };

export function PictureLayer({ picture, widest, className = '', isHidden = false }: PictureLayerProps) {
	const { t } = useText();
	return (
		<div class={`pair-layer ${className}`} aria-hidden={isHidden ? 'true' : undefined} data-hidden={isHidden ? '' : undefined}>
			<div class="pair-tiles" style={{ inlineSize: `${(picture.width / widest) * 100}%` }}>
				{picture.tiles.map((url, at) =>
					url ? (
						<img key={url} src={url} alt={at === 0 ? picture.alt : ''} draggable={false} />
					) : (
						<span key={at} class="pair-waiting" role="status" aria-label={t('versions:opening')} />
					),
				)}
			</div>
		</div>
	);
}
