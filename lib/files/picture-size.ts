// Width and height of a picture from its first bytes, without decoding it: a picture may be small as a file and fill the memory.

/** Null for a file whose head tells no size: PNG, GIF, JPEG, WebP and AVIF do. */
export function pictureSize(head: Uint8Array): { width: number; height: number } | null {
	const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
	try {
		if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
		if (view.getUint32(0) === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
		if (view.getUint16(0) === 0xffd8) return jpegSize(view);
		if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
		return boxSize(view);
	} catch (error) {
		// The head ends before it tells.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** The first frame header, ITU T.81 B.2.2: SOF0 to SOF15 but DHT, JPG and DAC. */
function jpegSize(view: DataView): { width: number; height: number } | null {
	for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
		const marker = view.getUint8(at + 1);
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
	}
	return null;
}

/** RFC 9649: lossy, lossless and extended. */
function webpSize(view: DataView): { width: number; height: number } | null {
	const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
	switch (view.getUint32(12)) {
		case 0x56503820:
			return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
		case 0x5650384c: {
			const bits = view.getUint32(21, true);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 0x56503858:
			return { width: uint24(24) + 1, height: uint24(27) + 1 };
		default:
			return null;
	}
}

/** AVIF: the largest `ispe` box, which tells the extent of an item (ISO 23008-12, 6.5.3). */
function boxSize(view: DataView): { width: number; height: number } | null {
	if (view.getUint32(4) !== 0x66747970) return null;
	let largest: { width: number; height: number } | null = null;
	for (let at = 8; at + 16 <= view.byteLength; at += 1) {
		if (view.getUint32(at) !== 0x69737065) continue;
		const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
		if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
	}
	return largest;
}
