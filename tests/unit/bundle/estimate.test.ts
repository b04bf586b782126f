// What a bundle will weigh: it follows the choices, never counts what is left out, and the parts add up.
import { describe, expect, it } from 'vitest';
import { type BundleOptions, wholeBundle } from '../../../lib/bundle/bundle-options';
import { estimate, totalOf, volumesOf } from '../../../lib/bundle/estimate';
import { buildReport } from '../../../lib/report/model';
import { sampleInput } from '../report/sample-report';

const made = buildReport(sampleInput);
const long = 'e'.repeat(64);
const [first, ...others] = made.exhibits;
if (!first) throw new Error('the sample has exhibits');
const film = { name: 'stand.mp4', format: 'mp4', bytes: 9_000_000, sha256: 'f'.repeat(64) } as const;
const report = {
	...made,
	exhibits: [{ ...first, piece: { ...first.piece, fullPage: [long], file: { ...film, pages: null } } }, ...others],
};
const sizes = new Map<string, number>([[long, 1_000_000]]);
for (const { piece, capture } of report.exhibits) {
	if (piece.screenshot) sizes.set(piece.screenshot, 200_000);
	if (capture?.root) sizes.set(capture.root, Math.round(capture.archiveBytes / 2));
}
const weigh = (options: Partial<BundleOptions> = {}) => estimate(report, sizes, { ...wholeBundle, ...options });

describe('the estimate', () => {
	it('counts a screen once for itself and again in the documents', () => {
		const screens = report.exhibits.filter(({ piece }) => piece.screenshot).length;
		expect(screens).toBeGreaterThan(0);
		expect(weigh().screens).toBe(screens * 200_000);
		const without = estimate(report, new Map(), wholeBundle);
		expect(without.screens).toBe(0);
		expect(weigh().documents - without.documents).toBeCloseTo(screens * 280_000 + 2_400_000, -1);
	});

	it('leaves out what is left out, from the documents too where they print it', () => {
		expect(weigh({ withoutArchives: true })).toEqual({ ...weigh(), archives: 0 });
		expect(weigh({ withoutFilms: true })).toEqual({ ...weigh(), films: 0 });
		expect(weigh().films).toBe(film.bytes);
		const withoutPages = weigh({ withoutFullPages: true });
		expect(withoutPages.fullPages).toBe(0);
		expect(withoutPages.documents).toBeLessThan(weigh().documents);
	});

	it('reduces pictures the more the narrower they are, and never to nothing', () => {
		const [wide, narrow] = [weigh({ pictureWidth: 1200 }).screens, weigh({ pictureWidth: 300 }).screens];
		expect(narrow).toBeLessThan(wide);
		expect(wide).toBeLessThanOrEqual(weigh().screens);
		expect(narrow).toBeGreaterThan(0);
	});

	it('counts the zips of annexes beside the one of the documents', () => {
		const weights = weigh();
		expect(volumesOf(weights, totalOf(weights))).toBe(2);
		expect(volumesOf(weights, (totalOf(weights) - weights.documents) / 3 + 1)).toBe(4);
	});
});
