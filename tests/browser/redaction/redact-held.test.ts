// A page really frozen and really measured: what is taken out of it is gone from its copy, and covered on its screenshot to the last pixel.
import { afterEach, expect, it } from 'vitest';
import { holdFrame } from '../../../lib/capture/page/hold-frame';
import type { HeldPage, Rect } from '../../../lib/domain/held-page';
import type { Mask } from '../../../lib/domain/redaction';
import { redactHeld } from '../../../lib/redaction/redact-held';

let frame: HTMLIFrameElement;
afterEach(() => frame.remove());
/** Device pixels of the screenshot for one CSS px. */
const scale = 2;
const size = { width: 800, height: 600 };

/** Every pixel of its screenshot differs from its neighbours, so that what is covered cannot be mistaken. */
async function hold(body: string): Promise<HeldPage & { live: Document }> {
	frame = document.createElement('iframe');
	frame.style.cssText = `width:${size.width}px;height:${size.height}px;border:0`;
	frame.srcdoc = `<!DOCTYPE html><title>Essai</title><style>body{margin:0;font:16px/20px monospace}.s::after{content:"Ana Lopez"}</style><body>${body}</body>`;
	document.body.append(frame);
	await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	const live = frame.contentDocument as Document;
	const { frame: snapshot, boxes } = await holdFrame(frame.contentWindow as Window);
	// This page is itself in a frame of the test's.
	const path = snapshot.path;
	const canvas = new OffscreenCanvas(size.width * scale, size.height * scale);
	const noise = new ImageData(canvas.width, canvas.height);
	for (let i = 0; i < noise.data.length; i++) noise.data[i] = i % 4 === 3 ? 255 : (i * 7919) % 251;
	canvas.getContext('2d')?.putImageData(noise, 0, 0);
	return {
		live,
		url: 'https://exemple.fr/',
		title: 'Essai',
		heldAt: '2026-03-12T14:05:00.000Z',
		frames: [{ ...snapshot, path: '' }],
		boxes: boxes.map((own) => ({ ...own, path: own.path === path ? '' : own.path })),
		screenshot: await canvas.convertToBlob({ type: 'image/png' }),
		extraction: null,
		viewport: { ...size, scale },
	};
}

async function coloursIn(picture: Blob | null, { x, y, width, height }: Rect): Promise<number> {
	const bitmap = await createImageBitmap(picture as Blob);
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
	context.drawImage(bitmap, 0, 0);
	const { data } = context.getImageData(
		Math.floor(x * scale),
		Math.floor(y * scale),
		Math.ceil(width * scale),
		Math.ceil(height * scale),
	);
	return new Set(new Uint32Array(data.buffer)).size;
}

function rectOf(live: Document, selector: string, from = 0, to?: number): Rect {
	const node = live.querySelector(selector)?.firstChild as Text;
	const range = live.createRange();
	range.setStart(node, from);
	range.setEnd(node, to ?? node.length);
	const { x, y, width, height } = range.getBoundingClientRect();
	return { x, y, width, height };
}

const boxOf = (live: Document, selector: string): Rect => {
	const { x, y, width, height } = (live.querySelector(selector) as Element).getBoundingClientRect();
	return { x, y, width, height };
};

const text = (words: string): Mask => ({ kind: 'text', text: words });
const htmlOf = (held: HeldPage) => held.frames[0]?.html.text() ?? Promise.resolve('');

it('covers every place where a text shows, and nothing else', async () => {
	const held = await hold(
		`<p id=a>Un mot d’Ana Lopez ici</p><p>Par <b id=b>Ana</b> <i id=c>LOPEZ</i></p><p id=d>Rien à voir</p>
		<input id=e value="Ana Lopez"><textarea id=f>Ana Lopez</textarea><img id=g alt="Ana Lopez" width=40 height=40 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
	);
	const { held: redacted, unplaced } = await redactHeld(held, [text('Ana Lopez')], () => Promise.resolve(null));
	const { live } = held;
	const words = rectOf(live, '#a', 'Un mot d’'.length, 'Un mot d’Ana Lopez'.length);
	for (const rect of [words, rectOf(live, '#b'), rectOf(live, '#c'), ...['#e', '#f', '#g'].map((id) => boxOf(live, id))])
		expect(await coloursIn(redacted.screenshot, rect)).toBe(1);
	expect(await coloursIn(redacted.screenshot, rectOf(live, '#d'))).toBeGreaterThan(50);
	expect(await coloursIn(redacted.screenshot, rectOf(live, '#a', 0, 4))).toBeGreaterThan(50);
	expect(await htmlOf(redacted)).not.toMatch(/Lopez/i);
	expect(JSON.stringify(redacted.boxes)).not.toMatch(/Lopez/i);
	// The rule that writes it after an element tells no place.
	expect(unplaced).toBe(1);
});

it('covers an element, one word, and all that an area meets', async () => {
	const held = await hold(
		'<p id=a>Premier mot, second mot</p><section id=b><h2>Carte</h2><p>Chiffre</p></section><p id=c>Dessous</p><canvas id=d width=50 height=50></canvas>',
	);
	const { live } = held;
	const html = await htmlOf(held);
	const n = Number(/id="b"[^>]* data-glane-n="(\d+)"/.exec(html)?.[1]);
	const first = held.boxes[0]?.boxes.find(({ words }) => words.some((word) => word.text === 'second'));
	const word = first?.words.find((candidate) => candidate.text === 'second');
	const canvas = boxOf(live, '#d');
	const { held: redacted, places } = await redactHeld(
		held,
		[
			{ kind: 'element', frame: '', n },
			{ kind: 'words', frame: '', n: first?.n ?? -1, node: word?.node ?? 0, start: word?.start ?? 0, end: word?.end ?? 0 },
			{ kind: 'area', rect: { x: canvas.x + 10, y: canvas.y + 10, width: 10, height: 10 } },
		],
		() => Promise.resolve(null),
	);
	for (const rect of [boxOf(live, '#b'), rectOf(live, '#a', 13, 19), canvas])
		expect(await coloursIn(redacted.screenshot, rect)).toBe(1);
	expect(await coloursIn(redacted.screenshot, rectOf(live, '#c'))).toBeGreaterThan(50);
	const out = await htmlOf(redacted);
	expect(out).not.toMatch(/Carte|Chiffre|second/);
	expect(out).toContain('Premier mot, ▮▮▮▮▮▮ mot');
	expect(redacted.frames[0]?.resources.some(({ from }) => from === 'page')).toBe(false);
	expect(places).toBe(4);
});
