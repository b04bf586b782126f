// The text a reader sees, shadow trees included: the witness that search and the bundle use.
import { shadowRootOf } from './shadow-root';

/** As much text as a long report; a bound for pages without end. */
const mostCharacters = 2_000_000;

export function visibleText(document: Document): string {
	const parts = [document.body?.innerText ?? ''];
	for (const element of document.querySelectorAll('*')) {
		const root = shadowRootOf(element);
		if (root) parts.push(shadowText(root));
	}
	return parts.filter(Boolean).join('\n').slice(0, mostCharacters);
}

function shadowText(root: ShadowRoot): string {
	const words = [...root.children].map((child) =>
		child.localName === 'style' ? '' : ((child as HTMLElement).innerText ?? '').trim(),
	);
	return words.filter(Boolean).join('\n');
}
