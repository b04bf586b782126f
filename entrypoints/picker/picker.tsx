// The picker's screen: the frozen page to choose from and to mask, the tools above it, what is masked beside it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CopyFrame } from '../../components/picker/copy-frame';
import { KeepFailed } from '../../components/picker/keep-failed';
import { MaskPanel } from '../../components/picker/mask-panel';
import { PickerBar } from '../../components/picker/picker-bar';
import { Surface, type SurfaceMode } from '../../components/picker/surface';
import { useText } from '../../components/text-context';
import { Notice } from '../../components/ui/notice';
import { pictureScene, type Spot } from '../../lib/domain/scene';
import { siteOf } from '../../lib/domain/web-address';
import type { Held } from '../../lib/hold/hold-page';
import { backToPage } from './leave';
import { coversOf, keyOf, maskItems, maskOfArea, maskOfSpot, maskOfWord } from './mask-items';
import { useBlobUrl } from './use-blob-url';
import { useCopy } from './use-copy';
import { useKeep } from './use-keep';
import { useMasked } from './use-masked';
import { usePageWords } from './use-page-words';
import { usePicking } from './use-picking';

const noFiles: ReadonlyMap<string, Blob> = new Map();

type PickerProps = { held: Held; tabId: number; replaces: string | null; tool: SurfaceMode };

export function Picker({ held, tabId, replaces, tool }: PickerProps) {
	const { t } = useText();
	const { page } = held;
	const [mode, setMode] = useState<SurfaceMode>(tool);
	const [showsCopy, setShowsCopy] = useState(page.screenshot === null);
	const [cursor, setCursor] = useState<Spot | null>(null);
	const [files, setFiles] = useState(noFiles);
	useEffect(() => void held.late.then((late) => setFiles(late.files)), [held]);
	const picture = useMemo(() => pictureScene(page.boxes, page.viewport), [page]);
	const seen = page.screenshot ? picture : null;
	const picking = usePicking(seen);
	const { choice, masks } = picking;
	const words = usePageWords(page);
	const masked = useMasked(page, masks, files);
	const copy = useCopy(masked?.page ?? page, files, showsCopy);
	const { keeping, failure, keep } = useKeep(held, replaces);
	const imageUrl = useBlobUrl(masked?.page.screenshot ?? page.screenshot);
	const scene = showsCopy ? copy.scene : picture;
	const done = new Set(masked?.masks.map(keyOf));
	const pending = masks.filter((mask) => !done.has(keyOf(mask)));
	const size = page.viewport;

	const choose = (wanted: SurfaceMode): void => {
		setMode(wanted);
		setCursor(null);
		picking.say('');
		// An area is one of the picture.
		if (wanted === 'region') setShowsCopy(false);
	};
	const maskSpot = (spot: Spot): void => {
		setCursor(null);
		picking.mask([maskOfSpot(spot, t)]);
	};
	const back = (): void => {
		if (cursor) setCursor(null);
		else if (mode !== 'mask' && choice.kind !== 'page') picking.chooseAll();
		else if (mode !== 'element') choose('element');
	};
	const found = choice.kind === 'element' && scene ? scene.find(choice.frame, choice.n) : null;
	const isMasking = mode === 'mask' || masks.length > 0;
	return (
		<main class="picker">
			<header class="picker-head">
				<div class="picker-title">
					<h1>{t('picker:title')}</h1>
					<p class="picker-page ellipsis">{[page.title, siteOf(page.url)].filter(Boolean).join(' · ')}</p>
				</div>
				<PickerBar
					mode={mode}
					modes={page.screenshot ? ['element', 'region', 'mask'] : ['element', 'mask']}
					showsCopy={page.screenshot ? showsCopy : null}
					canUndo={picking.canUndo}
					canRedo={picking.canRedo}
					keeping={keeping}
					kept={choice.kind}
					onMode={choose}
					onShowCopy={(shows) => {
						setShowsCopy(shows);
						if (shows && mode === 'region') choose('element');
					}}
					onUndo={picking.undo}
					onRedo={picking.redo}
					onKeep={() => keep(choice, masks)}
					onGiveUp={() => void backToPage(tabId)}
				/>
				<div class="picker-said">
					<p role="status">
						{keeping ? t('picker:keeping') : picking.said || (choice.kind === 'page' ? t('picker:wholePage') : '')}
					</p>
					<p class="soft">{t('picker:nothingKept')}</p>
				</div>
			</header>
			<div class={isMasking ? 'picker-body picker-body-masks' : 'picker-body'}>
				<div class="picker-stage">
					<p class="soft dense" id="picker-help">
						{t(`picker:help.${mode}`)} {showsCopy ? t('picker:help.copy') : ''}
					</p>
					{page.screenshot ? null : <Notice tone="straw">{t('picker:noPicture')}</Notice>}
					{choice.kind === 'element' && !choice.rect ? <Notice tone="straw">{t('picker:noPictureOf')}</Notice> : null}
					{failure ? <KeepFailed failure={failure} /> : null}
					<Surface
						mode={mode}
						size={size}
						scene={scene ?? picture}
						spot={mode === 'mask' ? cursor : found}
						region={choice.kind === 'region' ? choice.rect : null}
						covers={showsCopy ? [] : coversOf(pending, picture, picking.facts)}
						label={t(showsCopy ? 'picker:surface.copy' : 'picker:surface.picture')}
						describedBy="picker-help"
						draws={!showsCopy}
						onSpot={(spot) => (mode === 'mask' ? setCursor(spot) : picking.chooseSpot(spot))}
						onRegion={picking.chooseRegion}
						onMaskWord={(word) => picking.mask([maskOfWord(word)])}
						onMaskElement={maskSpot}
						onMaskArea={(rect) => picking.mask([maskOfArea(rect, t)])}
						onKeep={() => keep(choice, masks)}
						onBack={back}
						{...(showsCopy ? { onScroll: copy.onScroll } : {})}
					>
						{showsCopy ? (
							<CopyFrame url={copy.url} size={size} title={t('picker:surface.copy')} onLoad={copy.onLoad} />
						) : (
							imageUrl && <img src={imageUrl} alt="" draggable={false} />
						)}
					</Surface>
				</div>
				{isMasking ? (
					<MaskPanel
						items={maskItems(masks, {
							t,
							scene: picture,
							facts: picking.facts,
							count: words.count,
							onReplace: picking.replaceMask,
							onRemove: picking.unmask,
						})}
						suggestions={words.suggestions.filter(({ mask }) => !masks.some((each) => keyOf(each) === keyOf(mask)))}
						limits={masked?.limits ?? null}
						count={words.count}
						onText={(texts) =>
							picking.mask(texts.map((text) => ({ mask: { kind: 'text', text }, facts: { label: text, line: [] } })))
						}
					/>
				) : null}
			</div>
		</main>
	);
}
