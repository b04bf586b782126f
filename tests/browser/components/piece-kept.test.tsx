// What was kept of a page: six tabs by arrow keys, the archive in a frame that runs nothing, the facts, the report card.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ArchiveView, type Archive } from '../../../components/piece/archive-view';
import { FactsView } from '../../../components/piece/facts-view';
import { PieceTabs, pageTabs, type PieceTab } from '../../../components/piece/piece-tabs';
import { ReportCard } from '../../../components/piece/report-card';
import { ScreenshotView } from '../../../components/piece/screenshot-view';
import { TextView } from '../../../components/piece/text-view';
import { makeEvidence } from '../../fixtures/make-evidence';
import { longTitle, longUrl, longWord, lost, makeCapture } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800"/>')}`;

function Tabs({ missing = 0 }: { missing?: number }) {
	const [current, setCurrent] = useState<PieceTab>('archive');
	return (
		<PieceTabs tabs={pageTabs} current={current} missing={missing} onChoose={setCurrent}>
			<p>{`Voici ${current}`}</p>
		</PieceTabs>
	);
}

describe('the tabs', () => {
	const selected = () => document.activeElement?.getAttribute('id')?.split('-').at(-1);

	it('go round with the arrows, the panel following', async () => {
		await show(<Tabs />);
		await press('{Tab}{ArrowRight}');
		await expect.poll(selected).toBe('ecran');
		await expectSays(page.getByRole('tabpanel'), 'Voici ecran');
		await press('{ArrowLeft}{ArrowLeft}');
		await expect.poll(selected).toBe('bilan');
		await press('{Home}');
		await expect.poll(selected).toBe('archive');
		await press('{End}');
		await expect.poll(selected).toBe('bilan');
		await press('{ArrowRight}');
		await expect.poll(selected).toBe('archive');
	});

	it('are one stop for Tab, the panel the next', async () => {
		await show(<Tabs />);
		await page.getByRole('tab').nth(3).click();
		await press('{Tab}');
		await expect.element(page.getByRole('tabpanel')).toHaveFocus();
		await press('{Shift>}{Tab}{/Shift}');
		await expect.element(page.getByRole('tab').nth(3)).toHaveFocus();
		await expect.element(page.getByRole('tabpanel')).toHaveAccessibleName(t('dashboard:piece.tabs.texte'));
	});

	it('say how much is missing, and nothing when nothing is', async () => {
		const { update } = await show(<Tabs missing={3} />);
		await expectSays(page.getByRole('tab').nth(5), `${t('dashboard:piece.tabs.bilan')}3`);
		update(<Tabs />);
		await expect.element(page.getByRole('tab').nth(5)).toHaveTextContent(t('dashboard:piece.tabs.bilan'));
	});
});

