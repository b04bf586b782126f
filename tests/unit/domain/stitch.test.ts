// The picture of a whole page: every row of the page once, whatever positions the browser really scrolled to.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	nextTop,
	pictureWidth,
	stitch,
	tiled,
	tileRows,
	type Screen,
	type Slice,
	type Stitched,
} from '../../../lib/domain/stitch';

const window = { width: 1280, height: 800 };
const page = (top: number): Screen => ({ top, port: { x: 0, y: 0, width: 1265, height: 800 }, window, isDocument: true });
const app = (top: number): Screen => ({ top, port: { x: 240, y: 70, width: 1025, height: 700 }, window, isDocument: false });

/** All slices of a walk over these positions. */
function walk(tops: readonly number[], at: (top: number) => Screen, scale = 1): { slices: Slice[]; rows: number } {
	let before: Stitched | null = null;
	const slices: Slice[] = [];
	for (const [i, top] of tops.entries()) {
		const added = stitch(before, at(top), scale, i === tops.length - 1);
		slices.push(...added.slices);
		before = added.after;
	}
	return { slices, rows: before?.rows ?? 0 };
}

const placed = (slices: readonly Slice[]) => slices.map(({ dy, sy, height }) => [dy, sy, height]);

describe('the screens of a document', () => {
	it('are put under each other, the last one without what the one before showed', () => {
		const { slices, rows } = walk([0, 800, 1000], page);
		expect(placed(slices)).toEqual([
			[0, 0, 800],
			[800, 0, 800],
			[1600, 600, 200],
		]);
		expect(rows).toBe(1800);
		expect(pictureWidth(page(0), 1)).toBe(1265);
	});

	it('count from where the first one is', () => {
		expect(placed(walk([50, 850], page).slices)).toEqual([
			[0, 0, 800],
			[800, 0, 800],
		]);
	});

	it('add nothing where the page did not move', () => {
		expect(walk([0, 0], page).rows).toBe(800);
	});

	it('show every row once at any scale and any reached position', () => {
		const moves = fc.array(fc.double({ min: 1, max: 800, noNaN: true }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(moves, fc.constantFrom(0.8, 1, 1.1, 1.25, 1.5, 2, 3), (steps, scale) => {
				const tops = [0];
				for (const step of steps) tops.push((tops.at(-1) ?? 0) + step);
				const { slices, rows } = walk(tops, page, scale);
				let next = 0;
				for (const { dy, sy, height } of slices) {
					expect(dy).toBe(next);
					expect(sy).toBeGreaterThanOrEqual(0);
					expect(sy + height).toBeLessThanOrEqual(Math.round(800 * scale));
					next += height;
				}
				expect(next).toBe(rows);
				expect(Math.abs(rows - ((tops.at(-1) ?? 0) + 800) * scale)).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe("the screens of an app's inner scroller", () => {
	it('show its shell once: above, beside the first screen, and below the last', () => {
		const { slices, rows } = walk([0, 700, 900], app);
		expect(slices).toEqual([
			{ sx: 0, sy: 0, dx: 0, dy: 0, width: 1280, height: 770 },
			{ sx: 240, sy: 70, dx: 240, dy: 770, width: 1025, height: 700 },
			{ sx: 240, sy: 570, dx: 240, dy: 1470, width: 1025, height: 200 },
			{ sx: 0, sy: 770, dx: 0, dy: 1670, width: 1280, height: 30 },
		]);
		expect(rows).toBe(1700);
		expect(pictureWidth(app(0), 2)).toBe(2560);
	});

	it('are one whole screen where nothing is left to scroll', () => {
		expect(placed(walk([0], app).slices)).toEqual([
			[0, 0, 770],
			[770, 770, 30],
		]);
	});
});

describe('tiles', () => {
	it('are no higher than a picture may be, and no larger than memory likes', () => {
		expect(tileRows(1280)).toBe(16_000);
		expect(tileRows(2560)).toBe(9375);
		expect(tileRows(100_000_000)).toBe(1);
	});

	it('share a slice that lies on their edge, without losing a row', () => {
		const slice = { sx: 0, sy: 100, dx: 0, dy: 950, width: 10, height: 1200 };
		expect(tiled(slice, 1000)).toEqual([
			{ tile: 0, slice: { ...slice, sy: 100, dy: 950, height: 50 } },
			{ tile: 1, slice: { ...slice, sy: 150, dy: 0, height: 1000 } },
			{ tile: 2, slice: { ...slice, sy: 1150, dy: 0, height: 150 } },
		]);
	});
});

it('goes on until the end of the content is seen', () => {
	expect(nextTop(0, 800, 2000)).toBe(800);
	expect(nextTop(1199.4, 800, 2000)).toBeNull();
	expect(nextTop(0, 800, 600)).toBeNull();
});
