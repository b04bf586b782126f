// What a held page shows, as one picture: the boxes of all its frames in the viewport of the top one, and how to go from one to another.
import type { FrameBoxes, Rect, WordBox } from './held-page';
import { area, hasPoint, moved, shared } from './rect';

/** `rect` and those of the words lie in the viewport of the top frame. */
export type SeenBox = {
	frame: string;
	n: number;
	name: string;
	rect: Rect;
	words: readonly WordBox[];
	parent: SeenBox | null;
	children: SeenBox[];
	isUnder: boolean;
};
export type Point = { x: number; y: number };
export type SeenWord = WordBox & { box: SeenBox };

/** Every box, in the order of the page; a frame's are within the box of its <iframe>. */
export function seenBoxes(frames: readonly FrameBoxes[], screen: { width: number; height: number }): SeenBox[] {
	const whole = { x: 0, y: 0, ...screen };
	const all: SeenBox[] = [];
	// Outer frames first: an inner one hangs on a box of theirs.
	for (const { path, at, boxes } of frames.toSorted((a, b) => depthOf(a.path) - depthOf(b.path))) {
		if (!at) continue;
		const holder = path === '' ? null : frameBoxAt(all, at);
		const window = holder?.rect ?? whole;
		const own = new Map<number, SeenBox>();
		for (const box of boxes) {
			const rect = shared(moved(box.rect, at), window);
			if (!rect) continue;
			const parent = own.get(box.parent) ?? holder;
			const words = box.words.flatMap((word) => {
				const place = shared(moved(word.rect, at), window);
				return place ? [{ ...word, rect: place }] : [];
			});
			const isUnder = (box.isUnder ?? false) || (holder?.isUnder ?? false);
			const seen: SeenBox = { frame: path, n: box.n, name: box.name, rect, words, parent, children: [], isUnder };
			parent?.children.push(seen);
			own.set(box.n, seen);
			all.push(seen);
		}
	}
	return all;
}

const depthOf = (path: string): number => (path === '' ? 0 : path.split('.').length);

const frameNames = /^(iframe|frame|object|embed)$/;

function frameBoxAt(boxes: readonly SeenBox[], at: Point): SeenBox | null {
	// A pixel inside: the frame's border and its rounding lie between the two.
	const found = boxes.filter(
		({ name, rect }) => frameNames.test(name) && hasPoint({ ...rect, x: rect.x - 1, y: rect.y - 1 }, at),
	);
	return found.toSorted((a, b) => area(a.rect) - area(b.rect))[0] ?? null;
}

/** The smallest box under a point that nothing covers; the later of two equals lies above. */
export function boxAt(boxes: readonly SeenBox[], point: Point): SeenBox | null {
	let found: SeenBox | null = null;
	for (const box of boxes)
		if (!box.isUnder && hasPoint(box.rect, point) && (!found || area(box.rect) <= area(found.rect))) found = box;
	return found;
}

export function wordAt(boxes: readonly SeenBox[], point: Point): SeenWord | null {
	for (const box of boxes.toReversed()) {
		const word = box.isUnder ? undefined : box.words.find(({ rect }) => hasPoint(rect, point));
		if (word) return { ...word, box };
	}
	return null;
}

/** The words of the same element on the same line, in order. */
export const lineOf = (word: SeenWord): WordBox[] =>
	word.box.words.filter(({ rect }) => {
		const middle = rect.y + rect.height / 2;
		return middle >= word.rect.y && middle <= word.rect.y + word.rect.height;
	});

const parts = /^(article|figure|section|card|dialog|table|form|blockquote|li)$/;
const inline =
	/^(a|abbr|b|bdi|br|cite|code|em|font|i|kbd|label|mark|q|s|small|span|strong|sub|sup|time|u|tspan|path|g|rect|circle|line|text|use|polyline|polygon)$/;

/** A post, a figure, a card: what is offered before what it holds. */
export const isPart = (name: string): boolean => parts.test(name);
/** Words and strokes: never what is meant by themselves. */
export const isInline = (name: string): boolean => inline.test(name);

/** What a person most likely means by a place: the post, the figure or the card around it; else the block. */
export function offeredFor(box: SeenBox, screen: { width: number; height: number }): SeenBox {
	const most = screen.width * screen.height * 0.7;
	for (let around: SeenBox | null = box; around && area(around.rect) <= most; around = around.parent)
		if (parts.test(around.name)) return around;
	let block = box;
	while (inline.test(block.name) && block.parent && area(block.parent.rect) <= most) block = block.parent;
	return block;
}

/** The next larger box around; null when there is none. */
export function widerThan(box: SeenBox): SeenBox | null {
	for (let around = box.parent; around; around = around.parent) if (isLarger(around.rect, box.rect)) return around;
	return null;
}

/** The next smaller box inside: the one around `towards`, where that lies inside, else the first. */
export function narrowerThan(box: SeenBox, towards: SeenBox | null): SeenBox | null {
	for (let inner = towards, last = towards; inner; last = inner, inner = inner.parent) {
		if (inner !== box) continue;
		return last && last !== box ? (isLarger(box.rect, last.rect) ? last : narrowerThan(last, towards)) : firstInside(box);
	}
	return firstInside(box);
}

function firstInside(box: SeenBox): SeenBox | null {
	for (const child of box.children) {
		if (child.isUnder) continue;
		const found = isLarger(box.rect, child.rect) ? child : firstInside(child);
		if (found) return found;
	}
	return null;
}

/** The box beside, before (-1) or after (1), within the same one. */
export function besideOf(box: SeenBox, step: -1 | 1): SeenBox | null {
	for (let inner: SeenBox | null = box; inner; inner = inner.parent) {
		const beside = (inner.parent?.children ?? []).filter((child) => !child.isUnder || child === inner);
		const next = beside[beside.indexOf(inner) + step];
		if (next) return next;
		// What fills its parent has no neighbours but those of the parent.
		if (inner.parent && isLarger(inner.parent.rect, inner.rect)) return null;
	}
	return null;
}

const isLarger = (a: Rect, b: Rect): boolean => area(a) > area(b) * 1.02 + 16;

/** What stands in a box, in a few words. */
export function wordsIn(box: SeenBox, most = 12): string {
	const words: string[] = [];
	const gather = (each: SeenBox): void => {
		for (const { text } of each.words) if (words.length < most) words.push(text);
		for (const child of each.children) if (words.length < most) gather(child);
	};
	gather(box);
	return words.join(' ');
}
