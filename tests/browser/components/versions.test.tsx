// Two versions of a page: the slider and what stands in for it, the figures, the words, and the strip on the piece's page.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FiguresTable } from '../../../components/versions/figures-table';
import { PicturePair, type PictureFace } from '../../../components/versions/picture-pair';
import { TextSteps } from '../../../components/versions/text-steps';
import { VersionStrip } from '../../../components/versions/version-strip';
import { figureChanges } from '../../../lib/domain/figure-changes';
import { textChanges } from '../../../lib/domain/text-changes';
import { makeEvidence } from '../../fixtures/make-evidence';
import { longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;

/** A picture of one colour, of any size. */
const tile = (width: number, height: number, color: string): string =>
	`data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${color}"/></svg>`)}`;

const picture = (side: 'before' | 'after', tiles: string[], width: number) => ({
	tiles,
	width,
	when: '3 mars 2026, 10 h 05',
	alt: t('versions:alt', { which: t(`versions:${side}`), title: 'Campagne de rentrée', when: '3 mars 2026' }),
});

const screen: PictureFace = {
	face: 'screen',
	before: picture('before', [tile(1280, 800, 'teal')], 1280),
	after: picture('after', [tile(640, 900, 'tan')], 640),
};
const whole: PictureFace = {
	face: 'page',
	before: picture('before', [tile(640, 2000, 'teal'), tile(640, 300, 'olive')], 640),
	after: picture('after', [tile(640, 1500, 'tan')], 640),
};

const slider = () => page.getByRole('slider', { name: t('versions:cut') });
const values = () => slider().element().getAttribute('aria-valuetext');

describe('the pictures of two versions', () => {
	it('stand under a slider that keys move', async () => {
		await show(<PicturePair faces={[screen]} />);
		(slider().element() as HTMLElement).focus();
		expect(values()).toBe(t('versions:cutText', { percent: 50 }));
		await press('{ArrowRight}');
		expect(values()).toBe(t('versions:cutText', { percent: 51 }));
		await press('{Home}');
		expect(values()).toBe(t('versions:cutText', { percent: 0 }));
		await press('{End}');
		expect(values()).toBe(t('versions:cutText', { percent: 100 }));
	});

	it('are parted where the slider is clicked, at the scale of their windows', async () => {
		const { place } = await show(<PicturePair faces={[screen]} />);
		await vi.waitFor(() => expect(place.querySelectorAll('img')[1]?.getBoundingClientRect().height).toBeGreaterThan(100));
		const stage = place.querySelector('.pair-stage')?.getBoundingClientRect();
		const [before, after] = [...place.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
		expect(after?.width).toBeCloseTo((before?.width ?? 0) / 2, 0);
		expect(after?.left).toBe(before?.left);
		await userEvent.click(slider(), { position: { x: (stage?.width ?? 0) / 4, y: 50 } });
		expect(values()).toBe(t('versions:cutText', { percent: 25 }));
		expect(getComputedStyle(place.querySelector('.pair-cut') as Element).clipPath).toBe('inset(0px 0px 0px 25%)');
	});

	it('are side by side, or in the place of one another, for those who do not drag', async () => {
		const { place } = await show(<PicturePair faces={[screen]} />);
		await page.getByRole('radio', { name: t('versions:mode.side') }).click();
		expect(place.querySelectorAll('figure')).toHaveLength(2);
		await page.getByRole('radio', { name: t('versions:mode.stack') }).click();
		const visible = () =>
			[...place.querySelectorAll('.pair-layer')].map((layer) => getComputedStyle(layer).visibility === 'visible');
		expect(visible()).toEqual([true, false]);
		await page.getByRole('radio', { name: t('versions:stack.after') }).click();
		expect(visible()).toEqual([false, true]);
		await page.getByRole('radio', { name: t('versions:stack.difference') }).click();
		expect(visible()).toEqual([true, true]);
	});

	it('are those of the whole page when both have it, and the screens when asked', async () => {
		const { place } = await show(<PicturePair faces={[screen, whole]} />);
		expect(place.querySelectorAll('img')).toHaveLength(3);
		await page.getByRole('radio', { name: t('versions:face.screen') }).click();
		expect(place.querySelectorAll('img')).toHaveLength(2);
	});

	it('are one, or none, where a version has no picture', async () => {
		const { update } = await show(<PicturePair faces={[{ ...screen, after: { ...screen.after, tiles: [] } }]} />);
		await expect.element(page.getByText(t('versions:noPicture'))).toBeVisible();
		update(<PicturePair faces={[]} />);
		await expect.element(page.getByText(t('versions:noPictures'))).toBeVisible();
	});
});

const old = [
	'Campagne de rentrée',
	'Clics : 1 204',
	'Taux de clic : 4,2 %',
	...Array.from({ length: 12 }, (_, at) => `Paragraphe ${'abcdefghijkl'[at]}`),
	'La campagne a bien commencé.',
	'Fin',
].join('\n');
const next = old
	.replace('1 204', '1 530')
	.replace('4,2', '5,0')
	.replace('bien commencé', 'très bien commencé')
	.replace('Fin', 'Suite\nFin');

describe('what changed', () => {
	it('is a table of figures', async () => {
		await show(<FiguresTable figures={figureChanges(old, next, 'fr')} />);
		await expectSays(page.getByRole('table', { name: t('versions:figuresOf') }), 'Clics1 2041 530+27\u202f%');
		await expectSays(page.getByRole('table', { name: t('versions:figuresOf') }), 'Taux de clic4,2 %5,0 %+0,8\u202fpt');
	});

	it('is told calmly when it is nothing', async () => {
		const { update } = await show(<FiguresTable figures={figureChanges(old, old, 'fr')} />);
		await expect.element(page.getByText(t('versions:noFigure'))).toBeVisible();
		update(<TextSteps steps={textChanges(old, old)} language="fr" />);
		await expect.element(page.getByText(t('versions:unchanged'))).toBeVisible();
	});

	it('stands among the sentences around it; the rest is folded', async () => {
		const { place } = await show(<TextSteps steps={textChanges(old, next)} language="fr" />);
		expect([...place.querySelectorAll('ins')].map((mark) => mark.textContent?.trim())).toEqual(['1 530', '5,0', 'très', 'Suite']);
		await page.getByText(t('versions:folded', { count: 8 })).click();
		await expect.element(page.getByText('Paragraphe f')).toBeVisible();
	});
});

const versions = [1, 2, 3].map((day) =>
	makeEvidence({ id: `00000000-0000-4000-8000-00000000000${day}`, createdAt: `2026-03-0${day}T10:05:00.000Z` }),
);
const strip = (change: Partial<Parameters<typeof VersionStrip>[0]> = {}) => {
	const [first, second] = versions;
	return (
		<VersionStrip
			current={second as (typeof versions)[0]}
			versions={versions}
			previous={first as (typeof versions)[0]}
			compareHref="#comparer"
			hrefOf={(id) => `#${id}`}
			busy={null}
			onRecapture={vi.fn()}
			{...change}
		/>
	);
};

