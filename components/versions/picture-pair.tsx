// The pictures of two versions: under a slider, side by side, or one in the place of the other.
import { useState } from 'preact/hooks';
import { useText } from '../text-context';
import { ChoiceRow } from '../ui/choice-row';
import { PictureLayer, type Picture } from './picture-layer';

/** A face that both versions have: the screen, or the whole page. */
export type PictureFace = { face: 'screen' | 'page'; before: Picture; after: Picture };

const modes = ['slider', 'side', 'stack'] as const;
type Mode = (typeof modes)[number];

export function PicturePair({ faces }: { faces: readonly PictureFace[] }) {
	const { t } = useText();
	const [mode, setMode] = useState<Mode>('slider');
	const [wanted, setWanted] = useState<PictureFace['face'] | null>(null);
	const shown = faces.find(({ face }) => face === wanted) ?? faces.at(-1);
	if (!shown) return <p class="soft">{t('versions:noPictures')}</p>;
	const { before, after } = shown;
	const isPair = before.tiles.length > 0 && after.tiles.length > 0;
	return (
		<div class="stack">
			<div class="row">
				{isPair ? (
					<ChoiceRow
						label={t('versions:mode.label')}
						choices={modes.map((value) => ({ value, label: t(`versions:mode.${value}`) }))}
						value={mode}
						onValue={setMode}
					/>
				) : null}
				{faces.length > 1 ? (
					<ChoiceRow
						label={t('versions:face.label')}
						choices={faces.map(({ face }) => ({ value: face, label: t(`versions:face.${face}`) }))}
						value={shown.face}
						onValue={setWanted}
					/>
				) : null}
			</div>
			{!isPair || mode === 'side' ? (
				<SideBySide before={before} after={after} />
			) : mode === 'slider' ? (
				<Slider key={shown.face} before={before} after={after} />
			) : (
				<Stack before={before} after={after} />
			)}
		</div>
	);
}

type PairProps = Pick<PictureFace, 'before' | 'after'>;

/** A native range lies over the pictures: mouse, touch, arrows, Home and End are the browser's own. */
function Slider({ before, after }: PairProps) {
	const { t } = useText();
	const [cut, setCut] = useState(50);
	const widest = Math.max(before.width, after.width);
	return (
		<div class="pair-box">
			<div class="pair-stage" style={{ '--cut': `${cut}%` }}>
				<PictureLayer picture={before} widest={widest} />
				<PictureLayer picture={after} widest={widest} className="pair-cut" />
				<p class="pair-names" aria-hidden="true">
					<span>{t('versions:before')}</span>
					<span>{t('versions:after')}</span>
				</p>
				<input
					type="range"
					class="pair-range"
					min="0"
					max="100"
					value={cut}
					aria-label={t('versions:cut')}
					aria-valuetext={t('versions:cutText', { percent: cut })}
					onInput={(event) => setCut(Number(event.currentTarget.value))}
				/>
				<span class="pair-handle" aria-hidden="true" />
			</div>
		</div>
	);
}

function SideBySide({ before, after }: PairProps) {
	const { t } = useText();
	return (
		<div class="pair-sides">
			{[before, after].map((picture, at) => (
				<figure key={picture.alt} class="stack stack-tight">
					<figcaption class="dense">
						<strong>{t(at === 0 ? 'versions:before' : 'versions:after')}</strong> <span class="soft">{picture.when}</span>
					</figcaption>
					{picture.tiles.length > 0 ? (
						<div class="pair-box">
							<PictureLayer picture={picture} widest={picture.width} />
						</div>
					) : (
						<p class="soft">{t('versions:noPicture')}</p>
					)}
				</figure>
			))}
		</div>
	);
}

const shows = ['before', 'after', 'difference'] as const;

function Stack({ before, after }: PairProps) {
	const { t } = useText();
	const [show, setShow] = useState<(typeof shows)[number]>('before');
	const widest = Math.max(before.width, after.width);
	return (
		<div class="stack">
			<div class="row">
				<ChoiceRow
					label={t('versions:stack.label')}
					choices={shows.map((value) => ({ value, label: t(`versions:stack.${value}`) }))}
					value={show}
					onValue={setShow}
				/>
				{show === 'difference' ? <span class="soft small">{t('versions:differenceHint')}</span> : null}
			</div>
			<div class="pair-box">
				<div class="pair-stage">
					<PictureLayer picture={before} widest={widest} isHidden={show === 'after'} />
					<PictureLayer
						picture={after}
						widest={widest}
						isHidden={show === 'before'}
						className={show === 'difference' ? 'pair-difference' : ''}
					/>
				</div>
			</div>
		</div>
	);
}
