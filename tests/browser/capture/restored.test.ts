// What lies above the page, moves, scrolls or is put in place by a script comes back in a copy that runs nothing.
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, restore } from './restored';

afterEach(closeAll);

const boxOf = (element: Element | null | undefined) => {
	const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
	return [x, y, width, height].map(Math.round);
};
const at = <T extends HTMLElement>(root: ParentNode, selector: string) => root.querySelector(selector) as T;

describe('the top layer', () => {
	const held =
		'<style>dialog{color:red}dialog:modal{color:green}main>dialog{padding:7px}main::before{content:"x"}dialog::backdrop{background:rgb(1,2,3)}</style><main style="transform:translateX(50px);overflow:hidden;width:10px;height:10px"><dialog id=d>mot</dialog></main><p style="position:relative;z-index:9">texte</p>';

	it('shows a modal dialog where it was, out of what held it, under the same rules', async () => {
		const { live, copy } = await restore(held, (page) => at<HTMLDialogElement>(page, 'dialog').showModal());
		const [before, after] = [at(live, 'dialog'), at(copy, 'dialog')];
		expect(copy.querySelectorAll('dialog')).toHaveLength(1);
		expect(boxOf(after)).toEqual(boxOf(before));
		expect(getComputedStyle(after).color).toBe('rgb(0, 128, 0)');
		expect(getComputedStyle(after).paddingTop).toBe('7px');
		const [x = 0, y = 0] = boxOf(before);
		expect(copy.elementFromPoint(x + 8, y + 8)).toBe(after);
		expect(getComputedStyle(after.previousElementSibling as Element).backgroundColor).toBe('rgb(1, 2, 3)');
		expect(getComputedStyle(after.parentElement as Element, '::before').content).toBe('none');
	});

	it('keeps a closed or plain dialog where it is', async () => {
		const { copy } = await restore('<main><dialog open>a</dialog><dialog>b</dialog></main>');
		expect([...copy.querySelectorAll('main > dialog')].map((dialog) => dialog.getClientRects().length)).toEqual([1, 0]);
		expect(copy.querySelector('[data-glane-shell]')).toBeNull();
	});

	it('shows a popover of a shadow tree, with the rules of that tree', async () => {
		const { live, copy } = await restore('<section id=s style="overflow:hidden;height:0"></section>', (page) => {
			const root = at(page, '#s').attachShadow({ mode: 'open' });
			root.innerHTML = '<style>:popover-open{width:123px;left:40px;margin:0}</style><div popover>mot</div>';
			at(root, 'div').showPopover();
		});
		const before = at(live, '#s').shadowRoot?.querySelector('div');
		const after = [...copy.querySelectorAll('section')].at(-1)?.shadowRoot?.querySelector('div');
		expect(boxOf(before)[2]).toBeGreaterThan(122);
		expect(boxOf(after)).toEqual(boxOf(before));
	});
});