describe('the archive', () => {
	it('is shown in a frame that may do nothing', async () => {
		const { place } = await show(<ArchiveView archive={{ state: 'ready', url: 'about:blank' }} width={1280} />);
		const frame = place.querySelector('iframe');
		expect(frame?.getAttribute('sandbox')).toBe('');
		expect(frame?.title).toBe(t('dashboard:piece.archive.frame'));
	});

	it('is as wide as it was captured, made smaller to fit, or as wide as the pane', async () => {
		const { place } = await show(<ArchiveView archive={{ state: 'ready', url: 'about:blank' }} width={1280} />, { width: 640 });
		const frame = place.querySelector('iframe') as HTMLIFrameElement;
		const box = place.querySelector('.archive-place') as HTMLElement;
		await vi.waitFor(() => expect(frame.clientWidth).toBe(1280));
		expect(frame.getBoundingClientRect().width).toBeCloseTo(box.clientWidth, 0);
		expect(frame.getBoundingClientRect().height).toBeCloseTo(box.clientHeight, 0);
		await page.getByRole('radio', { name: t('dashboard:piece.archive.asPane') }).click();
		expect(frame.clientWidth).toBe(box.clientWidth);
	});

	it('is no wider than it was captured, but for a part of a page', async () => {
		const shown = (isPart: boolean) => (
			<ArchiveView archive={{ state: 'ready', url: 'about:blank' }} width={400} isPart={isPart} />
		);
		const { place, update } = await show(shown(false), { width: 640 });
		const frame = () => place.querySelector('iframe') as HTMLIFrameElement;
		const box = place.querySelector('.archive-place') as HTMLElement;
		await vi.waitFor(() => expect(frame().getBoundingClientRect().width).toBe(400));
		const { left, right } = frame().getBoundingClientRect();
		const around = box.getBoundingClientRect();
		expect(left - around.left).toBeCloseTo(around.right - right, 0);
		update(shown(true));
		await vi.waitFor(() => expect(frame().clientWidth).toBe(box.clientWidth));
	});

	it('says what it is while it waits, is assembled, failed or is not there', async () => {
		const { update, place } = await show(<ArchiveView archive={{ state: 'none' }} width={0} />);
		const states: [Archive, string][] = [
			[{ state: 'none' }, t('dashboard:piece.archive.none')],
			[{ state: 'waiting' }, t('dashboard:piece.archive.noneYet')],
			[{ state: 'loading' }, t('dashboard:piece.archive.assembling')],
			[{ state: 'failed', details: 'hash' }, t('dashboard:piece.archive.failedSafe')],
		];
		for (const [archive, words] of states) {
			update(<ArchiveView archive={archive} width={0} />);
			expect(place.textContent).toContain(words);
			expect(place.querySelector('iframe')).toBeNull();
		}
	});
});

