// What of the part in view is still loading: spinners, skeletons, images, frames, and whether the network is at rest. Only looks; nothing
// of the page's own world is touched.
import { namedAsLoading, spins } from './loading-animation';

/** `parts`: boxes in view that still load. `isQuiet`: no answer of a server ended a moment ago. */
export type Readiness = { parts: number; isQuiet: boolean };

/** Busy by what they say of themselves. */
const declared =
	'[aria-busy="true" i],[role="progressbar" i]:not([aria-valuenow]),progress:not([value]),svg animateTransform[repeatCount="indefinite" i]';
/** Elements that load by themselves. */
const loaders = 'img,iframe';
/** A spinner, or one line of a skeleton, stands for the box it is in: the nearest one as large as this, in CSS px. */
const leastPart = { width: 100, height: 60 };
/** More moving things than this are a show. */
const mostAnimations = 400;
const mostShadowTrees = 300;

/** What may be a custom element. Told by the browser itself: to look at each of twenty thousand elements takes it ten times as long. */
const uncommon =
	':not(div,span,a,p,li,td,b,i,img,path,g,button,svg,tr,ul,option,input,label,section,h3,h2,small,strong,em,th,br,use,rect,circle,text,line)';

/** `restMs`: how long ago the last answer must be. */
export function readiness(window: Window, restMs = 500): Readiness {
	const { document } = window;
	const found = new Set<Element>();
	for (const root of trees(document)) {
		for (const element of root.querySelectorAll(declared)) if (isInView(element, window)) found.add(partOf(element));
		for (const element of root.querySelectorAll(loaders))
			if (isStillLoading(element) && isInView(element, window)) found.add(partOf(element));
		for (const element of moving(root)) if (isInView(element, window)) found.add(partOf(element));
	}
	const parts = [...found].filter((part) => !hasOuter(part, found)).length;
	return { parts: document.readyState === 'complete' ? parts : Math.max(1, parts), isQuiet: isQuiet(window, restMs) };
}

/** The document, and the shadow trees of custom elements, where apps of tiles live. */
function trees(document: Document): (Document | ShadowRoot)[] {
	const found: (Document | ShadowRoot)[] = [document];
	for (let i = 0; i < found.length && found.length < mostShadowTrees; i++)
		for (const element of found[i]?.querySelectorAll(uncommon) ?? []) if (element.shadowRoot) found.push(element.shadowRoot);
	return found;
}

function isStillLoading(element: Element): boolean {
	if (element.localName === 'img') return !(element as HTMLImageElement).complete;
	const inner = (element as HTMLIFrameElement).contentDocument;
	if (!inner) return false;
	// Before its own document comes, a frame shows an empty one that is complete.
	const isAwaited = inner.URL === 'about:blank' && /^https?:/.test((element as HTMLIFrameElement).src);
	return isAwaited || inner.readyState !== 'complete';
}

/** Elements that move without end as what loads does. */
function* moving(root: Document | ShadowRoot): Generator<Element> {
	// A page may hide `document.getAnimations` behind a form of that name.
	if (typeof root.getAnimations !== 'function') return;
	for (const animation of root.getAnimations().slice(0, mostAnimations)) {
		const effect = animation.effect as KeyframeEffect | null;
		const target = effect?.target;
		if (!target || animation.playState !== 'running' || effect.getTiming().iterations !== Infinity) continue;
		if (namedAsLoading(target, animation) || spins(target, effect)) yield target;
	}
}

function isInView(element: Element, { innerWidth, innerHeight }: Window): boolean {
	const { left, right, top, bottom } = boxOf(element).getBoundingClientRect();
	if (right <= left || bottom <= top || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
	// What pulses may be clear at this instant; what is kept ready in a clear box is not shown.
	const isSeen = element.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? true;
	return isSeen && element.checkVisibility({ visibilityProperty: true });
}

/** An animation of SVG has no box: what it turns has. */
const boxOf = (element: Element): Element =>
	element.localName === 'animateTransform' ? (element.closest('svg') ?? element) : element;

function partOf(element: Element): Element {
	let part = boxOf(element);
	for (;;) {
		const { width, height } = part.getBoundingClientRect();
		const parent = part.parentElement ?? hostOf(part);
		if ((width >= leastPart.width && height >= leastPart.height) || !parent || parent.localName === 'body') return part;
		part = parent;
	}
}

const hostOf = (element: Element): Element | null => {
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
};

function hasOuter(part: Element, parts: ReadonlySet<Element>): boolean {
	for (let outer = part.parentElement ?? hostOf(part); outer; outer = outer.parentElement ?? hostOf(outer))
		if (parts.has(outer)) return true;
	return false;
}

function isQuiet({ performance }: Window, restMs: number): boolean {
	const since = performance.now() - restMs;
	const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	// The list is in the order of requests, not of answers: a slow one may end last.
	return !entries.some((entry) => entry.responseEnd > since);
}
