// What a held frame tells of what it shows: numbers that stand in its HTML, places that are those on the screen.
import { afterEach, expect, it } from 'vitest';
import { holdFrame } from '../../../lib/capture/page/hold-frame';
import type { ElementBox } from '../../../lib/domain/held-page';

let frame: HTMLIFrameElement;

async function held(html: string, act: (live: Document) => void = () => undefined) {
	frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:600px;border:0';
	frame.srcdoc = `<!DOCTYPE html><title>Essai</title><style>body{margin:0;font:16px/20px monospace}</style><body>${html}</body>`;
	document.body.append(frame);
	await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	act(frame.contentDocument as Document);
	const taken = await holdFrame(frame.contentWindow as Window);
	const text = await taken.frame.html.text();
	const boxes = taken.boxes[0]?.boxes ?? [];
	const boxOf = (id: string): ElementBox | undefined => {
		const n = new RegExp(`<[^>]* id="${id}"[^>]* data-glane-n="(\\d+)"`).exec(text)?.[1];
		return boxes.find((box) => String(box.n) === n);
	};
	return { ...taken, text, boxOf };
}

afterEach(() => frame.remove());

it('numbers elements in the copy alone, and tells their places and words', async () => {
	const { text, boxOf } = await held(
		'<div id=card class="kpi-card" style="position:absolute;left:100px;top:50px;width:200px">Chiffre <b id=b>d’affaires</b> net</div>',
	);
	expect(text.match(/data-glane-n=/g)?.length).toBeGreaterThan(4);
	expect(frame.contentDocument?.documentElement.outerHTML).not.toContain('data-glane-n');
	expect(boxOf('card')).toMatchObject({ name: 'card', rect: { x: 100, y: 50, width: 200 } });
	expect(boxOf('card')?.words.map(({ node, start, end, text }) => [node, start, end, text])).toEqual([
		[0, 0, 7, 'Chiffre'],
		[1, 1, 4, 'net'],
	]);
	expect(boxOf('b')).toMatchObject({ parent: boxOf('card')?.n, words: [{ text: 'd’affaires' }] });
	expect(boxOf('b')?.words[0]?.rect.x).toBeGreaterThan(170);
});

it('counts as one the texts that nothing parts in the HTML', async () => {
	const { boxOf } = await held('<p id=p></p>', (live) =>
		live.querySelector('#p')?.append('12', ' % ', live.createElement('br'), 'net'),
	);
	expect(boxOf('p')?.words.map(({ node, start, end, text }) => [node, start, end, text])).toEqual([
		[0, 0, 2, '12'],
		[0, 3, 4, '%'],
		[1, 0, 3, 'net'],
	]);
});

it('leaves out what is not seen, and tells what lies under something else', async () => {
	const { boxOf } = await held(
		`<p id=hidden style="display:none">a</p><p id=clear style="opacity:0">b</p><p id=low style="position:absolute;top:900px">c</p>
		<div id=scroller style="position:absolute;top:100px;left:0;width:200px;height:40px;overflow:auto"><p id=in style="margin:0;height:60px">dedans</p><p id=out style="margin:0">dehors</p></div>
		<p id=under style="position:absolute;top:300px;margin:0">dessous</p><div id=over style="position:fixed;top:280px;left:0;width:400px;height:80px;background:red"></div>
		<input id=field value="nom@exemple.fr" style="position:absolute;top:400px"><input id=secret type=password value="x" style="position:absolute;top:430px">`,
	);
	for (const id of ['hidden', 'clear', 'low', 'out']) expect(boxOf(id), id).toBeUndefined();
	expect(boxOf('in')?.rect).toMatchObject({ y: 100, height: 40 });
	expect(boxOf('under')?.isUnder).toBe(true);
	expect(boxOf('over')?.isUnder).toBeUndefined();
	expect(boxOf('field')?.words).toMatchObject([{ node: -1, text: 'nom@exemple.fr' }]);
	expect(boxOf('secret')?.words).toEqual([]);
});

it('goes into shadow trees and frames of the same origin', async () => {
	const {
		boxes,
		frame: taken,
		boxOf,
	} = await held(
		'<section id=host></section><iframe id=inner style="position:absolute;left:300px;top:200px;border:0"></iframe>',
		(live) => {
			const root = live.querySelector('#host')?.attachShadow({ mode: 'open' });
			root?.append(Object.assign(live.createElement('p'), { id: 'shadow', textContent: 'ombre' }));
			live.querySelector('iframe')?.contentDocument?.write('<body style="margin:0"><p style="margin:0">mot</p>');
		},
	);
	expect(boxOf('shadow')).toMatchObject({ parent: boxOf('host')?.n, words: [{ text: 'ombre' }] });
	expect(boxes[1]).toMatchObject({ path: `${taken.path}.0`, at: { x: 300, y: 200 } });
	expect(boxes[1]?.boxes.find(({ name }) => name === 'p')).toMatchObject({ rect: { x: 0, y: 0 }, words: [{ text: 'mot' }] });
	expect(taken.resources).toContainEqual(
		expect.objectContaining({ from: 'frame', path: `${taken.path}.0`, html: expect.stringContaining('data-glane-n') as string }),
	);
});
