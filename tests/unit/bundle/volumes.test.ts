// Several zips: none but a file that is larger alone passes the limit, documents are in the first, and together they hold everything.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Volumes } from '../../../lib/bundle/volumes';
import { type ByteSource, readDirectory } from '../../../lib/bundle/zip-reader';

type Zip = Uint8Array<ArrayBuffer>[];

const sourceOf = (zip: Zip): ByteSource => {
	const bytes = new Uint8Array(Buffer.concat(zip));
	return { size: bytes.length, read: (at, length) => bytes.slice(at, at + length) };
};

const pathsIn = (zip: Zip): string[] => (readDirectory(sourceOf(zip)) ?? []).map(({ path }) => path);

async function write(sizes: readonly number[], limit: number | null): Promise<{ zips: Zip[]; volumes: Volumes }> {
	const zips: Zip[] = [[]];
	const volumes = new Volumes({
		sink: (chunk) => void zips[0]?.push(chunk),
		nextSink: async (volume) => {
			const zip: Zip = [];
			zips[volume - 1] = zip;
			return (chunk) => void zip.push(chunk);
		},
		limit,
		date: new Date(2026, 0, 1),
	});
	for (const [at, size] of sizes.entries()) await volumes.add(`annexe-${at}.webp`, new Blob([new Uint8Array(size)]), true);
	await volumes.add('rapport.html', new Blob(['rapport']), false);
	volumes.end();
	return { zips, volumes };
}

it('keeps each zip of annexes within the limit, unless one file alone is larger, and loses none', async () => {
	const size = fc.integer({ min: 0, max: 60_000 });
	await fc.assert(
		fc.asyncProperty(fc.array(size, { maxLength: 12 }), fc.integer({ min: 5_000, max: 50_000 }), async (sizes, limit) => {
			const { zips, volumes } = await write(sizes, limit);
			expect(pathsIn(zips[0] ?? [])).toEqual(['rapport.html']);
			expect(zips.slice(1).flatMap(pathsIn)).toEqual(sizes.map((_, at) => `annexe-${at}.webp`));
			// The directory of a zip comes on top, some hundred bytes to each file.
			for (const zip of zips.slice(1))
				if (pathsIn(zip).length > 1) expect(sourceOf(zip).size).toBeLessThan(limit + 300 * pathsIn(zip).length);
			expect(volumes.count).toBe(zips.length);
			expect(volumes.bytes).toBe(zips.reduce((sum, zip) => sum + sourceOf(zip).size, 0));
		}),
		{ numRuns: 40 },
	);
});

it('writes everything into one zip where there is no limit', async () => {
	const { zips, volumes } = await write([10, 20], null);
	expect(zips.map(pathsIn)).toEqual([['annexe-0.webp', 'annexe-1.webp', 'rapport.html']]);
	expect(volumes.count).toBe(1);
});
