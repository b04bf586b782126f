// The picker's parts: pointing at the frozen page by hand and by keys, drawing, masking, and the list of what is masked.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MaskPanel } from '../../../components/picker/mask-panel';
import { PickerBar, type PickerBarProps } from '../../../components/picker/picker-bar';
import { Surface, type SurfaceProps } from '../../../components/picker/surface';
import { pictureScene, type Spot } from '../../../lib/domain/scene';
import { longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const size = { width: 800, height: 600 };
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const scene = pictureScene(
	[
		{
			path: '',
			at: { x: 0, y: 0 },
			boxes: [
				{ n: 1, parent: -1, name: 'body', rect: rect(0, 0, 800, 600), words: [] },
				{ n: 2, parent: 1, name: 'article', rect: rect(100, 100, 300, 200), words: [] },
				{
					n: 3,
					parent: 2,
					name: 'p',
					rect: rect(120, 120, 200, 20),
					words: [{ node: 0, start: 0, end: 3, text: 'Anne', rect: rect(120, 120, 40, 20) }],
				},
				{ n: 4, parent: 1, name: 'article', rect: rect(420, 100, 300, 200), words: [] },
			],
		},
	],
	{ ...size, scale: 1 },
);

function surface(change: Partial<SurfaceProps> = {}) {
	const acts = {
		onSpot: vi.fn<SurfaceProps['onSpot']>(),
		onRegion: vi.fn<SurfaceProps['onRegion']>(),
		onMaskWord: vi.fn<SurfaceProps['onMaskWord']>(),
		onMaskElement: vi.fn<SurfaceProps['onMaskElement']>(),
		onMaskArea: vi.fn<SurfaceProps['onMaskArea']>(),
		onKeep: vi.fn<SurfaceProps['onKeep']>(),
		onBack: vi.fn<SurfaceProps['onBack']>(),
	};
	const view = (
		<>
			<p id="help">{t('picker:help.element')}</p>
			<Surface
				mode="element"
				size={size}
				scene={scene}
				spot={null}
				region={null}
				covers={[]}
				label={t('picker:surface.picture')}
				describedBy="help"
				{...acts}
				{...change}
			>
				<img src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==" alt="" />
			</Surface>
		</>
	);
	return { acts, view };
}

const overlay = () => document.querySelector('.surface-overlay') as HTMLButtonElement;

/** Pointer events where the frozen page has this point. */
function point(type: string, x: number, y: number): void {
	const box = overlay().getBoundingClientRect();
	const at = { clientX: box.left + (x / size.width) * box.width, clientY: box.top + (y / size.height) * box.height };
	overlay().dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, pointerId: 1, buttons: 1 }));
}
function click(x: number, y: number): void {
	point('pointerdown', x, y);
	point('pointerup', x, y);
}
async function draw(from: [number, number], to: [number, number]): Promise<void> {
	overlay().setPointerCapture = () => undefined;
	point('pointerdown', ...from);
	point('pointermove', ...to);
	await expect.poll(() => document.querySelector('.surface-drawn')).not.toBeNull();
	point('pointerup', ...to);
}
const spot = (n: number) => scene.find('', n) as Spot;

describe('an element', () => {
	it('is shown under the pointer, the post before the word, and chosen by a click', async () => {
		const { acts, view } = surface();
		await show(view);
		point('pointermove', 130, 130);
		await expect.poll(() => document.querySelector<HTMLElement>('.surface-hover')?.style.inlineSize).toBe('37.5%');
		click(130, 130);
		expect(acts.onSpot.mock.calls.map(([{ n }]) => n)).toEqual([2]);
	});

	it('grows, shrinks, gives way to its neighbour and is kept by keys', async () => {
		const { acts, view } = surface({ spot: spot(2) });
		await show(view);
		overlay().focus();
		await press('{ArrowUp}{ArrowDown}{ArrowRight}{ArrowLeft}{Enter}{Escape}');
		expect(acts.onSpot.mock.calls.map(([{ n }]) => n)).toEqual([1, 3, 4]);
		expect(acts.onKeep).toHaveBeenCalledTimes(1);
		expect(acts.onBack).toHaveBeenCalledTimes(1);
	});
});

