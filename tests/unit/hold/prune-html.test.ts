// Frozen HTML reduced to what was chosen: nothing else is left, and the page's rules still find what is.
import { describe, expect, it } from 'vitest';
import { pruneHtml } from '../../../lib/hold/prune-html';

const page = [
	'<!DOCTYPE html><html lang="fr" data-glane-n="0"><head data-glane-n="1"><meta charset="utf-8"><title data-glane-n="2">Titre</title>',
	'<meta name="description" content="SECRET"><meta name="viewport" content="width=device-width"><style>glane:a.1.</style></head>',
	'<body class="dark" data-user="SECRET pour tous" data-theme="dark" data-glane-n="3"><nav data-glane-n="4">SECRET<style>glane:a.2.</style></nav>',
	'<main id="m" title="SECRET" style="color:red;" data-glane-n="5">SECRET<div class="card" data-glane-n="6">Chiffre <b data-glane-n="7">12</b><img alt="" data-glane-n="8"></div>',
	'<div class="card" data-glane-n="9">SECRET</div></main></body></html>',
].join('');

describe('one element', () => {
	const pruned = pruneHtml(page, { whole: new Set([6]), size: { width: 300, height: 100 } });

	it('is kept as it is, at its size, and nothing else', () => {
		expect(pruned).not.toContain('SECRET');
		expect(pruned).toMatch(
			/<div class="card" data-glane-n="6" style="[^"]*width:300px!important;height:100px!important">Chiffre <b data-glane-n="7">12<\/b><img/,
		);
		expect(pruned).toMatch(/^<!DOCTYPE html><html lang="fr"/);
	});

	it('keeps what rules look at: sheets, classes, names, short tokens', () => {
		expect(pruned).toContain('<style>glane:a.1.</style>');
		expect(pruned).toContain('<style>glane:a.2.</style>');
		expect(pruned).toMatch(/<body class="dark" data-theme="dark"[^>]* data-glane-around/);
		expect(pruned).toMatch(/<main id="m"[^>]* style="color:red;display:block!important/);
		expect(pruned).toContain('<title data-glane-n="2">Titre</title>');
	});

	it('in a shadow tree keeps its tree, and not its neighbours', () => {
		const shadow =
			'<html data-glane-n="0"><body data-glane-n="1"><x-card data-glane-n="2"><template shadowrootmode="open"><style>glane:a.3.</style><p data-glane-n="3">ici</p><p data-glane-n="4">SECRET</p></template><b data-glane-n="5">SECRET</b></x-card><x-other data-glane-n="6"><template shadowrootmode="open"><style>SECRET</style></template></x-other></body></html>';
		const kept = pruneHtml(shadow, { whole: new Set([3]) });
		expect(kept).toContain('<template shadowrootmode="open"><style>glane:a.3.</style><p data-glane-n="3"');
		expect(kept).not.toContain('SECRET');
	});

	it('must be there', () => {
		expect(() => pruneHtml(page, { whole: new Set([99]) })).toThrow('chosen');
	});
});

describe('a part of the screen', () => {
	const rect = { x: 0, y: 0, width: 1, height: 1 };
	const parts = new Map([
		[0, []],
		[3, []],
		[5, []],
		[6, [{ node: 0, start: 0, end: 7, text: 'Chif<re', rect }]],
	]);

	it('keeps the words and elements in it, pixels for pictures cut by its edge', () => {
		const pictures = new Map([[8, { token: 'glane:a.9.', width: 20, height: 10 }]]);
		const pruned = pruneHtml(page, { whole: new Set([7]), parts, pictures, seen: new Set([0, 3, 5, 6, 7]) });
		expect(pruned).not.toContain('SECRET');
		expect(pruned).toContain(
			' Chif&lt;re <b data-glane-n="7">12</b><img src="glane:a.9." alt="" style="display:block;width:20px;height:10px">',
		);
		expect(pruned).toMatch(/<main [^>]*data-glane-around/);
		expect(pruned).toMatch(/<div class="card" data-glane-n="6" style="position:relative/);
	});

	it('leaves out what does not show in an element that does', () => {
		const html =
			'<body data-glane-n="0"><div data-glane-n="1">vu<br data-glane-n="2"><span data-glane-n="3">SECRET</span><svg data-glane-n="4"><path data-glane-n="5"></path></svg></div></body>';
		const pruned = pruneHtml(html, { whole: new Set([1]), parts: new Map([[0, []]]), seen: new Set([0, 1, 4]) });
		expect(pruned).toContain('vu<br data-glane-n="2"><svg data-glane-n="4"><path data-glane-n="5"></path></svg></div>');
		expect(pruned).not.toContain('SECRET');
	});
});
