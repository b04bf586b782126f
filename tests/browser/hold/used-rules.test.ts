// What is kept of a page keeps of its sheets what it uses: every element, and what stands before and after it, is drawn as with all of them.
import { afterEach, expect, it } from 'vitest';
import { holdFrame } from '../../../lib/capture/page/hold-frame';
import { lastingStates } from '../../../lib/capture/lasting-states';
import type { HeldPage } from '../../../lib/domain/held-page';
import { replaceTokens } from '../../../lib/domain/token';
import { choosePart, withoutNumbers } from '../../../lib/hold/choose-part';
import { documentsOf } from '../../../lib/hold/documents';
import { withUsedRules } from '../../../lib/hold/used-rules';

afterEach(() => {
	for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

async function opened(place: { src: string } | { srcdoc: string }): Promise<Window & { document: Document }> {
	const frame = Object.assign(document.createElement('iframe'), place);
	frame.style.cssText = 'width:1000px;height:700px';
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	document.body.append(frame);
	await loaded;
	return frame.contentWindow as Window & { document: Document };
}

async function held(window: Window): Promise<HeldPage & { numberOf: (element: Element) => number }> {
	const { frame, boxes } = await holdFrame(window);
	const own = frame.path;
	const html = await frame.html.text();
	const parsed = Document.parseHTMLUnsafe(html);
	return {
		url: 'https://exemple.fr/',
		title: '',
		heldAt: '2026-03-12T14:05:00.000Z',
		frames: [{ ...frame, path: '' }],
		boxes: boxes.map((each) => ({ ...each, path: each.path === own ? '' : each.path })),
		screenshot: null,
		extraction: null,
		viewport: { width: 1000, height: 700, scale: 1 },
		numberOf: ({ id }) => Number(parsed.getElementById(id)?.getAttribute('data-glane-n')),
	};
}

const cssOf = ({ frames }: HeldPage): string[] =>
	frames.flatMap(({ resources }) => resources.flatMap((resource) => (resource.from === 'rules' ? [resource.text] : [])));

async function drawn(page: HeldPage): Promise<string[]> {
	const [top] = await documentsOf(page);
	const resources = new Map(page.frames.flatMap((frame) => frame.resources.map((each) => [each.token, each])));
	const html = replaceTokens(top?.html ?? '', top?.nonce ?? '', (token) => {
		const resource = resources.get(token);
		return resource?.from === 'rules' ? lastingStates(resource.text) : 'about:blank';
	});
	const { document: copy } = await opened({ srcdoc: html });
	const lines: string[] = [];
	const visit = (tree: Document | ShadowRoot): void => {
		for (const element of tree.querySelectorAll('*')) {
			if (element.closest('head') || element.localName === 'style') continue;
			for (const part of ['', '::before', '::after', '::marker', '::first-letter']) {
				const style = getComputedStyle(element, part);
				if (part === '' || style.content !== 'none')
					lines.push(
						`${element.localName}${part} ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`,
					);
			}
			if (element.shadowRoot) visit(element.shadowRoot);
		}
	};
	visit(copy);
	copy.defaultView?.frameElement?.remove();
	return lines;
}

const nothing = async () => null;

it('loses what only the rest of the page is named by, and nothing that it wears', async () => {
	const sheet = `@layer low,high;@property --w{syntax:"<length>";inherits:true;initial-value:3px}
		:root{--c:rgb(1,2,3)}@layer high{.card{color:var(--c)}}@layer low{#card{color:red}}
		.secret-client{background:url("/secret.png")}@media print{.secret-print{color:red}}
		.list:has(.card) .card{border:var(--w) solid}.card:not(.off):hover{color:blue}.card::before{content:"§"}
		.card{& b{font-weight:900}.secret-nested &{color:red}animation:turn 1s}
		@keyframes turn{to{rotate:1turn}}@keyframes secret-move{to{rotate:1turn}}
		@font-face{font-family:"Ours";src:url("/ours.woff2")}@font-face{font-family:SecretFont;src:url("/secret.woff2")}
		@container (width > 1px){.secret-box{color:red}}@scope (.list){b{letter-spacing:2px}}.card{font-family:Ours,serif}`;
	const body = '<div class=list id=list><p class=card id=card>a <b>b</b></p></div><p class=secret-client>c</p>';
	const page = await opened({ srcdoc: `<!DOCTYPE html><style>${sheet}</style><body>${body}</body>` });
	const whole = await held(page);
	const n = whole.numberOf(page.document.querySelector('#card') as Element);
	const part = await withoutNumbers(await choosePart(whole, { kind: 'element', frame: '', n, rect: null, size: null }));
	const used = await withUsedRules(part, nothing);
	expect(cssOf(part).join('')).toMatch(/secret/i);
	expect(cssOf(used).join('').replace('.secret-nested &', '')).not.toMatch(/secret/i);
	expect(cssOf(used).join('')).toContain('@layer low,high');
	expect(await drawn(used)).toEqual(await drawn(part));
});

it('draws each of the cells as with all the sheets', async () => {
	const page = await opened({ src: '/tests/fixtures/sixty-cells/index.html' });
	const whole = await held(page);
	const sizes = [0, 0];
	for (const cell of [...page.document.querySelectorAll('.cell')].filter((_, i) => i % every === 0)) {
		const n = whole.numberOf(cell);
		const part = await withoutNumbers(await choosePart(whole, { kind: 'element', frame: '', n, rect: null, size: null }));
		const used = await withUsedRules(part, nothing);
		[part, used].forEach((each, i) => (sizes[i] = (sizes[i] ?? 0) + cssOf(each).join('').length));
		expect(await drawn(used), cell.id).toEqual(await drawn(part));
	}
	const [before = 0, after = 0] = sizes;
	expect(after).toBeLessThan(before / 2);
});

/** All of them were compared once; a dozen keep watch. */
const every = 5;