describe('an area', () => {
	it('is drawn, moved and stretched', async () => {
		const { acts, view } = surface({ mode: 'region' });
		const { update } = await show(view);
		await draw([100, 100], [300, 250]);
		expect(acts.onRegion.mock.lastCall?.[0].width).toBeCloseTo(200, 0);
		const drawn = surface({ mode: 'region', region: rect(100, 100, 200, 150) });
		update(drawn.view);
		await expectSays(page.getByRole('status'), '200 × 150');
		overlay().focus();
		await press('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
		expect(drawn.acts.onRegion.mock.calls.map(([area]) => area)).toEqual([rect(110, 100, 200, 150), rect(100, 100, 200, 160)]);
		expect(document.querySelectorAll('.region-handle')).toHaveLength(8);
	});

	it('begins in the middle without a pointer', async () => {
		const { acts, view } = surface({ mode: 'region' });
		await show(view);
		overlay().focus();
		await press('{Enter}');
		expect(acts.onRegion).toHaveBeenCalledWith(rect(200, 150, 400, 300));
		expect(acts.onKeep).not.toHaveBeenCalled();
	});
});

describe('a mask', () => {
	it('is set on a word, a block or an area', async () => {
		const { acts, view } = surface({ mode: 'mask', covers: [rect(0, 0, 10, 10)] });
		await show(view);
		click(130, 130);
		expect(acts.onMaskWord.mock.calls[0]?.[0]).toMatchObject({ text: 'Anne', n: 3 });
		click(500, 200);
		expect(acts.onMaskElement.mock.calls[0]?.[0].n).toBe(4);
		await draw([10, 10], [60, 60]);
		expect(acts.onMaskArea).toHaveBeenCalledTimes(1);
		expect(document.querySelectorAll('.surface-cover')).toHaveLength(1);
	});

	it('by keys takes the element they are at', async () => {
		const { acts, view } = surface({ mode: 'mask', spot: spot(4) });
		await show(view);
		overlay().focus();
		await press('{Enter}');
		expect(acts.onMaskElement.mock.calls[0]?.[0].n).toBe(4);
	});
});

const panel = (onText = vi.fn<(texts: readonly string[]) => void>(), onRemove = vi.fn(), act = vi.fn()) => ({
	onText,
	onRemove,
	act,
	view: (
		<MaskPanel
			items={[
				{ key: 'a', kind: 'words', label: 'Anne', wider: [{ reach: 'everywhere', count: 3, act }], onRemove },
				{ key: 'b', kind: 'text', label: longWord, count: 2, wider: [], onRemove },
			]}
			suggestions={[
				{ mask: { kind: 'text', text: 'anne@exemple.fr' }, family: 'email', count: 2 },
				{ mask: { kind: 'text', text: 'paul@exemple.fr' }, family: 'email', count: 1 },
			]}
			limits={{ unplaced: 1, pictures: 2 }}
			count={() => 5}
			onText={onText}
		/>
	),
});

describe('what is masked', () => {
	it('is listed, widened and taken back', async () => {
		const { view, act, onRemove } = panel();
		await show(view);
		await named('button', t('picker:masks.wider.everywhere', { count: 3 })).click();
		await named('button', t('picker:masks.remove', { name: 'Anne' })).click();
		expect([act, onRemove].map((mock) => mock.mock.calls.length)).toEqual([1, 1]);
	});

	it('takes a text typed in, and what is suggested, one by one or all', async () => {
		const { view, onText } = panel();
		await show(view);
		await userEvent.type(named('textbox', t('picker:masks.text')), 'Dupont{Enter}');
		await named('button', t('picker:suggestions.maskNamed', { name: 'paul@exemple.fr' })).click();
		await named('button', t('picker:suggestions.all', { count: 2 })).click();
		expect(onText.mock.calls.map(([given]) => given)).toEqual([
			['Dupont'],
			['paul@exemple.fr'],
			['anne@exemple.fr', 'paul@exemple.fr'],
		]);
	});
});

const bar: PickerBarProps = {
	mode: 'element',
	modes: ['element', 'region', 'mask'],
	showsCopy: false,
	canUndo: true,
	canRedo: false,
	keeping: false,
	kept: 'element',
	onMode: vi.fn(),
	onShowCopy: vi.fn(),
	onUndo: vi.fn(),
	onRedo: vi.fn(),
	onKeep: vi.fn(),
	onGiveUp: vi.fn(),
};

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, and fits 360 px', async () => {
		const shown = (
			<main class="picker">
				<header class="picker-head">
					<h1>{texts[look.language]('picker:title')}</h1>
					<PickerBar {...bar} />
				</header>
				<div class="picker-body picker-body-masks">
					<div class="picker-stage">{surface({ mode: 'region', region: rect(100, 100, 200, 150) }).view}</div>
					{panel().view}
				</div>
			</main>
		);
		const { place } = await show(shown, look);
		await expectAccessible(place);
		await show(shown, { ...look, ...narrow });
		expectNoSidewaysScroll(document.body, '.surface');
	});
});
