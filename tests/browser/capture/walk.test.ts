// Going down a page in a real browser: what scrolls is found, what would be repeated is left out, and nothing of the page is changed.
import { afterEach, describe, expect, it } from 'vitest';
import { dominantScroller, portOf } from '../../../lib/capture/page/dominant-scroller';
import { PageWalk } from '../../../lib/capture/page/page-walk';
import { readiness } from '../../../lib/capture/page/readiness';
import { closeAll } from './restored';

afterEach(closeAll);

/** A page in a window of 800 × 600. */
async function open(body: string, head = ''): Promise<{ page: Document; window: Window }> {
	const frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:600px;border:0';
	frame.srcdoc = `<!DOCTYPE html><html><head><style>body{margin:0}</style>${head}</head><body>${body}</body></html>`;
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	document.body.append(frame);
	await loaded;
	return { page: frame.contentDocument as Document, window: frame.contentWindow as Window };
}

const at = (page: ParentNode, selector: string) => page.querySelector(selector) as HTMLElement;
const tall = (height: number, more = '') => `<div style="height:${height}px">${more}</div>`;

describe('what scrolls', () => {
	it('is the document of a long article, even beside a long menu', async () => {
		const { page } = await open(
			`<nav style="position:fixed;width:200px;height:100%;overflow:auto">${tall(9000)}</nav>${tall(3000)}`,
		);
		expect(dominantScroller(page)).toEqual({ element: page.documentElement, isDocument: true });
	});

	it('is the inner box of an app, with its place in the window', async () => {
		const { page } = await open(
			`<header style="height:80px"></header><div id=app style="height:520px;overflow:auto;margin-left:200px">${tall(4000)}</div>`,
		);
		const scroller = dominantScroller(page);
		expect([scroller.element.id, scroller.isDocument]).toEqual(['app', false]);
		expect(portOf(scroller)).toMatchObject({ x: 200, y: 80, height: 520 });
	});

	it('is found in a shadow tree, and behind a body that hides what overflows', async () => {
		const { page } = await open('<my-app></my-app>', '<style>html,body{height:100%;overflow:hidden}</style>');
		const root = at(page, 'my-app').attachShadow({ mode: 'open' });
		root.innerHTML = `<main style="height:600px;overflow:auto">${tall(4000)}</main>`;
		expect(dominantScroller(page).element.localName).toBe('main');
	});

	it('is the document when nothing scrolls, or only what hides its overflow', async () => {
		const { page } = await open(`<div style="height:400px;overflow:hidden">${tall(5000)}</div>`);
		expect(dominantScroller(page).isDocument).toBe(true);
	});
});

