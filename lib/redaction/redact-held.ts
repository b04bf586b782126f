// Takes what the candidate chose out of a held page, everywhere and for good, before anything of it is stored.
import type { ElementBox, FrameBoxes, HeldPage, Rect, WordBox } from '../domain/held-page';
import type { Mask, MaskKind } from '../domain/redaction';
import type { FrameResource, FrameSnapshot } from '../domain/snapshot';
import { coverPixels, isBeside, union } from './cover-pixels';
import { frameMasks, type FrameMasks } from './frame-masks';
import { goneLines, readWords, tellingLines } from './gone-lines';
import { elementsIn, parseHtml, valueOf, type HtmlElement } from './html-tree';
import type { ReadAddress } from './inspect-file';
import { inspectResources } from './inspect-resources';
import { maskExtraction, maskFacts, runsOf } from './mask-facts';
import { attributesShownBy, maskHtml } from './mask-html';
import { readAddress } from './read-address';
import { TextFinder, type Span } from './text-finder';
import { placeWords } from './word-places';

export type RedactedPage = {
	held: HeldPage;
	/** How many places were masked: in the words and attributes of the page, its style, its title and its address. */
	places: number;
	/** How many masks of each kind were asked for: what the log keeps. */
	masks: Record<MaskKind, number>;
	/** Of those places, the ones that show but whose pixels could not be told: an area must be drawn over them. */
	unplaced: number;
	/** Where a text was to go: what shows on the screen and holds pixels in which no text can be read. */
	unread: { pictures: number; canvases: number; frames: number };
};

/** One document of a frozen frame: its own, or that of a child it could read. */
type Page = {
	path: string;
	html: string;
	root: HtmlElement;
	elements: Map<number, HtmlElement>;
	frame: FrameSnapshot;
	token: string | null;
};

const tokens = /glane:[0-9a-f]{16}\.\d+\./g;

/** The same page without what the masks mean. `read` reads the files that the page loads, to look into those that may hold text. */
export async function redactHeld(held: HeldPage, masks: readonly Mask[], read: ReadAddress = readAddress): Promise<RedactedPage> {
	const texts = masks.flatMap((mask) => (mask.kind === 'text' ? [mask.text] : []));
	const pages = (await Promise.all(held.frames.map(pagesOf))).flat();
	const byPath = new Map(pages.map((page) => [page.path, page]));
	const chosen = frameMasks(held.boxes, masks, {
		tagOf: (path, n) => byPath.get(path)?.elements.get(n)?.name ?? '',
		isRead: (path, n) => isRead(byPath, held.boxes, path, n),
	});
	const lines = pages.flatMap(({ path, html, root }) => goneLines(html, root, chosen.get(path)?.elements ?? new Map()));
	const finder = new TextFinder([...texts, ...tellingLines(lines)]);
	const redactor = new Redactor(finder, chosen, held);
	const frames: FrameSnapshot[] = [];
	for (const frame of held.frames)
		frames.push(
			await redactor.frame(
				frame,
				pages.filter((page) => page.frame === frame),
				read,
			),
		);
	for (const mask of masks) if (mask.kind === 'area') redactor.rects.push(mask.rect);
	const extraction = held.extraction && maskExtraction(held.extraction, finder, lines, runsOf(chosen));
	if (extraction && redactor.isSpread)
		extraction.text = readWords((await frames.find(({ path }) => path === '')?.html.text()) ?? '');
	const title = finder.mask(held.title);
	const url = finder.mask(held.url);
	return {
		held: {
			...held,
			title,
			url,
			frames: reachable(frames),
			boxes: held.boxes.map((boxes) => redactor.boxes(boxes)),
			screenshot: held.screenshot && (await coverPixels(held.screenshot, redactor.rects, held.viewport.width)),
			extraction,
		},
		places:
			redactor.places +
			masks.filter(({ kind }) => kind === 'area').length +
			Number(title !== held.title) +
			Number(url !== held.url),
		masks: countKinds(masks),
		unplaced: redactor.unplaced,
		unread: texts.length === 0 ? { pictures: 0, canvases: 0, frames: 0 } : redactor.unread(byPath),
	};
}

