// Size budgets of the shipped build, brotli: what each surface loads before it can be used (DESIGN §11).
import { readdirSync } from 'node:fs';
import { firstLoad } from './tests/harness/first-load.mjs';

const build = '.output/chrome-mv3';
const entry = (...files) => [...new Set(files.flatMap((file) => firstLoad(build, file)))].map((file) => `${build}/${file}`);
const chunks = readdirSync(`${build}/chunks`).map((file) => `chunks/${file}`);
// The popup sends its message first and draws after, in one language: all of it is needed before a person can type.
const drawing = chunks.filter((file) => /^chunks\/(draw-popup|texts-fr)-/.test(file));

export default [
	{ name: 'background', path: entry('background.js'), limit: '60 kB', brotli: true },
	{ name: 'snapshot', path: entry('snapshot.js'), limit: '25 kB', brotli: true },
	{ name: 'extract', path: entry('extract.js'), limit: '100 kB', brotli: true },
	{ name: 'popup', path: entry('popup.html', ...drawing), limit: '60 kB', brotli: true },
	{ name: 'dashboard', path: entry('dashboard.html'), limit: '100 kB', brotli: true },
];
