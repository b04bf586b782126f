// Pictures do not go through Typst, which decodes each and keeps its pixels: three hundred screens took 2 GB. It lays out a stand-in of one
// pixel, and the picture takes its place in the finished file, where a JPEG is held as it is.

/** What takes the place of a stand-in; sizes in pixels. */
export type StoodFor = { jpeg: Blob; width: number; height: number };

/** A JPEG of one pixel, encoded as the browser encodes any other: what the PDF tells of its colours is then true of them all. */
export async function onePixel(): Promise<Uint8Array<ArrayBuffer>> {
	const canvas = new OffscreenCanvas(1, 1);
	canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
}

/** The same JPEG with a comment at its beginning, which tells what it stands for: a name in ASCII. */
export function standIn(pixel: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> {
	const comment = new TextEncoder().encode(name);
	const length = comment.length + 2;
	return new Uint8Array([...pixel.subarray(0, 2), 0xff, 0xfe, length >> 8, length & 0xff, ...comment, ...pixel.subarray(2)]);
}

/** The dictionary of a picture as Typst's writer lays it out, up to the picture's bytes. */
const pictureHead = /^\d+ 0 obj\n<<[^>]*\/Subtype \/Image\n[^>]*\/Filter \/DCTDecode\n[^>]*>>\nstream\n/;
const mostHead = 400;

type Splice = { from: number; to: number; head: string; jpeg: Blob };

/** Looks only at objects of the file's own table: whatever words the report holds, none is taken for a stand-in. */
export function withPictures(pdf: Uint8Array<ArrayBuffer>, pictures: ReadonlyMap<string, StoodFor>): Blob {
	const { begins, rows, ends } = tableOf(pdf);
	const parts: BlobPart[] = [];
	const places = new Map<number, number>();
	let [written, grown] = [0, 0];
	for (const at of rows.flatMap((row) => offsetOf(row) ?? []).sort((a, b) => a - b)) {
		places.set(at, at + grown);
		const splice = spliceAt(pdf, at, pictures);
		if (!splice) continue;
		parts.push(pdf.subarray(written, splice.from), splice.head, splice.jpeg);
		grown += splice.head.length + splice.jpeg.size - (splice.to - splice.from);
		written = splice.to;
	}
	const moved = rows.map((row) => {
		const at = offsetOf(row);
		return at === null ? row : String(places.get(at)).padStart(10, '0') + row.slice(10);
	});
	const trailer = ascii(pdf.subarray(ends)).replace(/startxref\n\d+/, `startxref\n${begins + grown}`);
	parts.push(pdf.subarray(written, begins), `xref\n0 ${rows.length}\n`, ...moved, trailer);
	return new Blob(parts, { type: 'application/pdf' });
}

/** Null for an object that is no stand-in. */
function spliceAt(pdf: Uint8Array<ArrayBuffer>, at: number, pictures: ReadonlyMap<string, StoodFor>): Splice | null {
	const head = ascii(pdf.subarray(at, at + mostHead)).match(pictureHead)?.[0];
	if (!head) return null;
	const first = at + head.length;
	// After the mark that begins every JPEG, and that of a comment, its length in two bytes.
	const commentEnd = first + 4 + ((pdf[first + 4] ?? 0) << 8) + (pdf[first + 5] ?? 0);
	const picture = pictures.get(ascii(pdf.subarray(first + 6, commentEnd)));
	if (!picture) return null;
	const { jpeg, width, height } = picture;
	return {
		from: at,
		to: first + Number(head.match(/\/Length (\d+)/)?.[1]),
		head: head
			.replace(/\/Length \d+/, `/Length ${jpeg.size}`)
			.replace(/\/Width \d+/, `/Width ${width}`)
			.replace(/\/Height \d+/, `/Height ${height}`),
		jpeg,
	};
}

/** Where the table of the file's objects begins and ends, and its rows of 20 bytes. */
function tableOf(pdf: Uint8Array<ArrayBuffer>): { begins: number; rows: string[]; ends: number } {
	const begins = Number(ascii(pdf.subarray(-100)).match(/startxref\n(\d+)/)?.[1]);
	const [head = '', count] = ascii(pdf.subarray(begins, begins + 40)).match(/^xref\n0 (\d+)\n/) ?? [];
	const first = begins + head.length;
	const ends = first + 20 * Number(count);
	if (Number.isNaN(ends)) throw new Error('Typst wrote another kind of PDF than the one known here');
	return { begins, rows: ascii(pdf.subarray(first, ends)).match(/.{18}\r\n/g) ?? [], ends };
}

/** Null for a row of no object. */
const offsetOf = (row: string): number | null => (row[17] === 'n' ? Number(row.slice(0, 10)) : null);

/** A character to each byte. */
const ascii = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder('latin1').decode(bytes);
