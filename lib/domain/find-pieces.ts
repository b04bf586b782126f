// Finds pieces as one types in a text: words of the title, a number, a code of a competency, a site; in any order, accents or not.
import { fold } from './fold';

type FoundBy = { id: string; title: string; site: string; codes: readonly string[]; printed: string | null };

/** Every word must match. The piece whose number it is comes first, then the close ones, then those that are numbered; else the order given. */
export function findPieces<T extends FoundBy>(pieces: Iterable<T>, query: string, close: ReadonlySet<string>): T[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	const number = words.join(' ');
	const found: { piece: T; rank: number }[] = [];
	for (const piece of pieces) {
		const text = words.length > 0 ? fold(`${piece.title} ${piece.site} ${piece.codes.join(' ')} ${piece.printed ?? ''}`) : '';
		if (!words.every((word) => text.includes(word))) continue;
		const isNumber = piece.printed !== null && fold(piece.printed) === number;
		found.push({ piece, rank: isNumber ? 0 : close.has(piece.id) ? 1 : piece.printed !== null ? 2 : 3 });
	}
	return found.toSorted((a, b) => a.rank - b.rank).map(({ piece }) => piece);
}
