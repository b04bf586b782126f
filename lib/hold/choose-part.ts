// From a held page to the part of it that is kept: its documents pruned, its screenshot cropped, its text that of the part. What was not
// chosen is in none of them.
import { htmlText } from '../capture/extract/html-text';
import { cutOut } from '../capture/screenshot';
import type { Choice } from '../domain/choice';
import { numberAttribute, type FrameBoxes, type HeldPage, type Rect } from '../domain/held-page';
import { moved, shared } from '../domain/rect';
import { planRegion } from '../domain/region-plan';
import type { FrameSnapshot, PageFacts, Viewport } from '../domain/snapshot';
import { elementsIn, parseHtml } from '../redaction/html-tree';
import { documentsOf, withDocuments, type HeldDocument } from './documents';
import { pruneHtml, type Kept } from './prune-html';

/** Throws when what was chosen is not in the page: it was chosen from it. */
export async function choosePart(held: HeldPage, choice: Choice): Promise<HeldPage> {
	if (choice.kind === 'page') return held;
	const documents = await documentsOf(held);
	const patches = new Patches(held);
	const pruned =
		choice.kind === 'element' ? prunedToElement(documents, choice) : prunedToRegion(documents, held, choice.rect, patches);
	const part = patches.addedTo(withDocuments(held, pruned));
	const view = choice.rect && shared(choice.rect, { ...held.viewport, x: 0, y: 0 });
	const text = (await documentsOf(part)).map(({ html }) => htmlText(html)).filter(Boolean);
	return {
		...part,
		frames: part.frames.map((frame) => quiet(frame.path === '' ? seenThrough(frame, view) : frame)),
		screenshot: view && held.screenshot && (await cropped(held.screenshot, view, held.viewport.width)),
		extraction: held.extraction && { ...held.extraction, description: '', text: text.join('\n') },
		viewport: seenOf(held.viewport, view),
	};
}

async function cropped(screenshot: Blob, view: Rect, viewportWidth: number): Promise<Blob> {
	const pixels = await createImageBitmap(screenshot);
	try {
		return await cutOut(pixels, view, viewportWidth, view);
	} finally {
		pixels.close();
	}
}

/** The element in its document, that document's frame in its parent's, and so on to the page. */
function prunedToElement(documents: readonly HeldDocument[], choice: Extract<Choice, { kind: 'element' }>): HeldDocument[] {
	const changed = new Map<string, string>();
	let document = documents.find(({ path }) => path === choice.frame);
	let kept: Kept = { whole: new Set([choice.n]), size: choice.size };
	while (document) {
		const inner = document;
		changed.set(inner.path, pruneHtml(inner.html, kept));
		const { token } = inner;
		document =
			token === null ? undefined : documents.find(({ path, html }) => path !== inner.path && html.includes(`src="${token}"`));
		if (document && token) kept = { whole: new Set([numberNaming(document.html, token)]), size: choice.size };
	}
	// A frame inside the element is not cut: it is a part of it.
	return documents.map((each) => ({ ...each, html: changed.get(each.path) ?? each.html }));
}

function prunedToRegion(documents: readonly HeldDocument[], held: HeldPage, region: Rect, patches: Patches): HeldDocument[] {
	return documents.flatMap((document) => {
		const frame = held.boxes.find(({ path }) => path === document.path);
		if (!frame?.at) return [];
		const { whole, parts, cut, frames, seen } = planRegion(frame.boxes, moved(region, { x: -frame.at.x, y: -frame.at.y }));
		if (whole.size + parts.size + cut.size + frames.size === 0) return [];
		const inner = new Map(
			[...elementsIn(parseHtml(document.html))]
				.filter(({ n }) => frames.has(n))
				.map((element) => [element.n, isKnown(document.html.slice(element.start, element.openEnd), documents, held.boxes)]),
		);
		for (const n of frames) {
			const place = frame.boxes.find((box) => box.n === n)?.rect;
			const rect = inner.get(n) ? null : place && shared(place, moved(region, { x: -frame.at.x, y: -frame.at.y }));
			if (rect) cut.set(n, rect);
		}
		const pictures = new Map([...cut].map(([n, rect]) => [n, patches.add(document, frame, rect)]));
		const kept = new Set([...frames].filter((n) => !cut.has(n)));
		return [{ ...document, html: pruneHtml(document.html, { whole, parts, frames: kept, pictures, seen }) }];
	});
}

