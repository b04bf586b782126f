// JPEG (ITU-T T.81, annex B): marker segments up to the scans, then scans with further segments between them, up to the end marker.
import type { MetadataPart } from '../domain/picture-metadata';
import { KeptParts, letters } from './kept-parts';
import { orientationAlone, orientationIn } from './orientation';
import type { Stripped } from './strip-metadata';

const app1 = 0xe1;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Colour profiles (APP2), JFIF (APP0) and Adobe's colour transform (APP14) tell how pixels look: they stay. */
export function stripJpeg(bytes: Uint8Array<ArrayBuffer>): Stripped {
	const parts = new KeptParts();
	let at = 2;
	parts.keep(bytes.subarray(0, at));
	while (at < bytes.length) {
		const marker = nextMarker(bytes, at);
		if (marker < 0) break;
		const kind = bytes[marker + 1] ?? 0;
		if (kind === endOfImage) {
			parts.keep(bytes.subarray(marker, marker + 2));
			if (marker + 2 < bytes.length) parts.remove('trailer');
			return parts.finish();
		}
		const end = Math.min(
			bytes.length,
			marker + 2 + (hasLength(kind) ? ((bytes[marker + 2] ?? 0) << 8) | (bytes[marker + 3] ?? 2) : 0),
		);
		const segment = bytes.subarray(marker, end);
		const part = metadataOf(kind, segment);
		if (part === null) parts.keep(segment);
		else parts.remove(part);
		if (part === 'exif') keepOrientation(segment, parts);
		at = Math.max(end, marker + 2);
		if (kind !== startOfScan) continue;
		const scanEnd = endOfScan(bytes, at);
		parts.keep(bytes.subarray(at, scanEnd));
		at = scanEnd;
	}
	return parts.finish();
}

function metadataOf(kind: number, segment: Uint8Array): MetadataPart | null {
	const name = letters(segment, 4, 12);
	if (kind === app1) return name.startsWith('Exif\0') ? 'exif' : 'xmp';
	if (kind === 0xed) return 'iptc';
	if (kind === 0xfe) return 'comment';
	// Further pictures in the same file, each with an EXIF of its own, and whatever else a maker puts there.
	if (kind >= 0xe0 && kind <= 0xef) return /^(JFIF\0|ICC_PROFILE\0|Adobe)/.test(name) ? null : 'pictures';
	return null;
}

function keepOrientation(segment: Uint8Array, parts: KeptParts): void {
	const orientation = orientationIn(segment.subarray(10));
	if (orientation === 1) return;
	const tiff = orientationAlone(orientation);
	parts.keep(Uint8Array.of(0xff, app1, 0, tiff.length + 8, ...[0x45, 0x78, 0x69, 0x66, 0, 0], ...tiff));
}

/** Restart markers and TEM stand alone. */
const hasLength = (kind: number): boolean => !(kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8));

/** Where the next marker begins, whatever stands before it; -1 when there is none. Fill bytes before it count for nothing. */
function nextMarker(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
		const kind = bytes[at + 1];
		if (kind !== 0xff && kind !== 0) return at;
	}
	return -1;
}

/** Within a scan, FF 00 is a byte of it and FF D0 to D7 are restarts. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const kind = bytes[at + 1] ?? 0;
		if (kind !== 0 && kind !== 0xff && !(kind >= 0xd0 && kind <= 0xd7)) return at;
	}
	return bytes.length;
}
