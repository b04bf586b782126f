// PNG (https://www.w3.org/TR/png-3/): a signature, then chunks, each with its length, its name and a checksum.
import type { MetadataPart } from '../domain/picture-metadata';
import { KeptParts, letters } from './kept-parts';
import { orientationAlone, orientationIn } from './orientation';
import type { Stripped } from './strip-metadata';

const signature = 8;
const metadata: Record<string, MetadataPart> = { eXIf: 'exif', tEXt: 'text', zTXt: 'text', iTXt: 'text', tIME: 'time' };
/** What a reader must have, and what says how the pixels look. Chunks of a program's own go. */
const needed = /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;

export function stripPng(bytes: Uint8Array<ArrayBuffer>): Stripped {
	const parts = new KeptParts();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	parts.keep(bytes.subarray(0, signature));
	for (let at = signature; at + 12 <= bytes.length;) {
		const name = letters(bytes, at + 4);
		const end = Math.min(bytes.length, at + 12 + view.getUint32(at));
		const chunk = bytes.subarray(at, end);
		if (needed.test(name)) parts.keep(chunk);
		else parts.remove(metadata[name] ?? 'text');
		if (name === 'eXIf') keepOrientation(chunk, parts);
		if (name === 'IEND') {
			if (end < bytes.length) parts.remove('trailer');
			break;
		}
		at = end;
	}
	return parts.finish();
}

function keepOrientation(chunk: Uint8Array, parts: KeptParts): void {
	const orientation = orientationIn(chunk.subarray(8, -4));
	if (orientation === 1) return;
	const tiff = orientationAlone(orientation);
	const named = Uint8Array.of(...[0x65, 0x58, 0x49, 0x66], ...tiff);
	const sum = checksum(named);
	parts.keep(Uint8Array.of(0, 0, 0, tiff.length, ...named, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255));
}

/** CRC-32 as PNG has it; of a few bytes only. */
function checksum(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	}
	return (sum ^ 0xffffffff) >>> 0;
}
