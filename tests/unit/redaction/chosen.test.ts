// What is clicked or dragged over on the screen goes from the page as well: one run of words, an element with its files, an area.
import { describe, expect, it } from 'vitest';
import { redactHeld } from '../../../lib/redaction/redact-held';
import { block } from '../../../lib/redaction/text-finder';
import { heldPage, htmlOf, token, word, type Parts } from './held-pages';

const nothing = () => Promise.resolve(null);

describe('what is chosen on the screen', () => {
	const html =
		'<body data-glane-n="0"><p data-glane-n="1">Un mot <b data-glane-n="2">gras</b> et un mot</p><img data-glane-n="3" class="photo" alt="Portrait" src="' +
		token(0) +
		'"><canvas data-glane-n="4" style="background:url(&quot;' +
		token(1) +
		'&quot;)"></canvas><div data-glane-n="5">Dedans <i data-glane-n="6">ici</i><iframe data-glane-n="7" src="' +
		token(2) +
		'"></iframe></div></body>';
	const resources: Parts['resources'] = [
		{ from: 'url', kind: 'image', token: token(0), url: 'https://exemple.fr/a.png' },
		{ from: 'page', kind: 'canvas', token: token(1), bytes: new Blob(['x'], { type: 'image/png' }) },
		{
			from: 'frame',
			token: token(2),
			path: '0',
			url: 'https://exemple.fr/f',
			html: `<p data-glane-n="8">Cadre</p><img data-glane-n="9" src="${token(3)}">`,
		},
		{ from: 'url', kind: 'image', token: token(3), url: 'https://exemple.fr/b.png' },
	];
	const box = (n: number, name: string, x: number, y: number, words: ReturnType<typeof word>[] = []) => ({
		n,
		parent: 0,
		name,
		rect: { x, y, width: 100, height: 50 },
		words,
	});
	const boxes = [
		{
			path: '',
			at: { x: 0, y: 0 },
			boxes: [
				box(1, 'p', 0, 0, [word('Un', 0, 0, 0), word('mot', 0, 3, 20), word('et', 1, 1, 80), word('mot', 1, 7, 120)]),
				box(3, 'img', 0, 100),
				box(4, 'canvas', 200, 100),
				box(5, 'card', 0, 300),
				box(7, 'iframe', 0, 320),
			],
		},
		{
			path: '0',
			at: { x: 0, y: 320 },
			boxes: [box(8, 'p', 0, 0, [{ ...word('Cadre', 0, 0, 0), rect: { x: 0, y: 0, width: 40, height: 16 } }])],
		},
	];
	const page = () => heldPage({ html, resources, boxes });

	it('takes out one run of words and no other like it', async () => {
		const { held, places } = await redactHeld(page(), [{ kind: 'words', frame: '', n: 1, node: 1, start: 7, end: 10 }], nothing);
		expect(await htmlOf(held)).toBe(html.replace('un mot<', `un ${block}<`));
		expect(places).toBe(1);
	});

	it('takes out an element with what it loads, and keeps its box', async () => {
		const { held } = await redactHeld(
			page(),
			[
				{ kind: 'element', frame: '', n: 3 },
				{ kind: 'element', frame: '', n: 5 },
			],
			nothing,
		);
		const out = await htmlOf(held);
		expect(out).not.toMatch(/Portrait|Dedans|ici/);
		expect(out).toContain('class="photo"');
		expect(out).toMatch(/data-glane-n="5" style="width:100px!important;height:50px!important/);
		expect(held.frames[0]?.resources.map((resource) => resource.token)).toEqual([token(1)]);
		expect(out).toContain('<p data-glane-n="1">Un mot <b data-glane-n="2">gras</b> et un mot</p>');
	});

	it('takes out all that meets an area: words, pictures, what lies in it', async () => {
		const { held } = await redactHeld(page(), [{ kind: 'area', rect: { x: 110, y: 0, width: 150, height: 120 } }], nothing);
		const out = await htmlOf(held);
		expect(out).toContain(`Un mot <b data-glane-n="2">gras</b> et un ${block}</p>`);
		expect(out).toContain(token(0));
		expect(held.frames[0]?.resources.some((resource) => resource.token === token(1))).toBe(false);
		const inFrame = await redactHeld(page(), [{ kind: 'area', rect: { x: 0, y: 325, width: 30, height: 10 } }], nothing);
		const child = inFrame.held.frames[0]?.resources.find((resource) => resource.token === token(2));
		expect(child?.from === 'frame' ? child.html : '').toContain(`<p data-glane-n="8">${block}</p>`);
	});

	it('says what cannot be read', async () => {
		const { unread } = await redactHeld(page(), [{ kind: 'text', text: 'gras' }], nothing);
		expect(unread).toEqual({ pictures: 1, canvases: 1, frames: 0 });
	});
});
