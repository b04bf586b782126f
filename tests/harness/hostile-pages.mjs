// The pages of the hostile site: each takes where the site is served and its own address, and gives HTML (a string, or chunks) and headers.

const page = (title, body, head = '') =>
	`<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><meta name="author" content="Anne Dupont">${head}</head><body><h1>${title}</h1><p>Le texte qui doit rester.</p>${body}</body></html>`;
const script = (code) => `<script>${code}</script>`;
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');
const image = (src, more = '') => `<img src="${src}" width="40" height="40" alt=""${more}>`;

function* longText(megabytes) {
	yield '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Texte sans fin</title></head><body><h1>Texte sans fin</h1>';
	const paragraph = `<p style="content-visibility:auto">${'Le texte qui doit rester. '.repeat(4000)}</p>`;
	for (let bytes = 0; bytes < megabytes * 1e6; bytes += paragraph.length) yield paragraph;
	yield '</body></html>';
}

/** What a page of the main world may spoil: everything an engine leans on. */
const spoil = `
	const lie = () => { throw new Error('spoilt'); };
	for (const name of Object.getOwnPropertyNames(Array.prototype)) if (typeof Array.prototype[name] === 'function' && name !== 'constructor') Array.prototype[name] = lie;
	Element.prototype.cloneNode = Node.prototype.cloneNode = Document.prototype.cloneNode = lie;
	Element.prototype.getAttribute = Element.prototype.getAttributeNames = Element.prototype.getBoundingClientRect = lie;
	Document.prototype.querySelectorAll = Document.prototype.querySelector = lie;
	Object.defineProperty(Document.prototype, 'documentElement', { get: lie });
	JSON.parse = JSON.stringify = lie;
	globalThis.fetch = globalThis.Blob = globalThis.Promise = globalThis.Map = globalThis.Set = globalThis.URL = globalThis.Request = lie;
	Object.defineProperty(globalThis, 'crypto', { get: lie });
	Object.defineProperty(globalThis, 'performance', { get: lie });
	Object.defineProperty(globalThis, 'chrome', { get: lie });
	Object.defineProperty(Object.prototype, 'then', { get: () => undefined, set: () => undefined });
	Function.prototype.call = Function.prototype.apply = lie;
`;