export function countKinds(masks: readonly Mask[]): Record<MaskKind, number> {
	const counts = { text: 0, words: 0, element: 0, area: 0 };
	for (const { kind } of masks) counts[kind]++;
	return counts;
}

async function pagesOf(frame: FrameSnapshot): Promise<Page[]> {
	const page = (path: string, html: string, token: string | null): Page => {
		const root = parseHtml(html);
		return { path, html, root, elements: new Map([...elementsIn(root)].map((element) => [element.n, element])), frame, token };
	};
	const inner = frame.resources.flatMap((resource) =>
		resource.from === 'frame' && resource.html !== undefined
			? [page(resource.path ?? `? ${resource.token}`, resource.html, resource.token)]
			: [],
	);
	return [page(frame.path, await frame.html.text(), null), ...inner];
}

function childPathOf(page: Page, n: number): string | undefined {
	const element = page.elements.get(n);
	const token = element && valueOf(page.html, element, 'src');
	const resource = page.frame.resources.find((candidate) => candidate.token === token);
	return resource?.from === 'frame' ? resource.path : undefined;
}

function isRead(pages: ReadonlyMap<string, Page>, boxes: readonly FrameBoxes[], path: string, n: number): boolean {
	const page = pages.get(path);
	const child = page && childPathOf(page, n);
	return child !== undefined && pages.has(child) && boxes.some((frame) => frame.path === child && frame.at !== null);
}

class Redactor {
	places = 0;
	unplaced = 0;
	isSpread = false;
	/** What is covered on the screenshot, in CSS px of the screen. */
	readonly rects: Rect[] = [];
	readonly #goneWords = new Set<WordBox>();
	readonly #goneBoxes = new Map<string, Set<number>>();

	constructor(
		readonly finder: TextFinder,
		readonly chosen: ReadonlyMap<string, FrameMasks>,
		readonly held: HeldPage,
	) {}

