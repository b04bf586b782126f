// What can be pointed at: the frozen picture or the copy of the page, asked the same questions.
import type { FrameBoxes, HeldPage, Rect, WordBox } from './held-page';
import { area } from './rect';
import {
	besideOf,
	boxAt,
	lineOf,
	narrowerThan,
	offeredFor,
	seenBoxes,
	widerThan,
	wordAt,
	wordsIn,
	type Point,
	type SeenBox,
} from './seen-boxes';

/** An element: where it is seen, its whole size where it is known, its first words. */
export type Spot = {
	frame: string;
	n: number;
	name: string;
	rect: Rect;
	size: { width: number; height: number } | null;
	words: string;
};
/** A run of characters of one text, as a mask names it; `line`: those of its line. */
export type WordSpot = {
	frame: string;
	n: number;
	node: number;
	start: number;
	end: number;
	text: string;
	rect: Rect;
	line: WordBox[];
};

export type Scene = {
	/** What a person most likely means by this place. */
	offered: (at: Point) => Spot | null;
	innermost: (at: Point) => Spot | null;
	/** Where to begin without a pointer. */
	first: () => Spot | null;
	find: (frame: string, n: number) => Spot | null;
	wider: (spot: Spot) => Spot | null;
	/** Towards the element that was last pointed at or come from, where it lies inside. */
	narrower: (spot: Spot, towards: Spot | null) => Spot | null;
	beside: (spot: Spot, step: -1 | 1) => Spot | null;
	word: (at: Point) => WordSpot | null;
};

/** The screenshot of a held page, by the boxes of what it shows. */
export function pictureScene(frames: readonly FrameBoxes[], screen: HeldPage['viewport']): Scene {
	const boxes = seenBoxes(frames, screen);
	const byKey = new Map(boxes.map((box) => [`${box.frame} ${box.n}`, box]));
	const boxOf = (spot: Spot | null): SeenBox | null => (spot && byKey.get(`${spot.frame} ${spot.n}`)) ?? null;
	const spotOf = (box: SeenBox | null): Spot | null => box && { ...shown(box, screen), words: wordsIn(box) };
	const through = (spot: Spot, go: (box: SeenBox) => SeenBox | null): Spot | null => {
		const box = boxOf(spot);
		return box && spotOf(go(box));
	};
	return {
		offered(at) {
			const box = boxAt(boxes, at);
			return box && spotOf(offeredFor(box, screen));
		},
		innermost: (at) => spotOf(boxAt(boxes, at)),
		first() {
			const middle = boxAt(boxes, { x: screen.width / 2, y: screen.height / 2 }) ?? boxes[0];
			return middle ? spotOf(offeredFor(middle, screen)) : null;
		},
		find: (frame, n) => spotOf(byKey.get(`${frame} ${n}`) ?? null),
		wider: (spot) => through(spot, widerThan),
		narrower: (spot, towards) => through(spot, (box) => narrowerThan(box, boxOf(towards))),
		beside: (spot, step) => through(spot, (box) => besideOf(box, step)),
		word(at) {
			const word = wordAt(boxes, at);
			return word && { ...word, frame: word.box.frame, n: word.box.n, line: lineOf(word) };
		},
	};
}

function shown({ frame, n, name, rect }: SeenBox, screen: { width: number; height: number }): Omit<Spot, 'words'> {
	// Cut by an edge of the screen, an element may be larger than what is seen of it.
	const isWhole = rect.x > 0 && rect.y > 0 && rect.x + rect.width < screen.width && rect.y + rect.height < screen.height;
	return { frame, n, name, rect, size: isWhole && area(rect) > 0 ? { width: rect.width, height: rect.height } : null };
}