describe('states that only a script can give', () => {
	it('of custom elements hold, in the page and in their own trees', async () => {
		const rules = '<style>x-box:state(on){color:rgb(1,1,1)}x-box:state(off){color:rgb(2,2,2)}</style>';
		const { copy } = await restore(`${rules}<x-box>a</x-box>`, (page) => {
			const view = page.defaultView as Window & typeof globalThis;
			class Box extends view.HTMLElement {
				constructor() {
					super();
					this.attachShadow({ mode: 'open' }).innerHTML =
						'<style>:host(:state(on)) b{color:rgb(3,3,3)}</style><b>b</b><slot></slot>';
					this.attachInternals().states.add('on');
				}
			}
			view.customElements.define('x-box', Box);
		});
		const box = at(copy, 'x-box');
		expect(getComputedStyle(box).color).toBe('rgb(1, 1, 1)');
		expect(getComputedStyle(at(box.shadowRoot as ShadowRoot, 'b')).color).toBe('rgb(3, 3, 3)');
	});

	it('of a box neither checked nor not show, in the look of the browser or of the page', async () => {
		const { live, copy } = await restore(
			'<style>.own{appearance:none;width:20px;height:20px}.own:indeterminate{background:rgb(4,4,4)}</style><input type=checkbox id=a style="accent-color:rgb(5,5,5)"><input type=checkbox id=b class=own><input type=checkbox id=c>',
			(page) => {
				for (const id of ['#a', '#b']) at<HTMLInputElement>(page, id).indeterminate = true;
			},
		);
		expect(getComputedStyle(at(copy, '#a')).backgroundColor).toBe('rgb(5, 5, 5)');
		expect(getComputedStyle(at(copy, '#b')).backgroundColor).toBe('rgb(4, 4, 4)');
		expect(getComputedStyle(at(copy, '#c')).appearance).toBe('auto');
		for (const id of ['#a', '#b', '#c']) expect(boxOf(at(copy, id)).slice(2)).toEqual(boxOf(at(live, id)).slice(2));
	});

	it('of what fills the screen hold, out of what held it', async () => {
		const { copy } = await restore(
			'<style>#f:fullscreen{color:rgb(6,6,6)}</style><main style="transform:scale(0.5);overflow:hidden;height:9px"><div id=f style="max-width:50px">film</div></main>',
			(page) => Object.defineProperty(page, 'fullscreenElement', { value: at(page, '#f') }),
		);
		expect(getComputedStyle(at(copy, '#f')).color).toBe('rgb(6, 6, 6)');
		expect(boxOf(at(copy, '#f'))).toEqual([0, 0, 800, 600]);
	});
});