/** True when what a frame shows, and where, is known: then it can be cut element by element. */
const isKnown = (tag: string, documents: readonly HeldDocument[], boxes: readonly FrameBoxes[]): boolean =>
	documents.some(
		({ token, path }) => token !== null && tag.includes(token) && boxes.some((frame) => frame.path === path && frame.at !== null),
	);

function numberNaming(html: string, token: string): number {
	for (const element of elementsIn(parseHtml(html)))
		if (html.slice(element.start, element.openEnd).includes(`src="${token}"`)) return element.n;
	throw new Error('No frame shows this document.');
}

/** Pictures of which a part is kept: the pixels of that part stand for it. */
class Patches {
	readonly #added = new Map<string, FrameSnapshot['resources']>();

	constructor(readonly held: HeldPage) {}

	add({ nonce }: HeldDocument, { at }: FrameBoxes, rect: Rect): { token: string; width: number; height: number } {
		const frame = this.held.frames.find((each) => each.nonce === nonce);
		const added = this.#added.get(nonce) ?? [];
		// After all that the page itself numbered.
		const token = `glane:${nonce}.${1_000_000 + added.length}.`;
		const own = this.held.boxes.find(({ path }) => path === frame?.path)?.at ?? { x: 0, y: 0 };
		const place = moved(rect, { x: (at?.x ?? 0) - own.x, y: (at?.y ?? 0) - own.y });
		added.push({ from: 'nowhere', token, kind: 'image', reason: 'unreadable', patch: { kind: 'canvas', rect: place } });
		this.#added.set(nonce, added);
		return { token, width: rect.width, height: rect.height };
	}

	addedTo(held: HeldPage): HeldPage {
		const frames = held.frames.map((frame) => ({
			...frame,
			resources: [...frame.resources, ...(this.#added.get(frame.nonce) ?? [])],
		}));
		return { ...held, frames };
	}
}

/** The page as if the part that is seen were its whole window: what the screenshot stands in for lies there in the cropped one. */
function seenThrough(frame: FrameSnapshot, view: Rect | null): FrameSnapshot {
	const by = view ? { x: -view.x, y: -view.y } : null;
	const resources = frame.resources.map((resource) => {
		if (resource.from !== 'frame' && resource.from !== 'nowhere') return resource;
		const { patch, ...rest } = resource;
		const inner = 'inner' in rest && rest.inner && by ? { inner: { x: rest.inner.x + by.x, y: rest.inner.y + by.y } } : {};
		return { ...rest, ...inner, ...(patch && by ? { patch: { ...patch, rect: moved(patch.rect, by) } } : {}) };
	});
	return { ...frame, resources, viewport: seenOf(frame.viewport, view) };
}

/** A part begins at its own top, wherever in the page it was. */
const seenOf = ({ width, height, scale }: Viewport, view: Rect | null): Viewport => ({
	width: view?.width ?? width,
	height: view?.height ?? height,
	scale,
});

/** Facts that tell of the whole page leave with it; what kind of page it was stays. */
function quiet(frame: FrameSnapshot): FrameSnapshot {
	const types = frame.facts.jsonLd.flatMap((text) => [...text.matchAll(/"@type"\s*:\s*"\w+"/g)].map(([type]) => `{${type}}`));
	const kind = frame.facts.metas['og:type'];
	const facts: PageFacts = { ...frame.facts, jsonLd: [...new Set(types)], metas: kind ? { 'og:type': kind } : {} };
	return { ...frame, facts };
}

/** Without the numbers, which no archive needs. */
export async function withoutNumbers(held: HeldPage): Promise<HeldPage> {
	const documents = (await documentsOf(held)).map((document) => ({ ...document, html: numberless(document.html) }));
	return withDocuments(held, documents);
}

function numberless(html: string): string {
	let out = '';
	let end = 0;
	for (const { attributes } of elementsIn(parseHtml(html)))
		for (const attribute of attributes) {
			if (attribute.name !== numberAttribute) continue;
			// With the space before it.
			out += html.slice(end, attribute.start - 1);
			end = attribute.end;
		}
	return out + html.slice(end);
}
