// A font of our own for the signs of a state and for the letters that no font at hand has: ○ ◐ ● ⚠ □. Drawn as letters rather than as
// shapes, so that they are read aloud, found and copied. The smallest TrueType file that Typst takes: OpenType 1.9, tables as named below.

/** The corners of a contour, in units of 1000 to the em, y upwards; `on: false` is the control point of a curve. */
type Point = { x: number; y: number; on: boolean };
type Contour = Point[];

const centre = { x: 430, y: 340 };
const advance = 860;

/** Eight control points make a circle of quadratic curves, the points between them implied; clockwise is ink, counter-clockwise a hole. */
function circle(radius: number, hole = false): Contour {
	const reach = radius / Math.cos(Math.PI / 8);
	const points = Array.from({ length: 8 }, (_, at) => polar(reach, 22.5 + 45 * at, false));
	return hole ? points : points.toReversed();
}

/** The right half of a disc, as a hole. */
function rightHalf(radius: number): Contour {
	const reach = radius / Math.cos(Math.PI / 8);
	return [
		polar(radius, -90, true),
		...[-67.5, -22.5, 22.5, 67.5].map((angle) => polar(reach, angle, false)),
		polar(radius, 90, true),
	];
}

const polar = (radius: number, degrees: number, on: boolean): Point => ({
	x: Math.round(centre.x + radius * Math.cos((degrees * Math.PI) / 180)),
	y: Math.round(centre.y + radius * Math.sin((degrees * Math.PI) / 180)),
	on,
});

const corners = (...points: [x: number, y: number][]): Contour => points.map(([x, y]) => ({ x, y, on: true }));
const box = (left: number, bottom: number, right: number, top: number): Contour =>
	corners([left, bottom], [left, top], [right, top], [right, bottom]);

const square = [box(130, 40, 730, 640), box(190, 100, 670, 580).toReversed()];

/** What is drawn for a letter, in the order of their codes. */
const drawings: [letter: string, contours: Contour[]][] = [
	['□', square],
	['○', [circle(310), circle(245, true)]],
	['●', [circle(310)]],
	['◐', [circle(310), rightHalf(245)]],
	[
		'⚠',
		[
			corners([60, 20], [430, 700], [800, 20]),
			corners([165, 85], [695, 85], [430, 572]),
			box(397, 230, 463, 430),
			box(397, 125, 463, 190),
		],
	],
];

/** The bytes of the font. */
export function signFont(): Uint8Array<ArrayBuffer> {
	const glyphs = [square, ...drawings.map(([, contours]) => contours)].map(glyphBytes);
	const offsets = [0];
	for (const glyph of glyphs) offsets.push((offsets.at(-1) ?? 0) + glyph.length);
	const codes = drawings.map(([letter], at) => ({ code: letter.codePointAt(0) ?? 0, glyph: at + 1 }));
	const tables: Record<string, number[]> = {
		'OS/2': [
			...[words(4, advance, 400, 5, 0), words(650, 600, 0, 75, 650, 600, 0, 350), words(50, 300, 0), Array(10).fill(0)].flat(),
			...[longs(0, 0, 0, 0), latin('GLAN'), words(64, 0x25a1, 0x26a0, 800, -200, 90, 1000, 200)].flat(),
			...[longs(0, 0), words(500, 700, 0, 32, 1)].flat(),
		],
		cmap: cmapTable(codes),
		glyf: glyphs.flat(),
		head: [
			...[longs(0x10000, 0x10000, 0, 0x5f0f3cf5), words(3, 1000), longs(0, 0, 0, 0)].flat(),
			...words(0, 0, advance, 720, 0, 8, 2, 1, 0),
		],
		hhea: [...longs(0x10000), ...words(800, -200, 90, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)],
		hmtx: glyphs.flatMap(() => words(advance, 60)),
		loca: offsets.flatMap((offset) => longs(offset)),
		maxp: [...longs(0x10000), ...words(glyphs.length, 32, 4, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
		name: nameTable(['Glane Signs', 'Regular', 'Glane Signs 1', 'Glane Signs', '1.0', 'GlaneSigns'], [1, 2, 3, 4, 5, 6]),
		post: [...longs(0x30000, 0), ...words(-100, 50), ...longs(0, 0, 0, 0, 0)],
	};
	return fontFile(tables);
}

function glyphBytes(contours: Contour[]): number[] {
	const points = contours.flat();
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	let last = -1;
	const ends = contours.map((contour) => (last += contour.length));
	const deltas = (values: number[]): number[] => values.flatMap((value, at) => words(value - (values[at - 1] ?? 0)));
	return padded([
		...words(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
		...words(...ends, 0),
		...points.map(({ on }) => (on ? 1 : 0)),
		...deltas(xs),
		...deltas(ys),
	]);
}

/** Format 12: a group to each letter. */
const cmapTable = (codes: { code: number; glyph: number }[]): number[] => [
	...words(0, 1, 3, 10),
	...longs(12),
	...words(12, 0),
	...longs(16 + 12 * codes.length, 0, codes.length),
	...codes.flatMap(({ code, glyph }) => longs(code, code, glyph)),
];

function nameTable(names: string[], ids: number[]): number[] {
	const texts = names.map((name) => latin(name).flatMap((code) => [0, code]));
	let offset = 0;
	const records = texts.flatMap((text, at) => {
		const record = words(3, 1, 0x409, ids[at] ?? 0, text.length, offset);
		offset += text.length;
		return record;
	});
	return [...words(0, names.length, 6 + records.length), ...records, ...texts.flat()];
}

/** The directory, then the tables, each on a boundary of four bytes. Nobody checks the sums. */
function fontFile(tables: Record<string, number[]>): Uint8Array<ArrayBuffer> {
	const entries = Object.entries(tables).toSorted(([a], [b]) => (a < b ? -1 : 1));
	let offset = 12 + 16 * entries.length;
	const directory = entries.flatMap(([tag, bytes]) => {
		const entry = [...latin(tag), ...longs(0, offset, bytes.length)];
		offset += padded(bytes).length;
		return entry;
	});
	return new Uint8Array([
		...longs(0x10000),
		...words(entries.length, 128, 3, 32),
		...directory,
		...entries.flatMap(([, bytes]) => padded(bytes)),
	]);
}

const words = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const longs = (...values: number[]): number[] => values.flatMap((value) => [...words(value / 0x10000), ...words(value & 0xffff)]);
const latin = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const padded = (bytes: number[]): number[] => [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