describe('a walk', () => {
	const sticky =
		'<header id=fixed style="position:fixed;top:0;height:50px;width:100%"></header><h2 id=sticky style="position:sticky;top:50px">x</h2><input style="position:sticky;top:0"><div id=chat style="position:fixed;bottom:10px;right:10px;width:50px;height:50px"></div>';
	const shown = (page: Document) =>
		['#fixed', '#sticky', '#chat'].map((selector) => getComputedStyle(at(page, selector)).opacity);

	it('shows what is fixed above once, at the start, and what hangs below once, at the end', async () => {
		const { page, window } = await open(`${sticky}${tall(2000)}`);
		const walk = new PageWalk(window);
		await walk.look(0, { isFirst: true, mayBeLast: false });
		expect(shown(page)).toEqual(['1', '1', '0']);
		expect((await walk.look(600, { isFirst: false, mayBeLast: false })).top).toBe(600);
		expect(shown(page)).toEqual(['0', '0', '0']);
		await walk.look(5000, { isFirst: false, mayBeLast: false });
		expect(shown(page)).toEqual(['0', '0', '1']);
		await walk.end();
		expect(shown(page)).toEqual(['1', '1', '1']);
	});

	it('shows a heading where it stands in the page, and leaves it out only where it sticks', async () => {
		const { page, window } = await open(
			`${tall(900)}<section><h2 style="position:sticky;top:0">x</h2>${tall(900)}</section>${tall(900)}`,
		);
		const walk = new PageWalk(window);
		const opacities: string[] = [];
		for (const top of [0, 600, 1200, 1800]) {
			await walk.look(top, { isFirst: top === 0, mayBeLast: false });
			opacities.push(getComputedStyle(at(page, 'h2')).opacity);
		}
		expect(opacities).toEqual(['1', '1', '0', '0']);
		await walk.end();
	});

	it('reaches shadow trees, and what an app lays over its scroller', async () => {
		const { page, window } = await open(
			`<div id=app style="height:600px;overflow:auto"><my-bar></my-bar>${tall(3000)}</div><div id=over style="position:absolute;top:200px;left:200px;width:300px;height:300px;z-index:2"></div>`,
		);
		const root = at(page, 'my-bar').attachShadow({ mode: 'open' });
		root.innerHTML = '<header style="position:fixed;top:0;width:100%;height:40px"></header>';
		const walk = new PageWalk(window);
		const opacities = () => [at(root, 'header'), at(page, '#over')].map((element) => getComputedStyle(element).opacity);
		await walk.look(0, { isFirst: true, mayBeLast: false });
		expect(opacities()).toEqual(['1', '1']);
		await walk.look(600, { isFirst: false, mayBeLast: false });
		expect(opacities()).toEqual(['0', '0']);
		await walk.end();
		expect(opacities()).toEqual(['1', '1']);
	});

	it('changes nothing of the page: no node, no attribute, no focus, no animation of its own, no position', async () => {
		const { page, window } = await open(
			`${sticky}${tall(4000)}`,
			'<style>html{scroll-behavior:smooth;scroll-snap-type:y mandatory}#fixed{transition:opacity 1s}</style>',
		);
		at(page, '#chat')
			.animate([{ opacity: 1 }, { opacity: 0.5 }], { duration: 1, fill: 'forwards' })
			.finish();
		at(page, 'input').focus();
		window.scrollTo({ top: 730, behavior: 'instant' });
		const records: MutationRecord[] = [];
		const watch = new MutationObserver((seen) => records.push(...seen));
		watch.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
		let transitions = 0;
		page.addEventListener('transitionrun', () => transitions++);
		const before = [page.documentElement.outerHTML, page.getAnimations().length, getComputedStyle(at(page, '#chat')).opacity];
		const walk = new PageWalk(window);
		for (const top of [0, 600, 1200]) await walk.look(top, { isFirst: top === 0, mayBeLast: false });
		expect(page.activeElement).toBe(at(page, 'input'));
		await walk.end();
		records.push(...watch.takeRecords());
		expect(records).toEqual([]);
		expect([page.documentElement.outerHTML, page.getAnimations().length, getComputedStyle(at(page, '#chat')).opacity]).toEqual(
			before,
		);
		expect(window.scrollY).toBe(730);
		expect(page.activeElement).toBe(at(page, 'input'));
		expect(transitions).toBe(0);
	});

	it('goes back by itself when nobody speaks to it any more', async () => {
		const { page, window } = await open(`${sticky}${tall(4000)}`);
		window.scrollTo(0, 120);
		const walk = new PageWalk(window, 50);
		void walk.look(900, { isFirst: false, mayBeLast: false });
		await expect.poll(() => walk.isOver).toBe(true);
		await expect.poll(() => [window.scrollY, ...shown(page)]).toEqual([120, '1', '1', '1']);
		expect(walk.view().top).toBe(120);
	});

	it('waits for the lazy pictures of a screen, and no longer than it may', async () => {
		const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;
		const { page, window } = await open(
			`${tall(5000)}<img loading=lazy width=50 height=50 src="${picture}"><img loading=lazy width=50 height=50 src="/never?open">`,
		);
		const walk = new PageWalk(window);
		await walk.load(5000, 3000);
		const [drawn] = page.images;
		expect(drawn?.complete).toBe(true);
		await walk.end();
	});
});

