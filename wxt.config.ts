// How the extension is built: what its manifest asks for, and the one line by which the test build differs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The functions that Typst asks for, by their text; any other is refused. */
const typstFunctions = `const typstFunctions = new Map([
	['return 0', () => 0],
	['return true', () => true],
	['path => return path', (path) => path],
	["throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()')", () => { throw new Error('no such file'); }],
	["throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()')", () => { throw new Error('no packages'); }],
]);
const typstFunction = (...texts) => {
	const found = typstFunctions.get(texts.join(' => '));
	if (!found) throw new Error('Typst asked for an unknown function: ' + texts.join(' => '));
	return found;
};
`;

/** Expressions of our libraries that assign HTML or load code by a name made up at run time, and what stands in their place. */
const unwanted = [
	// Preact: only for a property that we never use.
	{ file: /preact\/dist\/preact\.mjs/, from: /\((\w)\.innerHTML=\w\.__html\)/g, to: '(void $1)', times: 1 },
	// defuddle: parses text into elements of its copy of the page. A parsed document is as inert, and reviewers need not take our word.
	{
		file: /defuddle\/dist\/index\.js/,
		from: /(\w)\.innerHTML=(\w)\b/g,
		to: '((e,h)=>{const p=new DOMParser().parseFromString(`<${e.localName}>${h}</${e.localName}>`,"text/html").querySelector(e.localName);(e.content??e).replaceChildren(...(p.content??p).childNodes)})($1,$2)',
		times: 3,
	},
	// TipTap: the sheet of its own that we ask it not to write.
	{
		file: /@tiptap\/core\/dist\/index\.js/,
		from: /styleNode\.innerHTML = style/g,
		to: 'styleNode.textContent = style',
		times: 1,
	},
	// ProseMirror: what is pasted, into a document without a window. The same parser, called by its name.
	{
		file: /prosemirror-view\/dist\/index\.js/,
		from: /elt\.innerHTML = maybeWrapTrusted\(html\)/g,
		to: 'elt.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes)',
		times: 1,
	},
	// pdf.js: a worker of its own, and decoders of pictures. It works within our worker, and no picture is decoded.
	{
		file: /pdfjs-dist\/build\/pdf(\.worker)?\.mjs/,
		from: /await import\(\s*\/\*webpackIgnore[^)]*\)/g,
		to: 'await Promise.reject()',
		times: 1,
	},
	// Typst: functions that its WebAssembly asks for by their text. Of five texts, all constant, so that a table has them.
	{
		file: /typst-ts-web-compiler\/pkg\/typst_ts_web_compiler\.mjs/,
		from: /new Function\(([^;]*)\);/g,
		to: 'typstFunction($1);',
		times: 2,
		before: typstFunctions,
		besides: {
			file: 'typst_ts_web_compiler_bg.wasm',
			sha256: '1fc968438a672366dfec39c96c842c26ed29caff4eb1bcaab19a6c60867de5fd',
		},
	},
];

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Leaves none of them in what ships; fails the build when a library has changed. */
const withoutUnwanted = {
	name: 'without-unwanted-code',
	transform(code: string, id: string) {
		const rule = unwanted.find(({ file }) => file.test(id));
		if (!rule) return null;
		const found = code.match(rule.from)?.length ?? 0;
		const { before, besides } = { before: '', besides: null, ...rule };
		if (besides && sha256Of(join(dirname(id), besides.file)) !== besides.sha256)
			throw new Error(`${besides.file} is not the one that was looked at: see which functions it asks for.`);
		if (found !== rule.times) throw new Error(`${id} has ${found} times what is unwanted, not ${rule.times}: look at it again.`);
		return { code: before + code.replace(rule.from, rule.to), map: null };
	},
};

export default defineConfig({
	imports: false,
	srcDir: '.',
	publicDir: 'assets/public',
	outDir: '.output',
	manifestVersion: 3,
	targetBrowsers: ['chrome', 'firefox'],
	vite: () => ({
		plugins: [preact(), withoutUnwanted],
		resolve: {
			alias: [
				// The package names its build for old browsers, a twentieth larger; all that we support run this one.
				{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
				// Around this one is only a way to read its file in Node.
				{
					find: /^@myriaddreamin\/typst-ts-web-compiler$/,
					replacement: '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs',
				},
			],
		},
		worker: { plugins: () => [withoutUnwanted] },
		build: { modulePreload: { polyfill: false } },
	}),
	manifest: ({ browser, mode }) => ({
		name: '__MSG_name__',
		description: '__MSG_description__',
		default_locale: 'fr',
		permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
		optional_host_permissions: ['<all_urls>'],
		// The browser's own prompt can't be answered in a headless test; nothing else differs there.
		...(mode === 'harness' ? { host_permissions: ['<all_urls>'] } : {}),
		// WebAssembly, and nothing else besides what ships: Typst makes the PDF.
		content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
		action: { default_title: 'Glane' },
		commands: {
			_execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
			'clip-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandClip__' },
		},
		icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'glane@glane.invalid',
							// 142 tells what data is collected; 144 has `Map.getOrInsertComputed`, without which pdf.js does not run.
							strict_min_version: '144.0',
							data_collection_permissions: { required: ['none'] },
						},
					},
				}
			: { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
	}),
});
