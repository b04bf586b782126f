// Redaction is total: a text is gone from every place a page can hold it in; and exact: nothing else changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactHeld } from '../../../lib/redaction/redact-held';
import { block, TextFinder } from '../../../lib/redaction/text-finder';
import { everythingOf, heldPage, htmlOf, token, type Parts } from './held-pages';

const nothing = () => Promise.resolve(null);
const redact = (parts: Parts, ...texts: string[]) =>
	redactHeld(
		heldPage(parts),
		texts.map((text) => ({ kind: 'text', text })),
		nothing,
	);
const masked = async (html: string, ...texts: string[]) => htmlOf((await redact({ html }, ...texts)).held);

describe('texts', () => {
	it.each([
		['<p>Vu par Jean Dupont hier</p>', `<p>Vu par ${block} hier</p>`],
		['<p>JEAN DUPONT, jean dupont</p>', `<p>${block}, ${block}</p>`],
		['<p>Jean&nbsp;Dupont Jean\u202fDupont Jean\n\t Dupont</p>', `<p>${block} ${block} ${block}</p>`],
		['<p><b>Jean</b> <i>Dupont</i>.</p>', `<p><b>${block}</b><i></i>.</p>`],
		['<p>Jean Du<wbr>pont Jean-Du<b>p</b>ont</p>', null],
		['<p>Jean Du\u00adpont, Je\u200ban Dupont, Jean Du&shy;pont</p>', `<p>${block}, ${block}, ${block}</p>`],
		['<p>Jéan Dùpont, Je\u0301an Dupont</p>', `<p>${block}, ${block}</p>`],
		['<td>Jean</td><td>Dupont</td>', `<td>${block}</td><td></td>`],
		['<a href="https://x.fr/jean-dupont?q=Jean%20Dupont&amp;r=jean+dupont&amp;s=Jean%2520Dupont">x</a>', null],
		['<a href="mailto:jean.dupont@exemple.fr">@jean_dupont</a>', `<a href="mailto:${block}@exemple.fr">@${block}</a>`],
		[
			'<i title="Jean Dupont" aria-label="de Jean&nbsp;Dupont" data-by="{&quot;n&quot;:&quot;Jean\\u0020Dupont&quot;}"></i>',
			null,
		],
		['<input value="Jean Dupont" placeholder="Jean Dupont">', `<input value="${block}" placeholder="${block}">`],
		['<textarea>\nJean Dupont</textarea><select><option selected>Jean Dupont</option></select>', null],
		['<svg><title>Jean Dupont</title><text>Jean <tspan>Dupont</tspan></text></svg>', null],
		['<x-a><template shadowrootmode="open"><b>Jean Dupont</b></template></x-a>', null],
		['<x-a><template shadowrootmode="open"><b>Jean <slot></slot></b></template><i>Dupont</i></x-a>', null],
		['<div class="jean-dupont" id="JeanDupont" style="--by:Jean Dupont"></div>', null],
		['<jean-dupont data-jean-dupont="1">x</jean-dupont>', null],
		['<b>J</b><b>e</b><b>a</b><b>n</b> <div>D</div><div>u</div><div>p</div><div>o</div><div>n</div><div>t</div>', null],
		['<img src="data:image/svg+xml;base64,PHN2Zz48dGV4dD5KZWFuIER1cG9udDwvdGV4dD48L3N2Zz4=">', null],
	])('goes from %s', async (html, expected) => {
		const out = await masked(html, 'Jean Dupont');
		if (expected !== null) expect(out).toBe(expected);
		expect(new TextFinder(['Jean Dupont']).has(out)).toBe(false);
		expect(out.replaceAll(/<[^>]*>/g, '')).not.toMatch(/jean|dupont|Du|pont/i);
	});

	it('finds figures however they are grouped, and a telephone number with its country', async () => {
		const html = '<p>06.12.34.56.78 +33 6 12 34 56 78 <a href="tel:+33612345678">x</a> FR7630006000011234567890189</p>';
		const out = await masked(html, '06 12 34 56 78', 'FR76 3000 6000 0112 3456 7890 189');
		expect(out).toBe(`<p>${block} ${block} <a href="tel:${block}">x</a> ${block}</p>`);
	});

	it('leaves every other byte as it was, tokens and numbers included', async () => {
		const html = `<!DOCTYPE html><html data-glane-n=0><head><meta charset="utf-8"><style>${token(3)}</style></head><body class='a "b"' data-glane-n="12"><p>Un &lt;b&gt; &amp; deux, <br>3</p><img src="${token(12)}" alt=""><iframe src="${token(0)}"></iframe></body></html>`;
		expect(await masked(html, 'absent', '0123456789', '12', 'glane')).toBe(html);
		expect(await masked(html, 'deux')).toBe(html.replace('deux', block));
	});

	it('does not take a word out of two others, nor break a page for a short one', async () => {
		expect(await masked('<p>travail</p><p>informatique</p><p>travail informatique</p>', 'Lin')).not.toContain(block);
		const html = '<p style="color:rose;transition:none;display:block" type="text" class="x">y</p>';
		expect(await masked(html, 'Color', 'an', 'block', 'text')).toBe(html);
	});

	it('tells no length', async () => {
		expect(await masked('<p>Li</p>', 'Li')).toBe(await masked('<p>Maximilienne-Alexandra</p>', 'Maximilienne-Alexandra'));
	});

	it('goes from facts, addresses, sheets, inner frames and files', async () => {
		const resources: Parts['resources'] = [
			{
				from: 'rules',
				token: token(0),
				base: 'https://exemple.fr/jean-dupont/a.css',
				url: 'https://exemple.fr/a.css',
				text: '.jean-dupont::after{content:"Jean \\44 upont";background:url(jean%20dupont.png)} .a{background:url(b.png)} @import "c.css";',
			},
			{ from: 'frame', token: token(1), path: '0', url: 'https://exemple.fr/?u=Jean+Dupont', html: '<p>Jean <b>Dupont</b></p>' },
			{ from: 'url', token: token(2), kind: 'image', url: 'https://exemple.fr/jean-dupont.png' },
			{ from: 'url', token: token(3), kind: 'image', url: 'https://exemple.fr/a.png' },
			{
				from: 'page',
				token: token(4),
				kind: 'image',
				bytes: new Blob(['<svg><text>Jean Dupont</text></svg>'], { type: 'image/svg+xml' }),
			},
			{ from: 'url', token: token(5), kind: 'image', url: 'https://exemple.fr/picture' },
			{ from: 'url', token: token(6), kind: 'image', url: 'https://exemple.fr/seul.png' },
			{ from: 'url', token: token(7), kind: 'style', url: 'https://cdn.fr/x.css' },
		];
		const html = `<style>${token(0)}</style><style>${token(7)}</style><iframe src="${token(1)}"></iframe>${[2, 3, 4, 5].map((n) => `<img src="${token(n)}">`).join('')}`;
		const name = 'Jean Dupont';
		const parts: Parts = {
			html,
			resources,
			title: `Profil de ${name}`,
			url: 'https://exemple.fr/profil?nom=Jean%20Dupont',
			metas: { 'og:title': name, author: 'DUPONT' },
			jsonLd: ['{"author":{"name":"Jean Dupont"}}'],
			text: `Vu par ${name}`,
		};
		const read = async (url: string) =>
			url.endsWith('c.css') || url.endsWith('x.css')
				? new Blob(['i{content:"Jean Dupont"} u{background:url(d.svg)}'], { type: 'text/css' })
				: url.endsWith('d.svg')
					? new Blob(['<svg>Jean Dupont</svg>'], { type: 'image/svg+xml' })
					: null;
		const { held, places } = await redactHeld(heldPage(parts), [{ kind: 'text', text: name }], read);
		const all = await everythingOf(held);
		expect(new TextFinder([name]).find(all)).toEqual([]);
		for (const [encoded] of all.matchAll(/base64,[\w+/=]+/g)) {
			const inner = atob(encoded.slice(7));
			expect(inner).not.toMatch(/jean|dupont/i);
			for (const [deeper] of inner.matchAll(/base64,[\w+/=]+/g)) expect(atob(deeper.slice(7))).not.toMatch(/jean|dupont/i);
		}
		expect(JSON.parse(held.frames[0]?.facts.jsonLd[0] ?? '')).toEqual({ author: { name: block } });
		const left = held.frames[0]?.resources.map((resource) => resource.token) ?? [];
		// 2 bears the name, 5 may be a drawing that nobody could read, 6 is named by nothing.
		expect(left).toEqual([token(0), token(1), token(3), token(4), token(5), token(7)]);
		expect(held.frames[0]?.resources.find((resource) => resource.token === token(5))?.from).toBe('nowhere');
		expect(places).toBeGreaterThan(6);
	});

	it('is gone from anywhere it may be hidden', async () => {
		const letters = fc.stringMatching(/^[A-Za-zÀ-ÿœ]{3,8}$/);
		const name = fc.tuple(letters, letters).map((parts) => parts.join(' '));
		const disguise = fc.constantFrom<(text: string) => string>(
			(text) => text,
			(text) => text.toUpperCase(),
			(text) => text.replace(' ', '\u00a0'),
			(text) => text.replace(' ', '\u202f'),
			(text) => text.replace(' ', '&nbsp;'),
			(text) => text.replace(' ', '-'),
			(text) => text.replace(' ', '_').toLowerCase(),
			(text) => encodeURIComponent(text),
			(text) => encodeURIComponent(encodeURIComponent(text)),
			(text) => text.normalize('NFD'),
			(text) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`,
			(text) => Array.from(text, (sign) => `&#${sign.codePointAt(0)};`).join(''),
			(text) => Array.from(text, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
		);
		const place = fc.constantFrom<(text: string) => Parts>(
			(text) => ({ html: `<p>Ici ${text} et là</p>` }),
			(text) => ({ html: `<p title="a ${text} b"></p>` }),
			(text) => ({ html: `<img alt='${text}' src="${token(1)}">` }),
			(text) => ({ html: `<a href="https://x.fr/?q=${text}&amp;p=1">x</a>` }),
			(text) => ({ html: `<div data-x="${text}" style="--x:'${text}'">x</div>` }),
			(text) => ({ html: '', title: text, url: `https://x.fr/${text}` }),
			(text) => ({ html: '', metas: { [text]: text }, jsonLd: [`{"name":"${text}"}`], text }),
			(text) => ({
				html: `<iframe src="${token(0)}"></iframe>`,
				resources: [{ from: 'frame', token: token(0), path: '0', url: `https://x.fr/${text}`, html: `<b>${text}</b>` }],
			}),
			(text) => ({
				html: `<style>${token(0)}</style>`,
				resources: [
					{
						from: 'rules',
						token: token(0),
						base: 'https://x.fr/',
						text: `a{content:"${text}"} b{background:url("${text}.png")}`,
					},
				],
			}),
			(text) => ({
				html: `<img src="${token(0)}">`,
				resources: [{ from: 'url', kind: 'image', token: token(0), url: `https://x.fr/${text}.png` }],
			}),
			(text) => ({ html: `<x-y><template shadowrootmode="open"><p>${text}</p></template></x-y>` }),
		);
		await fc.assert(
			fc.asyncProperty(name, fc.array(fc.tuple(place, disguise), { minLength: 1, maxLength: 4 }), async (text, hidings) => {
				for (const [put, change] of hidings) {
					const { held } = await redact(put(change(text)), text);
					const all = plain(await everythingOf(held));
					expect(all).not.toContain(plain(text));
					expect(all).not.toContain(plain(text).replaceAll(' ', ''));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('never breaks what it does not look for', async () => {
		const piece = fc.constantFrom(
			'<p>',
			'</p>',
			'<b a="1">',
			'</b>',
			'mot',
			'&amp;',
			'%41',
			' ',
			'<br>',
			"<i x='\"'>",
			'</i>',
			'<',
			'>',
			'"',
			"'",
			'<!-- x -->',
			'<style>',
			'</style>',
			'<textarea>',
			'</textarea>',
			'\\',
			'=',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
				const html = pieces.join('');
				expect(await masked(html, 'zzyzx')).toBe(html);
			}),
			{ numRuns: 300 },
		);
	});
});

/** Read by other means than those under test. */
function plain(text: string): string {
	let read = text;
	for (let i = 0; i < 3; i++) {
		read = read
			.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
			.replaceAll('&nbsp;', ' ')
			.replaceAll('&amp;', '&')
			.replaceAll(/\\+u([0-9a-f]{4})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
			.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
				try {
					return decodeURIComponent(run);
				} catch {
					return run;
				}
			});
	}
	return read
		.normalize('NFD')
		.replaceAll(/\p{M}|\u00ad/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll(/[\s_-]+/g, ' ');
}
