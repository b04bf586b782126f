// Which elements and words of each frame the candidate's masks mean, told from where they were seen.
import type { ElementBox, FrameBoxes, Rect, WordBox } from '../domain/held-page';
import type { Mask } from '../domain/redaction';
import { liesIn, meet } from './cover-pixels';

export type FrameMasks = {
	boxes: ReadonlyMap<number, ElementBox>;
	/** Where the frame's viewport lies on the screen; null when that is not known. */
	at: { x: number; y: number } | null;
	elements: Map<number, Rect | null>;
	/** Words to take out, by element. */
	words: Map<number, WordBox[]>;
};

/** What is no text, and is seen: it goes whole where any of it must go. */
const replaced = /^(?:img|picture|canvas|video|audio|svg|object|embed|input|textarea|select|button|progress|meter|math|image)$/;

/** What the frozen frames say of their elements: a tag's name, and whether the boxes in a child frame are known. */
export type Pages = { tagOf: (path: string, n: number) => string; isRead: (path: string, n: number) => boolean };

/** By path of the frame. */
export function frameMasks(boxes: readonly FrameBoxes[], masks: readonly Mask[], pages: Pages): Map<string, FrameMasks> {
	const byPath = new Map<string, FrameMasks>();
	const of = (path: string): FrameMasks => {
		const known = byPath.get(path);
		if (known) return known;
		const made: FrameMasks = { boxes: new Map(), at: null, elements: new Map(), words: new Map() };
		byPath.set(path, made);
		return made;
	};
	for (const { path, at, boxes: own } of boxes)
		byPath.set(path, { ...of(path), at, boxes: new Map(own.map((box) => [box.n, box])) });
	for (const mask of masks) {
		if (mask.kind === 'element') takeElement(of(mask.frame), mask.n);
		else if (mask.kind === 'words') takeWords(of(mask.frame), mask);
		else if (mask.kind === 'area') for (const [path, frame] of byPath) takeArea(frame, mask.rect, path, pages);
	}
	return byPath;
}

const takeElement = (frame: FrameMasks, n: number): void => void frame.elements.set(n, frame.boxes.get(n)?.rect ?? null);

function takeWords(frame: FrameMasks, { n, node, start, end }: Extract<Mask, { kind: 'words' }>): void {
	// What a field holds is no text node.
	if (node < 0) return takeElement(frame, n);
	const met = (frame.boxes.get(n)?.words ?? []).filter((word) => word.node === node && word.start < end && word.end > start);
	const words = met.length > 0 ? met : [{ node, start, end, text: '', rect: { x: 0, y: 0, width: 0, height: 0 } }];
	frame.words.set(n, [...(frame.words.get(n) ?? []), ...words]);
}

/** Frames whose own boxes are not known go whole. */
function takeArea(frame: FrameMasks, screen: Rect, path: string, pages: Pages): void {
	if (!frame.at) return;
	const area = { ...screen, x: screen.x - frame.at.x, y: screen.y - frame.at.y };
	for (const box of frame.boxes.values()) {
		const words = box.words.filter(({ rect }) => meet(rect, area));
		if (words.some(({ node }) => node < 0) || (meet(box.rect, area) && goesWhole(box, area, path, pages)))
			takeElement(frame, box.n);
		else if (words.length > 0) frame.words.set(box.n, [...(frame.words.get(box.n) ?? []), ...words]);
	}
}

function goesWhole({ n, rect }: ElementBox, area: Rect, path: string, pages: Pages): boolean {
	const tag = pages.tagOf(path, n);
	if (/^i?frame$/.test(tag)) return liesIn(rect, area) || !pages.isRead(path, n);
	return replaced.test(tag) || (liesIn(rect, area) && !/^(?:html|body)$/.test(tag));
}