describe('readiness', () => {
	const parts = (window: Window) => readiness(window).parts;
	const spin = '<style>@keyframes t{to{transform:rotate(1turn)}}@keyframes p{to{opacity:.4}}</style>';
	const box = (inner: string, more = '') => `<section style="width:200px;height:150px" ${more}>${inner}</section>`;

	it('counts boxes that load: wheels, skeletons, busy regions, bars without an end', async () => {
		const { window } = await open(
			[
				box('<i style="display:block;width:20px;height:20px;animation:t 1s linear infinite"></i>'),
				box('<p class="skeleton-line" style="height:12px;animation:p 1s infinite"></p>'.repeat(4)),
				box('<p role=progressbar>…</p>'),
				box('<progress></progress>', 'aria-busy=true'),
			].join(''),
			spin,
		);
		expect(parts(window)).toBe(4);
	});

	it('counts nothing that is at rest, hidden, elsewhere, or only moves', async () => {
		const { window } = await open(
			[
				box('<i class=spinner style="display:block;width:20px;height:20px">x</i>'),
				box('<i class=loader style="display:block;width:20px;height:20px;animation:t 1s infinite">x</i>', 'hidden'),
				`<div style="opacity:0">${box('<i class=loader style="display:block;width:20px;height:20px;animation:t 1s infinite">x</i>')}</div>`,
				box('<p role=progressbar aria-valuenow=3>…</p><progress value=.3></progress>'),
				'<b style="display:block;width:20px;height:20px;animation:p 1s infinite">x</b>',
				'<b style="display:block;width:300px;height:10px;animation:t 9s infinite">x</b>',
				tall(900),
				box('', 'aria-busy=true'),
			].join(''),
			spin,
		);
		expect(parts(window)).toBe(0);
	});

	it('counts pictures and frames that have not come, until they have', async () => {
		const { page, window } = await open(`${box('')}<iframe width=300 height=100></iframe>`);
		expect(parts(window)).toBe(0);
		const picture = page.createElement('img');
		Object.assign(picture, { width: 120, height: 90, src: '/tests/fixtures/pages/dot.svg?picture' });
		page.body.prepend(picture);
		expect(parts(window)).toBe(1);
		await new Promise((resolve) => picture.addEventListener('load', resolve, { once: true }));
		expect(parts(window)).toBe(0);
		const frame = at(page, 'iframe') as HTMLIFrameElement;
		const came = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
		frame.src = '/tests/fixtures/pages/dot.svg?frame';
		expect(parts(window)).toBe(1);
		await came;
		expect(parts(window)).toBe(0);
	});

	it('sees tiles in shadow trees, and answers of the network that came a moment ago', async () => {
		const { page, window } = await open('<my-tile style="display:block;width:300px;height:200px"></my-tile>');
		at(page, 'my-tile').attachShadow({ mode: 'open' }).innerHTML =
			spin + '<i style="display:block;width:20px;height:20px;animation:t 1s linear infinite"></i>';
		expect(parts(window)).toBe(1);
		await window.fetch('/tests/fixtures/pages/dot.svg?answer').then((response) => response.text());
		expect(readiness(window, 60_000).isQuiet).toBe(false);
		expect(readiness(window, 0).isQuiet).toBe(true);
	});

	it('is told of twenty thousand nodes at a glance', async () => {
		const { page, window } = await open('<main></main>');
		at(page, 'main').innerHTML = '<div><p>mot <b>mot</b></p><span>mot</span></div>'.repeat(5000);
		at(page, 'main').getBoundingClientRect();
		const times = Array.from({ length: 9 }, () => {
			const start = performance.now();
			readiness(window);
			return performance.now() - start;
		}).toSorted((a, b) => a - b);
		console.log('readiness of 20,000 nodes, ms:', times.map((time) => time.toFixed(1)).join(' '));
		expect(page.querySelectorAll('*').length).toBeGreaterThan(20_000);
	});
});
