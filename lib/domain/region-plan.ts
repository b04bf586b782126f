// What of a frame lies in a rectangle of the screen, element by element: the rest must not be kept.
import type { ElementBox, Rect, WordBox } from './held-page';
import { area, holds, shared } from './rect';

export type RegionPlan = {
	/** Elements that lie within it, with all they show. */
	whole: Set<number>;
	/** Elements of which a part does, with those of their own words that do. */
	parts: Map<number, WordBox[]>;
	/** Pictures of which a part does: that part. */
	cut: Map<number, Rect>;
	/** Frames that reach into it. */
	frames: Set<number>;
	/** Every element that shows; what does not is not in the rectangle either. */
	seen: Set<number>;
};

const frameNames = /^(iframe|frame)$/;
const pictures = /^(img|canvas|video|svg|object|embed|input|image|picture|meter|progress|select|textarea)$/;
/** An edge drawn by hand misses by this much, in CSS px. */
const slack = 2;

/** `region` in the frame's own viewport. */
export function planRegion(boxes: readonly ElementBox[], region: Rect): RegionPlan {
	const plan: RegionPlan = {
		whole: new Set(),
		parts: new Map(),
		cut: new Map(),
		frames: new Set(),
		seen: new Set(boxes.map(({ n }) => n)),
	};
	const reaching = new Set<number>();
	// Inner elements come after those that hold them.
	for (const box of boxes.toReversed()) {
		const part = shared(box.rect, region);
		const isInside =
			!reaching.has(box.n) && !(box.isUnder ?? false) && holds(region, box.rect, slack) && !frameNames.test(box.name);
		if (isInside) plan.whole.add(box.n);
		else reaching.add(box.parent);
		if (isInside || !part || part.width < 1 || part.height < 1 || box.isUnder) continue;
		if (frameNames.test(box.name)) plan.frames.add(box.n);
		else if (pictures.test(box.name)) plan.cut.set(box.n, part);
		else {
			const words = box.words.filter(({ rect }) => area(shared(rect, region) ?? nothing) > area(rect) / 2);
			plan.parts.set(box.n, words);
		}
	}
	return plan;
}

const nothing = { x: 0, y: 0, width: 0, height: 0 };