describe('the versions of a piece', () => {
	it('lead to one another and to their comparison', async () => {
		await show(strip());
		expect(page.getByRole('listitem').elements()).toHaveLength(3);
		await expect.element(named('link', t('versions:compareWith', { date: '1 mars 2026' }))).toHaveAttribute('href', '#comparer');
	});

	it('can be one more, by one button', async () => {
		const onRecapture = vi.fn();
		const { update } = await show(strip({ versions: [], previous: null, onRecapture }));
		await named('button', t('versions:recapture')).click();
		expect(onRecapture).toHaveBeenCalledTimes(1);
		update(strip({ busy: t('versions:capturing'), onRecapture }));
		await expect.element(named('button', t('versions:capturing'))).toHaveAttribute('aria-busy', 'true');
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const view = (
		<div class="pair-page stack stack-wide">
			<h1>Avant, après</h1>
			{strip()}
			<PicturePair faces={[screen, whole]} />
			<FiguresTable figures={figureChanges(old, next, 'fr')} />
			<TextSteps steps={textChanges(`${old}\n${longWord}`, `${next}\n${longWord}${longWord}`)} language="fr" />
		</div>
	);

	it.each([narrow.width, 1280])('has no fault at %i px', async (width) => {
		const { place } = await show(view, { ...look, width, height: 900 });
		await vi.waitFor(() => expect(place.querySelectorAll('img')[0]?.getBoundingClientRect().height).toBeGreaterThan(100));
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		const { t: say } = { t: texts[look.language] };
		for (const mode of ['side', 'stack'] as const) {
			await page.getByRole('radio', { name: say(`versions:mode.${mode}`) }).click();
			await expectAccessible(place);
			expectNoSidewaysScroll(place);
		}
	});
});
