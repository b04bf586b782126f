// What a frame that is held tells of what it shows, as it is checked when it arrives. Apart from held-page.ts, which the page itself needs.
import * as v from 'valibot';

const rect = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const word = v.object({ node: v.number(), start: v.number(), end: v.number(), text: v.string(), rect });
const element = v.object({
	n: v.number(),
	parent: v.number(),
	name: v.string(),
	rect,
	words: v.array(word),
	isUnder: v.optional(v.boolean()),
});

export const frameBoxesSchema = v.object({
	path: v.string(),
	at: v.nullable(v.object({ x: v.number(), y: v.number() })),
	boxes: v.array(element),
});
