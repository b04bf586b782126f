// Sizes of the shipped build, compressed as a store would: what each surface loads before it can be used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { firstLoad } from '../harness/first-load.mjs';
import { shippedBuild } from './builds.mjs';
import { row } from './results.mjs';

const budgets = [
	{ name: 'background', entry: 'background.js', kilobytes: 60 },
	{ name: 'snapshot', entry: 'snapshot.js', kilobytes: 25 },
	{ name: 'popup', entry: 'popup.html', kilobytes: 60 },
	{ name: 'dashboard', entry: 'dashboard.html', kilobytes: 100 },
];

export async function measure({ extension, say }) {
	const build = extension ?? (await shippedBuild());
	return budgets.map(({ name, entry, kilobytes }) => {
		const files = firstLoad(build, entry);
		const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(build, file))).length, 0);
		say(`${entry}: ${files.join(' ')}`);
		return row(`size.${name}`, bytes / 1000, 'kB', { max: kilobytes });
	});
}
