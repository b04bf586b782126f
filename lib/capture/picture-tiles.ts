// The picture of a whole page while it grows: slices of screens wait as the PNGs they came in, and are drawn when a tile is full, one tile at
// a time, so that memory holds one tile and not the page.
import { storeAsset } from '../db/asset-repository';
import { tiled, tileRows, type Slice } from '../domain/stitch';

type Piece = { screen: Blob; slice: Slice };

export class PictureTiles {
	readonly #width: number;
	readonly #rows: number;
	#pieces: Piece[] = [];
	#tile = 0;
	readonly #stored: string[] = [];
	#drawing: Promise<void> = Promise.resolve();

	constructor(width: number) {
		this.#width = width;
		this.#rows = tileRows(width);
	}

	/** Adds slices of a screen, from top to bottom. Waits when a tile is full and the one before is still being drawn. */
	async add(screen: Blob, slices: readonly Slice[]): Promise<void> {
		for (const part of slices.flatMap((slice) => tiled(slice, this.#rows))) {
			if (part.tile > this.#tile) await this.#next(part.tile);
			this.#pieces.push({ screen, slice: part.slice });
		}
	}

	/** Draws what is left; gives the tiles' hashes from top to bottom. */
	async close(): Promise<string[]> {
		if (this.#pieces.length > 0) await this.#next(this.#tile + 1);
		await this.#drawing;
		return this.#stored;
	}

	async #next(tile: number): Promise<void> {
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#tile = tile;
		await this.#drawing;
		this.#drawing = this.#draw(pieces);
		// Heard of by whoever waits for the next tile or for the end.
		this.#drawing.catch(() => undefined);
	}

	async #draw(pieces: readonly Piece[]): Promise<void> {
		const height = Math.max(...pieces.map(({ slice }) => slice.dy + slice.height));
		const canvas = new OffscreenCanvas(this.#width, height);
		const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
		if (!context) throw new Error('No canvas to draw the page on.');
		// Beside an inner scroller there is nothing but paper.
		context.fillStyle = '#fff';
		context.fillRect(0, 0, this.#width, height);
		for (const { screen, slice } of pieces) {
			const pixels = await createImageBitmap(screen);
			const { sx, sy, dx, dy, width, height: rows } = slice;
			context.drawImage(pixels, sx, sy, width, rows, dx, dy, width, rows);
			pixels.close();
		}
		this.#stored.push((await storeAsset(await encoded(canvas))).sha256);
	}
}

/** In WebP; in PNG where the browser has no WebP (it then gives another type, or nothing). */
export async function encoded(canvas: OffscreenCanvas): Promise<Blob> {
	const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
	return webp.type === 'image/webp' && webp.size > 0 ? webp : canvas.convertToBlob({ type: 'image/png' });
}
