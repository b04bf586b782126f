// Where the pixels of each screen go in the picture of a whole page: every row once, whatever was scrolled to, in tiles that a picture
// format can hold.
export type Box = { x: number; y: number; width: number; height: number };

/** One screen as it was photographed, in CSS px. */
export type Screen = {
	/** The scroller's real position at that instant. */
	top: number;
	/** The part of the window in which the content moves: all of it, or the box of an inner scroller. */
	port: Box;
	window: { width: number; height: number };
	/** False: the port is a box within an app's shell, which is to be shown once. */
	isDocument: boolean;
};

/** A rectangle of a screen's pixels, and where it goes in the picture. Device px. */
export type Slice = { sx: number; sy: number; dx: number; dy: number; width: number; height: number };

/** `rows`: how many the picture has; `origin`: the position of the first screen; `head`: rows of the shell above the content. */
export type Stitched = { rows: number; origin: number; head: number };

/** Rows that one tile may have: WebP ends at 16,383, and 24 million pixels are 96 MB while they are drawn. */
export const tileRows = (width: number): number => Math.min(16_000, Math.max(1, Math.floor(24_000_000 / width)));

/** Width of the picture, in device px. Beside an inner scroller stands its shell; a page's own scroll bar is left out. */
export const pictureWidth = ({ port, window, isDocument }: Screen, scale: number): number =>
	Math.round((isDocument ? port.width : window.width) * scale);

/**
 * What a screen adds to the picture: the rows that no screen before it had. `before` null: it is the first. With `isLast`, what of the
 * shell lies below the content is added too.
 */
export function stitch(
	before: Stitched | null,
	screen: Screen,
	scale: number,
	isLast: boolean,
): { slices: Slice[]; after: Stitched } {
	const { port, isDocument, top } = screen;
	const px = (css: number): number => Math.round(css * scale);
	const width = pictureWidth(screen, scale);
	const portTop = px(port.y);
	const portBottom = px(port.y + port.height);
	const whole = (sy: number, dy: number, height: number): Slice => ({ sx: 0, sy, dx: 0, dy, width, height });
	const { origin, head, rows } = before ?? { origin: top, head: isDocument ? 0 : portTop, rows: 0 };
	const start = head + px(top - origin);
	const end = start + portBottom - portTop;
	const slices: Slice[] = [];
	if (!before) slices.push(whole(isDocument ? portTop : 0, 0, isDocument ? portBottom - portTop : portBottom));
	else {
		const from = Math.max(rows, start);
		const left = px(port.x);
		if (end > from)
			slices.push({
				sx: left,
				sy: portTop + from - start,
				dx: isDocument ? 0 : left,
				dy: from,
				width: px(port.x + port.width) - left,
				height: end - from,
			});
	}
	const filled = Math.max(rows, end);
	const foot = isLast && !isDocument ? px(screen.window.height) - portBottom : 0;
	if (foot > 0) slices.push(whole(portBottom, filled, foot));
	return { slices, after: { rows: filled + Math.max(0, foot), origin, head } };
}

/** A slice cut where tiles end; `dy` counts from the tile's own top. */
export function tiled(slice: Slice, rowsOfTile: number): { tile: number; slice: Slice }[] {
	const parts: { tile: number; slice: Slice }[] = [];
	for (let done = 0; done < slice.height;) {
		const row = slice.dy + done;
		const tile = Math.floor(row / rowsOfTile);
		const height = Math.min(slice.height - done, (tile + 1) * rowsOfTile - row);
		parts.push({ tile, slice: { ...slice, sy: slice.sy + done, dy: row - tile * rowsOfTile, height } });
		done += height;
	}
	return parts;
}

/** The position to scroll to after a screen: its content's end, or null where there is no more. */
export const nextTop = (top: number, portHeight: number, contentHeight: number): number | null =>
	top + portHeight >= contentHeight - 1 ? null : top + portHeight;
