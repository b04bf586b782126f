// A frame is read at once and handed over when it is told to, or by itself when nobody tells.
import { afterEach, expect, it } from 'vitest';
import { beginTaking } from '../../../lib/capture/page/taking';
import type { FrameSnapshot } from '../../../lib/domain/snapshot';

async function page(html: string): Promise<Window> {
	const frame = document.createElement('iframe');
	frame.srcdoc = `<!DOCTYPE html><title>Essai</title><body>${html}</body>`;
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	document.body.append(frame);
	await loaded;
	return frame.contentWindow as Window;
}

function paint(live: Window, colour: string): void {
	const context = live.document.querySelector('canvas')?.getContext('2d');
	if (context) context.fillStyle = colour;
	context?.fillRect(0, 0, 20, 20);
}

async function colourOf(frame: FrameSnapshot | undefined): Promise<number[]> {
	const pixels = frame?.resources.find((resource) => resource.from === 'page');
	const bitmap = await createImageBitmap(pixels?.from === 'page' ? pixels.bytes : new Blob());
	const context = new OffscreenCanvas(20, 20).getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	return [...(context?.getImageData(5, 5, 1, 1).data ?? [])];
}

afterEach(() => {
	for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

it('keeps words and pixels of the instant at which it began, and hands nothing over before it is told', async () => {
	const live = await page('<p>avant</p><canvas width=20 height=20></canvas>');
	paint(live, '#f00');
	const passed: FrameSnapshot[] = [];
	const taking = beginTaking(live, false, async (frame) => passed.push(frame) > 0);
	(live.document.querySelector('p') as HTMLElement).textContent = 'après';
	paint(live, '#00f');
	await new Promise((resolve) => requestAnimationFrame(resolve));
	expect(passed).toEqual([]);
	taking.goOn();
	expect(await taking.handed).toBe(true);
	expect(await passed[0]?.html.text()).toContain('<p>avant</p>');
	expect(await colourOf(passed[0])).toEqual([255, 0, 0, 255]);
});

it('hands over by itself when nobody tells, and counts the frames it could not read', async () => {
	const live = await page('<iframe src="about:blank"></iframe><iframe sandbox src="data:text/html,isolé"></iframe>');
	const taking = beginTaking(live, false, async () => false);
	expect(taking.unread).toBe(1);
	expect(await taking.handed).toBe(false);
});

it('tells whoever waits for it why it failed', async () => {
	const live = await page('');
	const taking = beginTaking(live, false, () => Promise.reject(new Error('no answer')));
	taking.goOn();
	await expect(taking.handed).rejects.toThrow('no answer');
});
