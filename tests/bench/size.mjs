// Sizes of the shipped build, compressed as a store would: what each surface loads before it can be used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { surfaces } from '../harness/surfaces.mjs';
import { shippedBuild } from './builds.mjs';
import { row } from './results.mjs';

export async function measure({ extension, say }) {
	const build = extension ?? (await shippedBuild());
	return surfaces(build).map(({ name, files, kilobytes }) => {
		const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(build, file))).length, 0);
		say(`${name}: ${files.join(' ')}`);
		return row(`size.${name}`, bytes / 1000, 'kB', { max: kilobytes });
	});
}
