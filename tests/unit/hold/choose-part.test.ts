// What is kept of a held page that has frames: the chosen part of the one it is in, and nothing of the others.
import { expect, it } from 'vitest';
import type { HeldPage } from '../../../lib/domain/held-page';
import type { Extraction } from '../../../lib/domain/snapshot';
import { choosePart, withoutNumbers } from '../../../lib/hold/choose-part';
import { everythingOf, heldPage, htmlOf, nonce, token } from '../redaction/held-pages';

const html = [
	'<!DOCTYPE html><html data-glane-n="0"><head data-glane-n="1"><style>',
	token(0),
	'</style></head><body data-glane-n="2"><p data-glane-n="3">SECRET<img src="',
	token(1),
	'" data-glane-n="4"></p><iframe src="',
	token(2),
	'" data-glane-n="5"></iframe></body></html>',
].join('');
const inner =
	'<html data-glane-n="6"><body data-glane-n="7"><article data-glane-n="8">Le message</article><p data-glane-n="9">SECRET</p></body></html>';
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const held = (): HeldPage => ({ ...whole(), extraction: { ...(whole().extraction as Extraction), author: 'Anne Dupont' } });
const whole = () =>
	heldPage({
		html,
		text: 'SECRET',
		metas: { description: 'SECRET', 'og:type': 'article' },
		jsonLd: ['{"@type":"NewsArticle","articleBody":"SECRET"}'],
		resources: [
			{ from: 'rules', token: token(0), text: 'p{color:red}', base: 'https://exemple.fr/' },
			{ from: 'url', token: token(1), kind: 'image', url: 'https://exemple.fr/SECRET.png' },
			{ from: 'frame', token: token(2), url: 'https://exemple.fr/cadre', path: '0', html: inner, inner: { x: 100, y: 50 } },
		],
		boxes: [
			{
				path: '',
				at: { x: 0, y: 0 },
				boxes: [
					{ n: 0, parent: -1, name: 'html', rect: rect(0, 0, 800, 600), words: [] },
					{ n: 2, parent: 0, name: 'body', rect: rect(0, 0, 800, 600), words: [] },
					{ n: 3, parent: 2, name: 'p', rect: rect(0, 0, 800, 20), words: [] },
					{ n: 5, parent: 2, name: 'iframe', rect: rect(100, 50, 300, 200), words: [] },
				],
			},
			{
				path: '0',
				at: { x: 100, y: 50 },
				boxes: [
					{ n: 8, parent: -1, name: 'article', rect: rect(0, 0, 300, 40), words: [] },
					{ n: 9, parent: -1, name: 'p', rect: rect(0, 60, 300, 40), words: [] },
				],
			},
		],
	});

it.each([
	['an element', { kind: 'element', frame: '0', n: 8, rect: rect(100, 50, 300, 40), size: { width: 300, height: 40 } }],
	['an area', { kind: 'region', rect: rect(90, 40, 320, 60) }],
] as const)('%s in a frame is kept with its frame alone', async (_, choice) => {
	const part = await withoutNumbers(await choosePart(held(), choice));
	const all = await everythingOf(part);
	expect(all).not.toMatch(/SECRET|data-glane-n|glane:0123456789abcdef\.1\./);
	expect(await htmlOf(part)).toMatch(new RegExp(`<iframe src="glane:${nonce}\\.2\\."`));
	expect(part.frames[0]?.resources).toMatchObject([
		{ from: 'rules' },
		{ from: 'frame', html: expect.stringContaining('>Le message</article>') as string },
	]);
	expect(part.extraction).toMatchObject({ text: 'Le message', title: 'Titre', description: '' });
	expect(part.frames[0]?.facts).toMatchObject({ jsonLd: ['{"@type":"NewsArticle"}'], metas: { 'og:type': 'article' } });
	const view = choice.rect;
	expect(part.viewport).toMatchObject({ width: view.width, height: view.height });
	expect(part.frames[0]?.resources[1]).toMatchObject({ inner: { x: 100 - view.x, y: 50 - view.y } });
});

it('the whole page stays as it is, but for its numbers', async () => {
	const part = await withoutNumbers(await choosePart(held(), { kind: 'page' }));
	expect(await htmlOf(part)).toBe(html.replaceAll(/ data-glane-n="\d+"/g, ''));
	expect(part.frames[0]?.resources).toHaveLength(3);
});
