// Shadow roots, the closed ones too: extensions may open those.

declare global {
	interface Element {
		/** Firefox, for content scripts. */
		openOrClosedShadowRoot?: ShadowRoot | null;
	}
}

/** Elements that may host a shadow tree (DOM Standard, "valid shadow host name"), besides custom elements. */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

/** Chromium's; looked up once, for each look-up goes through the whole of the extension's interface. */
const dom = globalThis.chrome?.dom;

export function shadowRootOf(element: Element): ShadowRoot | null {
	const name = element.localName;
	if (!hosts.has(name) && !name.includes('-')) return null;
	const open = element.shadowRoot;
	if (open) return open;
	if (dom) return dom.openOrClosedShadowRoot(element as HTMLElement);
	return element.openOrClosedShadowRoot ?? null;
}
