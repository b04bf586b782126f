// The one fact of a picture's EXIF that its pixels need: which way up they are shown. Read from it, and written alone.

/** 1 to 8, as TIFF has them; 1 (upright) where there is none or it can't be read. `tiff` begins at "II" or "MM". */
export function orientationIn(tiff: Uint8Array): number {
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
	if (tiff.length < 14) return 1;
	const isLittle = view.getUint16(0) === 0x4949;
	const directory = view.getUint32(4, isLittle);
	if (directory + 2 > tiff.length) return 1;
	const count = view.getUint16(directory, isLittle);
	for (let at = directory + 2, left = count; left > 0 && at + 12 <= tiff.length; at += 12, left--) {
		if (view.getUint16(at, isLittle) !== 0x0112) continue;
		const value = view.getUint16(at + 8, isLittle);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** A TIFF block that says which way up, and nothing else. */
export function orientationAlone(orientation: number): Uint8Array<ArrayBuffer> {
	// "MM", 42, the directory at 8: one entry (0x0112, a short, one of them), and no directory after it.
	return Uint8Array.of(
		...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
		...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
		...[0, 0, 0, 0],
	);
}
