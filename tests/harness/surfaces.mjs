// What each surface of the built extension loads before a person can use it, and how much that may weigh, in kB of brotli (DESIGN §11).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad } from './first-load.mjs';

/** @returns {{ name: string, files: string[], kilobytes: number }[]} the files as paths within `build` */
export function surfaces(build) {
	const chunks = readdirSync(join(build, 'chunks')).map((file) => `chunks/${file}`);
	// The popup sends its message first and draws after, in one language: all of it is needed before a person can type.
	const drawing = chunks.filter((file) => /^chunks\/(draw-popup|texts-fr)-/.test(file));
	if (drawing.length !== 2) throw new Error(`The popup draws from ${drawing.length} files, not 2: look at it again.`);
	const loaded = (...entries) => [...new Set(entries.flatMap((entry) => firstLoad(build, entry)))];
	return [
		{ name: 'background', files: loaded('background.js'), kilobytes: 60 },
		{ name: 'snapshot', files: loaded('snapshot.js'), kilobytes: 25 },
		{ name: 'extract', files: loaded('extract.js'), kilobytes: 100 },
		{ name: 'popup', files: loaded('popup.html', ...drawing), kilobytes: 60 },
		{ name: 'dashboard', files: loaded('dashboard.html'), kilobytes: 100 },
	];
}
