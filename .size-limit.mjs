// Size budgets of the shipped build, brotli: what each surface loads before it can be used (DESIGN §11).
import { readdirSync } from 'node:fs';
import { firstLoad } from './tests/harness/first-load.mjs';

const build = '.output/chrome-mv3';
const entry = (...files) => [...new Set(files.flatMap((file) => firstLoad(build, file)))].map((file) => `${build}/${file}`);
// The popup sends its message first and draws after: both are needed before a person can type.
const drawing = readdirSync(`${build}/chunks`)
	.filter((file) => file.startsWith('draw-popup-'))
	.map((file) => `chunks/${file}`);

export default [
	{ name: 'background', path: entry('background.js'), limit: '60 kB', brotli: true },
	{ name: 'snapshot', path: entry('snapshot.js'), limit: '25 kB', brotli: true },
	{ name: 'extract', path: entry('extract.js'), limit: '100 kB', brotli: true },
	{ name: 'popup', path: entry('popup.html', ...drawing), limit: '60 kB', brotli: true },
	{ name: 'dashboard', path: entry('dashboard.html'), limit: '100 kB', brotli: true },
];
