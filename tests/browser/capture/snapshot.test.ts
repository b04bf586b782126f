// The snapshot of a page: what is read, what is left out, and that the live page stays as it was.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../lib/capture/page/take-snapshot';
import type { FrameSnapshot } from '../../../lib/domain/snapshot';

let frame: HTMLIFrameElement;

/** A page of its own for each test, in a frame of this origin, scripts included. */
async function page(html: string): Promise<Document> {
	frame.srcdoc = `<!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body>${html}</body></html>`;
	await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	return frame.contentDocument as Document;
}

async function snapshot(): Promise<{ html: string; taken: FrameSnapshot }> {
	const taken = await takeSnapshot(frame.contentWindow as Window);
	return { html: await taken.html.text(), taken };
}

beforeEach(() => {
	frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:600px';
	document.body.append(frame);
});
afterEach(() => frame.remove());

describe('a snapshot', () => {
	it('keeps form state, and never a password', async () => {
		const live = await page(
			'<input id=a><input id=p type=password><input id=c type=checkbox><select><option>1<option id=o>2</select><textarea></textarea>',
		);
		const get = <T extends Element>(selector: string) => live.querySelector(selector) as T;
		get<HTMLInputElement>('#a').value = 'saisi "ici"';
		get<HTMLInputElement>('#p').value = 'secret';
		get<HTMLInputElement>('#c').checked = true;
		get<HTMLOptionElement>('#o').selected = true;
		get<HTMLTextAreaElement>('textarea').value = 'long <texte>';
		const { html } = await snapshot();
		expect(html).toContain('value="saisi &quot;ici&quot;"');
		expect(html).not.toContain('secret');
		expect(html).toMatch(/<input id="c" type="checkbox" checked>/);
		expect(html).toMatch(/<option id="o" selected>/);
		expect(html).toContain('long &lt;texte&gt;</textarea>');
	});

	it('leaves out an attribute that no message could carry, and says that something is missing', async () => {
		const live = await page('<p id=p>avant</p>');
		live.querySelector('#p')?.setAttribute('data-all', 'x'.repeat(25_000_000));
		const { html, taken } = await snapshot();
		expect(html).toContain('<p id="p">');
		expect(html.length).toBeLessThan(10_000);
		expect(taken.isCut).toBe(true);
	});

	it('reads no more frames than a page can bear, and says which it left out', async () => {
		await page('<iframe srcdoc="<p>cadre</p>" width=9 height=9></iframe>'.repeat(503));
		const { taken } = await snapshot();
		const left = taken.resources.filter(({ from }) => from === 'nowhere');
		expect(left.length).toBeGreaterThanOrEqual(3);
		expect(left[0]).toMatchObject({ kind: 'frame', reason: 'too-large' });
		expect(taken.resources).toHaveLength(503);
	});

	it('leaves out everything that runs', async () => {
		await page(
			'<script>window.x=1</script><noscript>n</noscript><a href="javascript:alert(1)" onclick="x()">l</a><img src="x.png" onerror="x()"><svg><script>1</script></svg><form action="/x"></form>',
		);
		const { html } = await snapshot();
		expect(html).not.toMatch(/<script|onclick|onerror|javascript:|<noscript|action=/);
	});

	it('writes open and closed shadow roots, with adopted sheets', async () => {
		const live = await page('<div id=o></div>');
		const root = (live.querySelector('#o') as HTMLElement).attachShadow({ mode: 'open' });
		root.innerHTML = '<p>ombre</p>';
		const view = frame.contentWindow as Window & typeof globalThis;
		const sheet = new view.CSSStyleSheet();
		sheet.replaceSync('p{color:rgb(1,2,3)}');
		root.adoptedStyleSheets = [sheet];
		const { html, taken } = await snapshot();
		expect(html).toMatch(/<template shadowrootmode="open"><p>ombre<\/p><style>glane:[0-9a-f]{16}\.\d+\.<\/style><\/template>/);
		expect(taken.resources.find((resource) => resource.from === 'rules')).toMatchObject({
			text: expect.stringContaining('rgb(1, 2, 3)'),
		});
	});

	it('reads rules that a script inserted', async () => {
		const live = await page('<style id=s>.a{color:red}</style>');
		(live.querySelector('#s') as HTMLStyleElement).sheet?.insertRule('.b{color:blue}', 1);
		const { taken } = await snapshot();
		expect(taken.resources[0]).toMatchObject({ from: 'rules', text: expect.stringMatching(/\.a[\s\S]*\.b/) });
	});

	it('keeps the pixels of a canvas without giving it a context', async () => {
		const live = await page('<canvas id=d width=20 height=10></canvas><canvas id=n width=20 height=10></canvas>');
		const context = (live.querySelector('#d') as HTMLCanvasElement).getContext('2d');
		context?.fillRect(0, 0, 20, 10);
		const { taken } = await snapshot();
		expect(taken.resources.filter((resource) => resource.from === 'page')).toHaveLength(1);
		// A canvas that had been given a 2D context would refuse any other.
		expect((live.querySelector('#n') as HTMLCanvasElement).getContext('bitmaprenderer')).not.toBeNull();
	});

	it('keeps what a canvas showed at the instant of the snapshot, however small, whatever is drawn right after', async () => {
		const live = await page('<canvas id=d width=800 height=440></canvas>');
		const context = (live.querySelector('#d') as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
		context.fillStyle = 'rgb(255 0 0)';
		context.fillRect(7, 9, 1, 1);
		const taking = snapshot();
		context.fillStyle = 'rgb(0 0 255)';
		context.fillRect(0, 0, 800, 440);
		const { html, taken } = await taking;
		expect(html).toContain('background-origin:content-box');
		const pixels = taken.resources.find((resource) => resource.from === 'page');
		const bitmap = await createImageBitmap(pixels?.bytes as Blob);
		const copy = new OffscreenCanvas(800, 440).getContext('2d') as OffscreenCanvasRenderingContext2D;
		copy.drawImage(bitmap, 0, 0);
		expect([...copy.getImageData(7, 9, 1, 1).data]).toEqual([255, 0, 0, 255]);
		expect([...copy.getImageData(8, 9, 1, 1).data]).toEqual([0, 0, 0, 0]);
	});

	it('leaves a blank canvas to the screenshot, whose pixels cover the whole box', async () => {
		const live = await page('<canvas id=b width=1200 height=420 style="object-fit:cover;border:3px solid"></canvas>');
		(live.querySelector('#b') as HTMLCanvasElement).getContext('2d')?.clearRect(0, 0, 1200, 420);
		const { html, taken } = await snapshot();
		expect(taken.resources.map(({ from }) => from)).toEqual(['nowhere']);
		expect(html).toContain('background-size:100% 100%!important');
		expect(html).toContain('background-origin:border-box');
	});

	it('restores an inner scroll position without a script', async () => {
		const live = await page(
			'<div id=s style="height:100px;overflow:auto"><div style="height:400px;background:red"></div><div id=g style="height:400px;background:green"></div></div>',
		);
		(live.querySelector('#s') as HTMLElement).scrollTop = 450;
		const { html } = await snapshot();
		const copy = document.createElement('iframe');
		copy.style.cssText = frame.style.cssText;
		copy.sandbox.add('allow-same-origin');
		copy.srcdoc = html;
		const loaded = new Promise((resolve) => copy.addEventListener('load', resolve, { once: true }));
		document.body.append(copy);
		await loaded;
		await expect.poll(() => copy.contentDocument?.querySelector('#s')?.scrollTop).toBe(450);
		copy.remove();
	});

	it('does not touch the live page', async () => {
		const live = await page(
			'<div id=s style="height:50px;overflow:auto"><p style="height:500px">x</p></div><img srcset="a.png 1x"><x-a></x-a><input value=1><canvas></canvas>',
		);
		(live.querySelector('#s') as HTMLElement).scrollTop = 40;
		(live.querySelector('input') as HTMLInputElement).focus();
		const before = live.documentElement.outerHTML;
		const seen: MutationRecord[] = [];
		const observer = new MutationObserver((records) => seen.push(...records));
		observer.observe(live, { subtree: true, childList: true, attributes: true, characterData: true });
		await snapshot();
		seen.push(...observer.takeRecords());
		expect(seen).toEqual([]);
		expect(live.documentElement.outerHTML).toBe(before);
		expect((live.querySelector('#s') as HTMLElement).scrollTop).toBe(40);
		expect(live.activeElement?.localName).toBe('input');
	});

	it('says what the page is called, and by whom', async () => {
		await page('<meta name=author content="Anne Dupont"><script type="application/ld+json">{"@type":"NewsArticle"}</script>');
		const { taken } = await snapshot();
		expect(taken.facts).toMatchObject({
			title: 'Essai',
			language: 'fr',
			metas: { author: 'Anne Dupont' },
			jsonLd: ['{"@type":"NewsArticle"}'],
		});
	});
});

describe('a page that fights back', () => {
	it('is written whole when the controls of a form hide its properties', async () => {
		const names = 'children firstChild localName nodeType nextSibling getAttributeNames'.split(' ');
		await page(`<form class="f">${names.map((name) => `<input name="${name}">`).join('')}</form><p>après</p>`);
		const { html } = await snapshot();
		expect(html).toMatch(/<form class="f">(<input name="\w+"[^>]*>){6}<\/form><p>après<\/p>/);
	});

	it('is cut, and says so, when it is longer than a capture may be', async () => {
		const live = await page('<p>début</p><div hidden></div><p>fin</p>');
		(live.querySelector('div') as HTMLElement).textContent = 'x'.repeat(25_000_000);
		const { html, taken } = await snapshot();
		expect(taken.isCut).toBe(true);
		expect(html).toContain('début');
		expect(html).toMatch(/<\/html>$/);
		expect(html.length).toBeLessThan(1000);
	});

	it('names the style sheets that have not come', async () => {
		const live = await page('');
		const link = live.createElement('link');
		link.rel = 'stylesheet';
		link.href = 'http://127.0.0.1:1/never.css';
		live.head.append(link);
		const { taken } = await snapshot();
		expect(taken.resources).toMatchObject([{ from: 'url', kind: 'style', url: 'http://127.0.0.1:1/never.css' }]);
	});
});