describe('fonts that a script added', () => {
	const loaded = (page: Document, urls: string[], ...families: string[]) => {
		const face = { status: 'loaded', weight: '700', style: 'normal', stretch: 'normal', unicodeRange: 'U+0-10FFFF' };
		Object.defineProperty(page, 'fonts', { value: families.map((family) => ({ ...face, family })) });
		const performance = page.defaultView?.performance as Performance;
		Object.defineProperty(performance, 'getEntriesByType', { value: () => urls.map((name) => ({ name })) });
	};
	const site = 'https://exemple.fr/f';
	const rules = '<style>@font-face{font-family:"Named";src:url("https://exemple.fr/f/named.woff2")}</style>';

	it('are kept where their files are known, and missed where they are not', async () => {
		const { html, taken } = await restore(rules, (page) =>
			loaded(page, [`${site}/named.woff2`, `${site}/la-titre.woff2?v=2`, `${site}/x81.woff2`], 'Named', '"La Titre"', 'Autre'),
		);
		expect(html).toMatch(/@font-face\{font-family:"La Titre";src:url\("glane:[0-9a-f]{16}\.\d+\."\);font-weight:700/);
		const fonts = taken.resources.filter((part) => 'kind' in part && part.kind === 'font');
		expect(fonts).toMatchObject([
			{ from: 'url', url: `${site}/la-titre.woff2?v=2` },
			{ from: 'nowhere', reason: 'unreadable' },
		]);
	});

	it('are told apart from those of sheets that the page may not read', async () => {
		const other = '<link rel=stylesheet href="https://glane.invalid/fonts.css">';
		const { taken } = await restore(`${rules}${other}`, (page) => loaded(page, [], 'Named', 'Theirs'));
		expect(taken.resources.filter((part) => 'kind' in part && part.kind === 'font')).toEqual([]);
	});
});

describe('motion', () => {
	it('is held at the instant, whether a rule or a script began it', async () => {
		const { live, copy } = await restore(
			'<style>@keyframes go{to{translate:300px 0}}#r{animation:go 10s linear paused infinite}b{display:block}</style><b id=r>a</b><b id=s>b</b>',
			(page) => {
				for (const animation of page.getAnimations()) animation.currentTime = 4000;
				at(page, '#s')
					.animate([{ opacity: 1 }, { opacity: 0.25 }], { duration: 1, fill: 'forwards' })
					.finish();
			},
		);
		expect(getComputedStyle(at(copy, '#r')).translate).toBe('120px');
		expect(getComputedStyle(at(copy, '#s')).opacity).toBe('0.25');
		expect(copy.getAnimations()).toEqual([]);
		expect(live.getAnimations().length).toBeGreaterThan(0);
	});

	it('of what stands before or after an element is held too, in the page and in shadow trees', async () => {
		const moving =
			'<style>@keyframes go{to{translate:300px 0}}.p::before{content:"x";display:block;animation:go 10s linear paused infinite}</style><b class=p>a</b>';
		const { copy } = await restore(`${moving}<section></section>`, (page) => {
			const root = at(page, 'section').attachShadow({ mode: 'open' });
			root.innerHTML = moving;
			for (const animation of [...page.getAnimations(), ...root.getAnimations()]) animation.currentTime = 4000;
		});
		for (const tree of [copy, at(copy, 'section').shadowRoot as ShadowRoot]) {
			expect(getComputedStyle(at(tree, '.p'), '::before').translate).toBe('120px');
			expect(tree.getAnimations()).toEqual([]);
		}
	});
});

describe('a film', () => {
	/** Loaded, and its first frame shown: either may come first. */
	const film = async (page: Document) => {
		const video = at<HTMLVideoElement>(page, 'video');
		const loaded = new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
		const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
		video.src = new URL('/tests/fixtures/sixty-cells/green.webm', location.href).href;
		await Promise.all([loaded, shown]);
		return video;
	};
	const kept = ({ taken }: Awaited<ReturnType<typeof restore>>) =>
		taken.resources.find((part) => 'kind' in part && part.kind === 'video');

	it('is held by its own pixels', async () => {
		expect(kept(await restore('<video muted></video>', film))).toMatchObject({ from: 'page' });
	});

	it('under keys is left to the screenshot', async () => {
		const restored = await restore('<video muted></video>', async (page) => {
			const video = await film(page);
			const videoCapabilities = [{ contentType: 'video/webm; codecs="vp8"' }];
			const access = await navigator.requestMediaKeySystemAccess('org.w3.clearkey', [
				{ initDataTypes: ['webm'], videoCapabilities },
			]);
			await video.setMediaKeys(await access.createMediaKeys());
		});
		expect(kept(restored)).toMatchObject({ from: 'nowhere', patch: { kind: 'video' } });
	});
});

describe('slots', () => {
	it('filled by hand show what they showed, and nothing else', async () => {
		const { copy } = await restore('<section><i>non</i><b>oui</b>texte</section>', (page) => {
			const host = at(page, 'section');
			const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
			root.innerHTML = '<slot></slot><slot></slot>';
			const [first, second] = root.querySelectorAll('slot');
			first?.assign(host.lastChild as Text);
			second?.assign(at(host, 'b'));
		});
		expect(at(copy, 'section').innerText.replace(/\s/g, '')).toBe('ouitexte');
		expect(at(copy, 'b').offsetLeft).toBeGreaterThan(at(copy, 'section').offsetLeft);
	});
});

describe('scroll positions', () => {
	it('come back in text that runs from the right', async () => {
		const { copy } = await restore(
			'<div id=s dir=rtl style="width:100px;overflow:auto"><p style="width:900px;height:20px"></p></div>',
			(page) => {
				at(page, '#s').scrollLeft = -350;
			},
		);
		await expect.poll(() => at(copy, '#s').scrollLeft).toBe(-350);
	});

	it('come back in a row of cards that snaps to each of them', async () => {
		const cards = '<b style="flex:none;width:100px;height:20px;scroll-snap-align:start"></b>'.repeat(12);
		const row = `<div id=s style="display:flex;width:250px;overflow:auto;scroll-snap-type:x mandatory">${cards}</div>`;
		const { copy } = await restore(row, (page) => {
			at(page, '#s').scrollLeft = 600;
		});
		await expect.poll(() => at(copy, '#s').scrollLeft).toBe(600);
	});

	it('come back where a shadow tree scrolls what it was given', async () => {
		const { copy } = await restore(
			'<section><div style="display:contents"><p style="height:900px">x</p></div></section>',
			(page) => {
				const root = at(page, 'section').attachShadow({ mode: 'open' });
				root.innerHTML = '<div style="height:100px;overflow:auto"><slot></slot></div>';
				at(root, 'div').scrollTop = 210;
			},
		);
		await expect.poll(() => at(copy, 'section').shadowRoot?.querySelector('div')?.scrollTop).toBe(210);
	});
});

describe('the place of the page', () => {
	const text = Array.from({ length: 60 }, (_, i) => `<p id=p${i} style="margin:0 0 1em">${'mot '.repeat(90)}</p>`).join('');
	const header = '<header style="position:sticky;top:0;height:40px;background:teal"></header>';
	const topOf = (page: Document, selector: string) => Math.round(at(page, selector).getBoundingClientRect().top);
	const scrolled = (page: Document) => page.defaultView?.scrollTo({ left: 0, top: 1830, behavior: 'instant' });

	it('is told, and a copy opens there whatever the page says of snapping, its header and its motion', async () => {
		const rules =
			'<style>html{scroll-padding-top:60px;scroll-behavior:smooth;scroll-snap-type:y proximity}*{animation:none!important}p{scroll-snap-align:start}</style>';
		const { copy, taken } = await restore(`${rules}${header}${text}`, (page) => {
			// The page's own snapping would move it.
			page.documentElement.style.scrollSnapType = 'none';
			scrolled(page);
			page.documentElement.style.scrollSnapType = '';
			return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		});
		const y = taken.viewport.y ?? 0;
		expect(y).toBeGreaterThan(1500);
		await expect.poll(() => Math.abs((copy.defaultView?.scrollY ?? 0) - y)).toBeLessThan(2);
	});

	it('is the same words in a narrower window, and is let go of', async () => {
		const { live, copy } = await restore(`${header}${text}`, scrolled);
		const seen = [...live.querySelectorAll('p')].find((p) => p.getBoundingClientRect().top > 0)?.id ?? '';
		await expect.poll(() => Math.abs(topOf(copy, `#${seen}`) - topOf(live, `#${seen}`))).toBeLessThan(2);
		const narrow = document.createElement('iframe');
		narrow.style.cssText = 'width:420px;height:600px';
		narrow.srcdoc = copy.documentElement.outerHTML;
		const loaded = new Promise((resolve) => narrow.addEventListener('load', resolve, { once: true }));
		document.body.append(narrow);
		await loaded;
		const page = narrow.contentDocument as Document;
		await expect.poll(() => topOf(page, `#${seen}`)).toBeGreaterThan(-200);
		expect(topOf(page, `#${seen}`)).toBeLessThan(400);
		expect(page.defaultView?.scrollY).toBeGreaterThan(2500);
		const goUp = () => {
			page.defaultView?.scrollTo(0, 0);
			return page.defaultView?.scrollY;
		};
		await expect.poll(goUp, { timeout: 5000 }).toBe(0);
	});

	it('is the top where the page was not scrolled', async () => {
		const { html, taken } = await restore(text);
		expect(taken.viewport).toEqual({ width: 800, height: 600, scale: devicePixelRatio });
		expect(html).not.toContain('scroll-snap');
	});
});

describe('addresses', () => {
	it('keep the part of a file that is shown, and fetch the file once', async () => {
		const { html, taken } = await restore('<img src="/a.svg#left"><img src="/a.svg#right">');
		expect(html).toMatch(/src="glane:[0-9a-f]{16}\.0\.#left"[\s\S]*src="glane:[0-9a-f]{16}\.0\.#right"/);
		expect(taken.resources.filter(({ from }) => from === 'url')).toMatchObject([{ url: expect.stringMatching(/\/a\.svg$/) }]);
	});

	it('of a button that is a picture are kept too', async () => {
		const { html } = await restore('<input type=image src="/b.png">');
		expect(html).toMatch(/<input type="image" src="glane:/);
	});

	it('mark what the address of the page points at', async () => {
		const { copy } = await restore('<style>:target{color:rgb(9,9,9)}</style><h2 id=ici>titre</h2>', (page) => {
			page.location.hash = 'ici';
		});
		expect(getComputedStyle(at(copy, 'h2')).color).toBe('rgb(9, 9, 9)');
	});
});