describe('the screenshot and the text', () => {
	it('zooms with a key, and says when there is no picture', async () => {
		const { update } = await show(<ScreenshotView url={picture} exists title="Bilan" />);
		await expect.element(page.getByAltText(t('dashboard:piece.screenshot.alt', { title: 'Bilan' }))).toBeVisible();
		await press('{Tab}{Enter}');
		await expect.element(page.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
		update(<ScreenshotView url={null} exists={false} title="Bilan" />);
		await expect.element(page.getByText(t('dashboard:piece.screenshot.none'))).toBeVisible();
	});

	it('shows captured text as text, in its own language', async () => {
		const { place, update } = await show(<TextView text={'<b>Bold</b>\nnext'} quote="Chosen" language="en" />);
		expect(place.querySelector('b')).toBeNull();
		expect(place.querySelector('.page-text')?.textContent).toContain('<b>Bold</b>');
		expect(place.querySelectorAll('[lang="en"]')).toHaveLength(2);
		expect(page.getByRole('blockquote').element().textContent).toBe('Chosen');
		expect(place.querySelector('figcaption')?.closest('[lang]')?.getAttribute('lang')).not.toBe('en');
		update(<TextView text=" " quote="" language="" />);
		await expect.element(page.getByText(t('dashboard:piece.text.none'))).toBeVisible();
	});
});

describe('the facts', () => {
	it('have a line for what is known, and none for what is not', async () => {
		const piece = makeEvidence({ author: 'Anne Dupont', publishedAt: '2026-02-01', language: 'fr-FR' });
		await show(<FactsView piece={piece} capture={makeCapture({})} />);
		const names = [...document.querySelectorAll('dt')].map((name) => name.textContent);
		expect(names).toContain(t('dashboard:piece.facts.author'));
		expect(names).not.toContain(t('dashboard:piece.facts.publisher'));
		expect(names).not.toContain(t('dashboard:piece.facts.canonical'));
		const facts = [...document.querySelectorAll('dd')].map((fact) => fact.textContent).join('\n');
		for (const fact of [/^1 février 2026$/m, /^français \(France\)$/m, /^0,4\ss$/m, /^1,8\ss$/m]) expect(facts).toMatch(fact);
		expect(facts).toContain(t('dashboard:piece.facts.storedHint'));
	});

	it('make a link only of an address that leads to a page', async () => {
		const { update } = await show(<FactsView piece={makeEvidence({})} capture={null} />);
		await expect.element(page.getByRole('link')).toHaveAttribute('href', 'https://exemple.fr/page');
		const url = 'javascript:alert(1)';
		update(<FactsView piece={makeEvidence({ url, canonicalUrl: url, language: 'pas une langue' })} capture={null} />);
		await expect.element(page.getByRole('link')).not.toBeInTheDocument();
		await expect.element(page.getByText(url)).toBeVisible();
	});
});

describe('the report card', () => {
	const card = (missing: ReturnType<typeof lost>[], hasAccess: boolean, on = { onAllow: vi.fn(), onRetry: vi.fn() }) => (
		<ReportCard capture={makeCapture({ missing })} hasAccess={hasAccess} {...on} />
	);

	it('says so when nothing is missing', async () => {
		await show(card([], false));
		await expect.element(page.getByText(t('dashboard:piece.card.complete'))).toBeVisible();
		expect(page.getByRole('button').elements()).toEqual([]);
	});

	it('counts, groups and explains what is, and lists each address once', async () => {
		const same = lost('image', 'timeout', 'https://cdn.example/a.png');
		await show(card([same, same, lost('font', 'not-found'), lost('canvas', 'unreadable', '')], false));
		await expect.element(page.getByText(t('dashboard:piece.card.missing', { count: 4 }))).toBeVisible();
		expect(document.querySelectorAll('.card-lines li')).toHaveLength(3);
		await unfold(t('dashboard:piece.card.addresses', { count: 2 }));
		await expect.element(page.getByText('https://cdn.example/a.png')).toBeVisible();
	});

	it('asks for the permission where that helps, and else tries again', async () => {
		const on = { onAllow: vi.fn(), onRetry: vi.fn() };
		const { update } = await show(card([lost('image', 'no-permission')], false, on));
		await named('button', t('dashboard:piece.card.allow')).click();
		update(card([lost('image', 'no-permission')], true, on));
		await named('button', t('dashboard:piece.card.again')).click();
		expect([on.onAllow.mock.calls.length, on.onRetry.mock.calls.length]).toEqual([1, 1]);
	});

	it('offers no other try where none can help', async () => {
		await show(card([lost('canvas', 'unreadable'), lost('image', 'too-large')], true));
		await expect.element(page.getByText(t('dashboard:piece.card.missing', { count: 2 }))).toBeVisible();
		expect(page.getByRole('button').elements()).toEqual([]);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const missing = [lost('image', 'no-permission', longUrl), lost('font', 'not-found', longUrl.replace('https', 'http'))];
	const piece = makeEvidence({ url: longUrl, canonicalUrl: `${longUrl}#`, author: longWord, description: longTitle });
	const inTab = (tab: PieceTab) => {
		switch (tab) {
			case 'archive':
				return <ArchiveView archive={{ state: 'ready', url: 'about:blank' }} width={1280} />;
			case 'ecran':
				return <ScreenshotView url={picture} exists title={longTitle} />;
			case 'texte':
				return <TextView text={longWord} quote={longWord} language="fr" />;
			case 'infos':
				return <FactsView piece={piece} capture={makeCapture({})} />;
			case 'bilan':
				return <ReportCard capture={makeCapture({ missing })} hasAccess={false} onAllow={vi.fn()} onRetry={vi.fn()} />;
		}
	};

	it.each(pageTabs)('%s has no fault, and fits 360 px', async (tab) => {
		const { place } = await show(
			<article class="detail">
				<div class="detail-inner">
					<PieceTabs tabs={pageTabs} current={tab} missing={2} onChoose={vi.fn()}>
						{inTab(tab)}
					</PieceTabs>
				</div>
			</article>,
			{ ...look, ...narrow },
		);
		for (const fold of place.querySelectorAll('details')) fold.open = true;
		await expectAccessible(place);
		expectNoSidewaysScroll(place, '.tabs-list');
	});
});
