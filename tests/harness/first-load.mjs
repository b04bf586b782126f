// What a page or a script of the built extension loads at once: the files it names and all they import statically. Lazy
// imports are left out. The size gate and the bench count these, because the browser reads them before anything is drawn.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ends = '(?=[\\s"\'`{*;,]|$)';
/** `import x from './a.js'`, `import './a.js'`, `export … from './a.js'`, minified or not; never `import('./a.js')`. */
const staticImport = new RegExp(
	`\\b(?:import|export)${ends}\\s*(?:[^"'\`;()]*?\\bfrom\\s*)?(["'])(\\.{0,2}\\/[^"']+?\\.js)\\1`,
	'g',
);
const scriptTag = /<script\b[^>]*\bsrc="([^"]+\.js)"/g;
const preload = /<link\b(?=[^>]*\brel="modulepreload")[^>]*\bhref="([^"]+\.js)"/g;

/**
 * The files of `build` (an unpacked extension) that `entry` (`popup.html`, `background.js`) loads at once, as paths within
 * it; scripts only, the page itself is not one.
 */
export function firstLoad(build, entry) {
	const root = resolve(build);
	const found = new Set();
	const visit = (file) => {
		if (found.has(file)) return;
		if (!existsSync(file)) throw new Error(`${relative(root, file)} is imported but missing from ${build}.`);
		found.add(file);
		for (const [, , address] of readFileSync(file, 'utf8').matchAll(staticImport)) visit(within(root, file, address));
	};
	const start = join(root, entry);
	if (!entry.endsWith('.html')) visit(start);
	else {
		const html = readFileSync(start, 'utf8');
		for (const pattern of [scriptTag, preload])
			for (const [, address] of html.matchAll(pattern)) visit(within(root, start, address));
	}
	return [...found].map((file) => relative(root, file));
}

const within = (root, from, address) => (address.startsWith('/') ? join(root, address) : resolve(dirname(from), address));