	async frame(frame: FrameSnapshot, pages: readonly Page[], read: ReadAddress): Promise<FrameSnapshot> {
		const inspected = await inspectResources(frame.resources, this.finder, read);
		this.places += inspected.places;
		// A rule that shows a text (`content`) tells no place.
		this.unplaced += inspected.places;
		const shown = new Set(
			frame.resources.flatMap((resource) => (resource.from === 'rules' ? attributesShownBy(resource.text) : [])),
		);
		const htmls = new Map(pages.map((page) => [page.token, this.#page(page, inspected.gone, shown)]));
		const html = htmls.get(null) ?? '';
		const resources = inspected.resources.map((resource) =>
			resource.from === 'frame' && resource.html !== undefined
				? { ...resource, html: htmls.get(resource.token) ?? '' }
				: resource,
		);
		return {
			...frame,
			path: this.finder.mask(frame.path),
			url: this.finder.mask(frame.url),
			html: new Blob([html], { type: 'text/html' }),
			resources: referenced(html, resources),
			facts: maskFacts(frame.facts, this.finder),
			loaded: frame.loaded && frame.loaded.filter((url) => !this.finder.has(url)),
		};
	}

	#page(page: Page, gone: ReadonlySet<string>, shownAttributes: ReadonlySet<string>): string {
		const own = this.chosen.get(page.path);
		const boxOf = (n: number): ElementBox | undefined => own?.boxes.get(n);
		const runs = [...(own?.words ?? [])].flatMap(([n, words]) => {
			const element = page.elements.get(n);
			return element ? placeWords(page.html, element, words).filter((place): place is Span => place !== null) : [];
		});
		const masked = maskHtml(page.html, page.root, {
			finder: this.finder,
			elements: own?.elements ?? new Map(),
			rectOf: (n) => boxOf(n)?.rect ?? null,
			runs,
			isGone: (address) => gone.has(address),
			shownAttributes,
		});
		this.places += masked.places;
		this.isSpread ||= masked.isSpread;
		const covered = [...masked.covered].flatMap((n) => boxOf(n)?.rect ?? []);
		const words = own
			? [...own.boxes.values()].flatMap((box) => this.#wordsToCover(page, box, [...masked.matched, ...runs]))
			: [];
		this.#cover(own, [...covered, ...words]);
		this.#goneBoxes.set(page.path, new Set([...masked.covered].filter((n) => own?.elements.has(n))));
		return masked.html;
	}

	/** The words of an element that took part in what was found, and those that read as such by themselves. */
	#wordsToCover(page: Page, box: ElementBox, spans: readonly Span[]): Rect[] {
		const element = page.elements.get(box.n);
		const places = element ? placeWords(page.html, element, box.words) : [];
		const line = box.words.map(({ text }) => text).join(' ');
		const found = this.finder.find(line);
		let at = 0;
		const rects: Rect[] = [];
		let before: Rect | null = null;
		box.words.forEach((word, i) => {
			const { text, rect } = word;
			const start = at;
			at += text.length + 1;
			const place = places[i];
			const isMet =
				(place && spans.some((span) => span.start < place.end && span.end > place.start)) ||
				found.some((span) => span.start < start + text.length && span.end > start);
			// The gap between two words of one line goes with them: it tells where they meet.
			if (isMet) rects.push(before && isBeside(before, rect) ? union(before, rect) : rect);
			if (isMet) this.#goneWords.add(word);
			before = isMet ? rect : null;
		});
		return rects;
	}

	#cover(own: FrameMasks | undefined, rects: readonly Rect[]): void {
		if (own?.at) for (const rect of rects) this.rects.push({ ...rect, x: rect.x + own.at.x, y: rect.y + own.at.y });
		else this.unplaced += rects.length;
	}

	/** The boxes of what is still there. */
	boxes({ path, at, boxes }: FrameBoxes): FrameBoxes {
		const gone = this.#goneBoxes.get(path);
		const left = boxes
			.filter(({ n }) => !gone?.has(n))
			.map((box) => ({ ...box, words: box.words.filter((word) => !this.#goneWords.has(word)) }));
		return { path: this.finder.mask(path), at, boxes: left };
	}

	unread(pages: ReadonlyMap<string, Page>): RedactedPage['unread'] {
		const count = { pictures: 0, canvases: 0, frames: 0 };
		for (const { path, boxes } of this.held.boxes) {
			for (const { n, rect } of boxes) {
				const tag = pages.get(path)?.elements.get(n)?.name ?? '';
				if (this.#goneBoxes.get(path)?.has(n) || rect.width * rect.height < leastPicture) continue;
				if (tag === 'canvas') count.canvases++;
				else if (/^(?:img|video|image)$/.test(tag)) count.pictures++;
				else if (/^i?frame$/.test(tag) && !isRead(pages, this.held.boxes, path, n)) count.frames++;
			}
		}
		return count;
	}
}

/** Smaller pictures are icons, in CSS px². */
const leastPicture = 4000;

/** The resources that the HTML of a frame still names, itself or through the child frames it holds. */
function referenced(html: string, resources: readonly FrameResource[]): FrameResource[] {
	const byToken = new Map(resources.map((resource) => [resource.token, resource]));
	const named = new Set<string>();
	const waiting = [html];
	for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
		for (const [token] of text.matchAll(tokens)) {
			if (named.has(token)) continue;
			named.add(token);
			const resource = byToken.get(token);
			if (resource?.from === 'frame' && resource.html !== undefined) waiting.push(resource.html);
		}
	}
	return resources.filter(({ token }) => named.has(token));
}

/** The frames that the top one still leads to. */
function reachable(frames: readonly FrameSnapshot[]): FrameSnapshot[] {
	const reached = new Set<string>(['']);
	for (let size = 0; size < reached.size;) {
		size = reached.size;
		for (const frame of frames) {
			if (!reached.has(frame.path)) continue;
			for (const resource of frame.resources)
				if (resource.from === 'frame' && resource.path !== undefined) reached.add(resource.path);
		}
	}
	return frames.filter(({ path }) => reached.has(path));
}
