// The passage that is selected when the page is frozen: its exact words, those around it, its mark in the copy; the page untouched.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPassage } from '../../../lib/capture/page/passage';
import { takeSnapshot } from '../../../lib/capture/page/take-snapshot';
import { takeWithPassage } from '../../../lib/capture/page/take-with-passage';

let frame: HTMLIFrameElement;

async function page(html: string): Promise<Document> {
	frame.srcdoc = `<!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body>${html}</body></html>`;
	await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	return frame.contentDocument as Document;
}

/** Selects from the first letter of `from` to the last of `to`, as a person drags. */
function select(tree: Document | ShadowRoot, from: string, to = from): void {
	const texts = (root: Node): Node[] =>
		[...root.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node] : texts(node)));
	const find = (words: string): Node => {
		const node = texts(tree).find((text) => text.nodeValue?.includes(words));
		if (!node) throw new Error(words);
		return node;
	};
	const [first, last] = [find(from), find(to)];
	const selection = (tree.ownerDocument ?? tree).getSelection();
	selection?.setBaseAndExtent(first, first.nodeValue?.indexOf(from) ?? 0, last, (last.nodeValue?.indexOf(to) ?? 0) + to.length);
}

const passageIn = (document: Document) => readPassage(document)?.passage ?? null;

beforeEach(() => {
	frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:600px';
	document.body.append(frame);
});
afterEach(() => frame.remove());

describe('a selected passage', () => {
	it('has its words, spaces as they are seen, and those around it across blocks', async () => {
		const live = await page('<h1>Le titre</h1><p>Avant le\n   <b>taux de</b> conversion, après.</p><ul><li>Puis ceci</ul>');
		select(live, 'taux', 'conversion');
		expect(passageIn(live)).toMatchObject({
			quote: 'taux de conversion',
			before: 'Le titre Avant le',
			after: ', après. Puis ceci',
		});
	});

	it('keeps its lines, and leaves out what is not seen', async () => {
		const live = await page(
			'<p>Un début<span style="display:none">caché</span></p><p style="visibility:hidden">muet</p><pre>ligne\nautre</pre><p>fin là</p>',
		);
		select(live, 'début', 'fin');
		expect(passageIn(live)?.quote).toBe('début\nligne\nautre\nfin');
	});

	it('is found in shadow trees, closed ones too, and through slots', async () => {
		const live = await page('<p>dehors</p><div id=o><em>glissé ici</em></div><p>après</p>');
		const root = (live.querySelector('#o') as HTMLElement).attachShadow({ mode: 'open' });
		root.innerHTML = '<p>dans l’ombre claire</p><slot></slot>';
		select(root, 'ombre');
		expect(passageIn(live)).toMatchObject({ quote: 'ombre', before: 'dehors dans l’', after: 'claire glissé ici après' });
		select(live, 'glissé', 'après');
		expect(passageIn(live)?.quote).toBe('glissé ici\naprès');
	});

	it('is found in a frame of the same origin', async () => {
		const live = await page('<p>dehors</p><iframe srcdoc="<p>dans un cadre</p>"></iframe>');
		const inner = live.querySelector('iframe') as HTMLIFrameElement;
		await expect.poll(() => inner.contentDocument?.querySelector('p')?.textContent).toBe('dans un cadre');
		select(inner.contentDocument as Document, 'un cadre');
		expect(passageIn(live)).toMatchObject({ quote: 'un cadre', before: 'dans', after: '' });
	});

	it('is found in a field, never in a password', async () => {
		const live = await page('<textarea>un deux\ntrois quatre</textarea><input type=password value=secret>');
		const [area, password] = [live.querySelector('textarea'), live.querySelector('input')];
		area?.focus();
		area?.setSelectionRange(3, 13);
		expect(passageIn(live)).toMatchObject({ quote: 'deux\ntrois', before: 'un', after: 'quatre' });
		area?.setSelectionRange(0, 0);
		password?.focus();
		password?.select();
		expect(passageIn(live)).toBeNull();
	});

	it('is none where nothing is selected', async () => {
		const live = await page('<p>rien</p>');
		expect(passageIn(live)).toBeNull();
		live.getSelection()?.collapse(live.querySelector('p'), 0);
		expect(passageIn(live)).toBeNull();
	});

	it('takes a selection that begins and ends beside elements', async () => {
		const live = await page('<div id=d><p>un</p><p>deux</p><p>trois</p></div>');
		live.getSelection()?.setBaseAndExtent(live.querySelector('#d') as Element, 1, live.querySelector('#d') as Element, 2);
		expect(passageIn(live)).toMatchObject({ quote: 'deux', before: 'un', after: 'trois' });
	});
});

describe('the copy', () => {
	it('marks the passage, in each of its texts, and the page stays as it was', async () => {
		const live = await page(
			'<style>mark{color:red}</style><p id=p>un <b>deux</b> trois</p><table><tr><td>a</td> <td>b</td></tr></table>',
		);
		select(live, 'deux', 'b');
		const before = live.documentElement.outerHTML;
		const taken = await takeWithPassage(frame.contentWindow as Window);
		const html = (await taken.html.text()).replaceAll(/<mark [^>]*>/g, '[').replaceAll('</mark>', ']');
		expect(html).toContain('un <b>[deux]</b>[ trois]</p>');
		expect(html).toContain('<td>[a]</td> <td>[b]</td>');
		expect(taken.passage?.quote).toBe('deux trois\na\nb');
		expect(live.documentElement.outerHTML).toBe(before);
		expect(live.getSelection()?.toString()).toContain('deux');
	});

	it('marks a field, and nothing where the passage was not asked for', async () => {
		const live = await page('<textarea>un deux</textarea>');
		const area = live.querySelector('textarea');
		area?.focus();
		area?.setSelectionRange(0, 2);
		const asked = await takeWithPassage(frame.contentWindow as Window);
		expect(await asked.html.text()).toMatch(/<textarea[^>]*outline:3px/);
		const not = await takeSnapshot(frame.contentWindow as Window);
		expect(await not.html.text()).not.toMatch(/outline:3px/);
		expect(not.passage).toBeUndefined();
	});
});
