// What a camera noted does not leave; the pixels, and which way up they are shown, do.
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientationIn } from '../../../lib/files/orientation';
import { stripMetadata } from '../../../lib/files/strip-metadata';
import { cameraJpeg, cameraPng, cameraWebp, exif, plainJpeg, secret } from '../../fixtures/pictures';

const strip = (format: 'jpeg' | 'png' | 'webp', bytes: Uint8Array<ArrayBuffer>) => {
	const stripped = stripMetadata(format, bytes);
	return { bytes: Buffer.concat(stripped?.bytes ?? []), removed: stripped?.removed ?? [] };
};

describe('a JPEG', () => {
	it('loses place, programs, comments, further pictures and what stands behind its end', () => {
		const { bytes, removed } = strip('jpeg', cameraJpeg(plainJpeg));
		expect(bytes.includes(secret)).toBe(false);
		expect(removed.toSorted()).toEqual(['comment', 'exif', 'iptc', 'pictures', 'trailer', 'xmp']);
	});

	it('keeps every byte of its pixels, in one scan or several', () => {
		const { bytes } = strip('jpeg', cameraJpeg(plainJpeg, 1));
		expect(bytes).toEqual(Buffer.from(plainJpeg));
	});

	it('keeps which way up it is shown, alone', () => {
		const { bytes } = strip('jpeg', cameraJpeg(plainJpeg, 6));
		const at = bytes.indexOf('Exif\0\0');
		expect(orientationIn(bytes.subarray(at + 6))).toBe(6);
		expect(bytes.length).toBe(plainJpeg.length + 36);
	});

	it('that has nothing to lose is as it was', () => {
		expect(strip('jpeg', plainJpeg)).toEqual({ bytes: Buffer.from(plainJpeg), removed: [] });
	});
});

describe('a PNG', () => {
	it('loses its place, texts, time and what a program added', () => {
		const { bytes, removed } = strip('png', cameraPng());
		expect(bytes.includes(secret)).toBe(false);
		expect(removed.toSorted()).toEqual(['exif', 'text', 'time', 'trailer']);
		expect(chunksOf(bytes)).toEqual(['IHDR', 'IDAT', 'IEND']);
	});

	it('keeps which way up it is shown, with a sound checksum', () => {
		const { bytes } = strip('png', cameraPng(3));
		expect(chunksOf(bytes)).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND']);
		expect(orientationIn(bytes.subarray(bytes.indexOf('eXIf') + 4))).toBe(3);
	});
});

describe('a WebP', () => {
	it('loses EXIF and XMP, and no longer announces them', () => {
		const { bytes, removed } = strip('webp', cameraWebp());
		expect(bytes.includes(secret)).toBe(false);
		expect(removed.toSorted()).toEqual(['exif', 'trailer', 'xmp']);
		expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
		expect(bytes[20]).toBe(0);
		expect(bytes.includes('VP8L')).toBe(true);
	});

	it('keeps which way up it is shown', () => {
		const { bytes } = strip('webp', cameraWebp(8));
		expect(bytes[20]).toBe(0x08);
		expect(orientationIn(bytes.subarray(bytes.indexOf('EXIF') + 8))).toBe(8);
		expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
	});
});

it('cuts any bytes without an end, a throw or a growth beyond the one fact it keeps', () => {
	const whole = { jpeg: cameraJpeg(plainJpeg), png: cameraPng(6), webp: cameraWebp(6) };
	fc.assert(
		fc.property(
			fc.constantFrom('jpeg', 'png', 'webp'),
			fc.nat(),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
			(format, length, changes) => {
				const bytes = whole[format].slice(0, 12 + (length % whole[format].length));
				for (const [at, byte] of changes) bytes[12 + (at % bytes.length)] = byte;
				expect(strip(format, bytes).bytes.length).toBeLessThanOrEqual(bytes.length + 40);
			},
		),
	);
});

it('reads no orientation where there is none', () => {
	expect(orientationIn(exif(0))).toBe(1);
	expect(orientationIn(new Uint8Array(20))).toBe(1);
});

/** The names of the chunks; throws on a wrong checksum. */
function chunksOf(png: Buffer): string[] {
	const names: string[] = [];
	for (let at = 8; at < png.length;) {
		const end = at + 8 + png.readUInt32BE(at);
		expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
		names.push(png.toString('latin1', at + 4, at + 8));
		at = end + 4;
	}
	return names;
}
