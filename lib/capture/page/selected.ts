// What the reader of a page has selected, wherever it is: in the document, in a shadow tree, in a frame of the same origin, in a field.
import { documentOf } from './frame-path';
import type { NodePlace } from './page-blocks';
import { shadowRootOf } from './shadow-root';

type Field = HTMLInputElement | HTMLTextAreaElement;

export type Selected =
	| { in: 'text'; document: Document; start: NodePlace; end: NodePlace }
	| { in: 'field'; document: Document; field: Field; from: number; to: number };

/** null when nothing is selected. What a field hides is not read. */
export function findSelected(document: Document): Selected | null {
	const focused = focusedIn(document);
	return fieldSelection(focused) ?? textSelection(focused.ownerDocument) ?? anySelection(document);
}

/** The element that has the focus, through shadow trees and frames. */
function focusedIn(document: Document): Element {
	let focused = document.activeElement ?? document.documentElement;
	for (;;) {
		const inner =
			focused.localName === 'iframe'
				? documentOf(focused as HTMLIFrameElement)?.activeElement
				: shadowRootOf(focused)?.activeElement;
		if (!inner) return focused;
		focused = inner;
	}
}

function fieldSelection(element: Element): Selected | null {
	const isField = element.localName === 'textarea' || element.localName === 'input';
	if (!isField || (element as HTMLInputElement).type === 'password') return null;
	const field = element as Field;
	const [from, to] = [field.selectionStart, field.selectionEnd];
	return from === null || to === null || from === to ? null : { in: 'field', document: field.ownerDocument, field, from, to };
}

/** The document itself, then its frames, in their order. */
function anySelection(document: Document): Selected | null {
	const own = textSelection(document);
	if (own) return own;
	for (const frame of document.querySelectorAll('iframe')) {
		const inner = documentOf(frame);
		const found = inner && anySelection(inner);
		if (found) return found;
	}
	return null;
}

function textSelection(document: Document): Selected | null {
	const selection = document.getSelection();
	if (!selection || selection.rangeCount === 0) return null;
	const range = composedRange(selection, document) ?? selection.getRangeAt(0);
	const { startContainer, startOffset, endContainer, endOffset } = range;
	if (startContainer === endContainer && startOffset === endOffset) return null;
	const [start, end] = [
		{ node: startContainer, offset: startOffset },
		{ node: endContainer, offset: endOffset },
	];
	return { in: 'text', document, start, end };
}

/** A selection in a shadow tree looks like nothing from outside, unless its roots are named. */
function composedRange(selection: Selection, document: Document): StaticRange | null {
	try {
		return selection.getComposedRanges({ shadowRoots: shadowRootsIn(document) })[0] ?? null;
	} catch (error) {
		console.warn(error);
		return null;
	}
}

function shadowRootsIn(tree: Document | ShadowRoot): ShadowRoot[] {
	return [...tree.querySelectorAll('*')].flatMap((element) => {
		const root = shadowRootOf(element);
		return root ? [root, ...shadowRootsIn(root)] : [];
	});
}