export const hostilePages = {
	/** A page in its colour whose pictures come one after the other during a second and a half: what is interrupted in mid-capture. */
	interrupted: ({ other }, url) => ({
		html: page(
			`Page ${url.searchParams.get('run')}`,
			`<canvas width="60" height="40"></canvas>${times(6, (n) => image(`${other}/dot?after=${150 + n * 250}&n=${n}&run=${url.searchParams.get('run')}`))}
			<iframe src="${other}/frame"></iframe>
			${script("document.querySelector('canvas').getContext('2d').fillRect(5, 5, 30, 20)")}`,
			`<link rel="stylesheet" href="${other}/sheet"><style>html { background: rgb(20, 160, 60) }</style>`,
		),
	}),
	/** Where the tab goes meanwhile: nothing of this may be kept. */
	elsewhere: () => ({ html: page('Une autre page', '', '<style>html { background: rgb(200, 20, 40) }</style>') }),

	'network-cut': ({ other }) => ({ html: page('Réseau coupé', times(3, (n) => image(`${other}/cut?${n}`)) + image('/cut?own')) }),
	'not-found': ({ other }) => ({
		html: page('Images introuvables', times(3, (n) => image(`${other}/gone?${n}`)) + image('/gone?own')),
	}),
	'never-comes': ({ other }) => ({ html: page('Ressource de dix minutes', image(`${other}/never`) + image('/never')) }),
	'redirect-loop': ({ other }) => ({ html: page('Redirections sans fin', image(`${other}/loop?0`) + image('/loop?0')) }),
	'heavy-image': ({ other }) => ({
		html: page(
			'Images de 60 Mo',
			image(`${other}/weight?bytes=60000000`, ' loading="lazy"') +
				image('/weight?bytes=60000000&silent', ' loading="lazy"') +
				image(`${other}/weight?bytes=3000000`),
		),
	}),
	gigabyte: ({ other }) => ({
		html: page(
			'Page d’un gigaoctet',
			`<div style="height:20000px"></div>${times(50, (n) => image(`${n % 2 ? other : ''}/weight?bytes=20000000&n=${n}`, ' loading="lazy"'))}`,
		),
	}),
	'gigabyte-text': (_, url) => ({ html: longText(Number(url.searchParams.get('mb') ?? 300)) }),
	'policy-none': () => ({
		html: page('Politique stricte', image('/dot') + '<style>h1 { color: red }</style>'),
		headers: { 'content-security-policy': "default-src 'none'" },
	}),
	'written-over': () => ({
		html: page(
			'Page réécrite',
			script(
				`let n = 0; setInterval(() => { document.open(); document.write('<title>Page réécrite</title><h1>Page réécrite ' + n++ + '</h1><p>Le texte qui doit rester.</p>'); document.close(); }, 30)`,
			),
		),
	}),
	spoilt: ({ other }) => ({
		html: page(
			'Prototypes détournés',
			`<canvas width="60" height="40"></canvas>${image(`${other}/dot`)}${image('/dot?n=own')}
			${script(`document.querySelector('canvas').getContext('2d').fillRect(5, 5, 30, 20);${spoil}`)}`,
		),
	}),
	/** A booking form: its controls hide the form's own properties. */
	'named-controls': () => ({
		html: page(
			'Formulaire de réservation',
			`<form>${['children', 'firstChild', 'localName', 'nodeType', 'nextSibling', 'getAttributeNames', 'attributes', 'style', 'id'].map((name) => `<label>${name} <input name="${name}" value="${name}"></label>`).join('')}</form><p>Après le formulaire.</p>`,
		),
	}),
	restless: () => ({
		html: page(
			'Page qui bouge sans cesse',
			`<ul></ul>${script(
				`const list = document.querySelector('ul'); const step = () => { for (let i = 0; i < 50; i++) list.append(Object.assign(document.createElement('li'), { textContent: Math.random() })); while (list.children.length > 500) list.firstChild.remove(); setTimeout(step); }; step()`,
			)}`,
		),
	}),
	frames: () => ({
		html: page(
			'Deux mille cadres',
			times(2000, (n) => `<iframe srcdoc="<p>cadre ${n}</p>" width="20" height="20"></iframe>`),
		),
	}),
	'other-frames': ({ other }) => ({
		html: page(
			'Cadres d’ailleurs',
			times(300, (n) => `<iframe src="${other}/frame?${n}" width="20" height="20"></iframe>`),
		),
	}),
	nodes: () => ({
		html: page(
			'Cent mille nœuds',
			times(50_000, (n) => `<p><span class="c${n % 9}">n° ${n}</span></p>`),
		),
	}),
	pictures: () => ({
		html: page(
			'Vingt mille images',
			times(20_000, (n) => image(`/dot?n=${n}`, ' loading="lazy"')),
		),
	}),
	'import-chain': () => ({
		html: page(
			'Feuilles sans fin',
			'',
			'<style>@import url("/chain?0"); h1 { color: green }</style><link rel="stylesheet" href="/chain?1000">',
		),
	}),
	/** `window.ask()` opens a box that holds the page; leaving it asks as well. */
	boxes: () => ({
		html: page(
			'Boîtes de dialogue',
			script(`addEventListener('beforeunload', (event) => event.preventDefault()); globalThis.ask = () => alert('Un instant')`),
		),
	}),
	/** `window.spin()` never gives the thread back. */
	endless: () => ({ html: page('Boucle sans fin', script('globalThis.spin = () => { for (;;); }')) }),
	'without-html': () => ({ html: page('Page sans racine', script('onload = () => document.documentElement.remove()')) }),
};
