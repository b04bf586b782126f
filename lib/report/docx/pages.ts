// On which page each piece of the document comes: pieces are laid one under the other as Word does, what must stay together included.
import { textHeight } from './roles';

/** A paragraph or a table, as XML, with what is known of its place. */
export type Piece = {
	xml: string;
	/** What cannot be cut: lines of a paragraph, rows of a table, in twentieths of a point. */
	heights: number[];
	keepNext?: boolean;
	breakBefore?: boolean;
	/** Only keeps what follows apart; needless at the end of a page. */
	isSpacer?: boolean;
	/** A heading of the contents. */
	entry?: { bookmark: string; level: 1 | 2 | 3; number: string; title: string };
};

/** The page of each piece, from 1, and how many pages there are. */
export function layOut(pieces: readonly Piece[]): { pageOf: Map<Piece, number>; pages: number } {
	const pageOf = new Map<Piece, number>();
	let [page, at] = [1, 0];
	pieces.forEach((piece, index) => {
		if (piece.breakBefore && at > 0) [page, at] = [page + 1, 0];
		const together = heightTogether(pieces, index);
		if (at > 0 && at + together > textHeight && together <= textHeight) [page, at] = [page + 1, 0];
		piece.heights.forEach((height, line) => {
			if (at > 0 && at + height > textHeight) [page, at] = [page + 1, 0];
			if (line === 0) pageOf.set(piece, page);
			at += height;
		});
		if (!pageOf.has(piece)) pageOf.set(piece, page);
	});
	return { pageOf, pages: page };
}

/** What must share a page with the beginning of a piece: the piece itself and those it holds on to. */
function heightTogether(pieces: readonly Piece[], from: number): number {
	let height = 0;
	for (let at = from; at < pieces.length; at++) {
		const piece = pieces[at];
		if (!piece) break;
		if (!piece.keepNext) return height + (at === from ? 0 : piece.heights.slice(0, 2).reduce((sum, own) => sum + own, 0));
		height += piece.heights.reduce((sum, own) => sum + own, 0);
	}
	return height;
}
