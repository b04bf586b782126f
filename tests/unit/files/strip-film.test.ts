// What a camera noted in a film does not leave; the film's own samples stay where they are.
import { describe, expect, it } from 'vitest';
import { stripFilm } from '../../../lib/files/strip-film';

const asFile = (...parts: Buffer[]) => new Blob([new Uint8Array(Buffer.concat(parts))], { type: 'video/mp4' });
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
const uint32 = (...values: number[]) =>
	Buffer.concat(values.map((value) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])));
const box = (name: string, ...parts: (Buffer | string)[]): Buffer => {
	const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
	return Buffer.concat([uint32(body.length + 8), Buffer.from(name), body]);
};
const handler = (kind: string) => box('hdlr', uint32(0, 0), kind, uint32(0, 0, 0), '\0');
const place = '+48.8566+002.3522/';

/** Two tracks whose samples lie one after the other in two chunks each: pictures, and the positions of a dashboard camera. */
function film() {
	const head = box('ftyp', 'isom', uint32(512), 'isommp42');
	const samples = ['IMAGE-1 ', 'GPS+48.1', 'IMAGE-2 ', 'GPS+48.2'];
	const first = head.length + 8;
	const offsets = samples.map((_, at) => first + 8 * at);
	const table = (chunks: number[]) =>
		box('stbl', box('stsz', uint32(0, 8, 2)), box('stsc', uint32(0, 1, 1, 1, 1)), box('stco', uint32(0, 2), uint32(...chunks)));
	const track = (kind: string, chunks: number[]) =>
		box('trak', box('tkhd', uint32(7, 3_900_000_000, 3_900_000_001, 1)), box('mdia', handler(kind), box('minf', table(chunks))));
	return Buffer.concat([
		head,
		box('mdat', samples.join('')),
		box(
			'moov',
			box('mvhd', uint32(0, 3_900_000_000, 3_900_000_001, 1000)),
			track('vide', [offsets[0] ?? 0, offsets[2] ?? 0]),
			track('meta', [offsets[1] ?? 0, offsets[3] ?? 0]),
			box('udta', box('loci', uint32(0), place)),
			box('meta', uint32(0), 'com.apple.quicktime.model', 'Téléphone 15'),
		),
		box('uuid', 'XMP packet of the editor'),
	]);
}

describe('a film', () => {
	it('loses its place, its device, its times and its track of positions; not a byte moves', async () => {
		const whole = film();
		const { blob, removed } = await stripFilm(asFile(whole));
		const bytes = await bytesOf(blob);
		expect(removed.toSorted()).toEqual(['measures', 'place', 'time', 'xmp']);
		for (const secret of [place, 'quicktime', 'Téléphone', 'GPS+48.1', 'GPS+48.2', 'XMP packet'])
			expect(bytes.includes(secret)).toBe(false);
		expect(bytes.length).toBe(whole.length);
		expect(bytes.indexOf('IMAGE-1 ')).toBe(whole.indexOf('IMAGE-1 '));
		expect(bytes.indexOf('IMAGE-2 ')).toBe(whole.indexOf('IMAGE-2 '));
		expect(bytes.indexOf('stco')).toBe(whole.indexOf('stco'));
		expect(blob.type).toBe('video/mp4');
	});

	it('that has nothing to lose is as it was', async () => {
		const plain = asFile(box('ftyp', 'isom', uint32(0)), box('mdat', 'IMAGE'), box('moov', box('mvhd', uint32(0, 0, 0, 1000))));
		expect(await stripFilm(plain)).toEqual({ blob: plain, removed: [] });
	});

	it.each([0, 1, 7, 30, 60, 150, 400])('cut after %i bytes is taken as far as it can be read', async (length) => {
		const { blob } = await stripFilm(asFile(film().subarray(0, length)));
		expect(blob.size).toBe(Math.min(length, film().length));
	});

	it('with a size that can not be ends the reading', async () => {
		const broken = asFile(box('ftyp', 'isom'), uint32(3), Buffer.from('moov'), uint32(1), Buffer.from('udta'), uint32(0, 0));
		expect((await stripFilm(broken)).removed).toEqual([]);
	});
});
