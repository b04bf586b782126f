// Every element of a page, those in shadow trees too.
import { shadowRootOf } from './shadow-root';

/** In tree order, a shadow tree right after its host; ends after `most` elements. */
export function* composedElements(root: ParentNode, most = 60_000): Generator<Element, number> {
	let left = most;
	for (const element of root.querySelectorAll('*')) {
		if (left-- <= 0) return 0;
		yield element;
		const shadow = shadowRootOf(element);
		if (shadow) left = yield* composedElements(shadow, left);
	}
	return left;
}

/** True when an element is `inner`, or holds it, shadow trees included. */
export function holds(outer: Element, inner: Element): boolean {
	for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
	return false;
}

/** The element around, as it is drawn: through slots and out of shadow trees. */
export function drawnAround(element: Element): Element | null {
	const parent = element.assignedSlot ?? element.parentNode;
	if (!parent) return null;
	return parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE
		? (parent as ShadowRoot).host
		: parent.nodeType === Node.ELEMENT_NODE
			? (parent as Element)
			: null;
}

const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
