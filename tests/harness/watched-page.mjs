// Everything a page could notice of a capture, written down before and after: what a test then compares.

/** To be called before the page is opened: from then on its shadow roots are known, its own calls and events are counted. */
export const watchPage = (page) => page.addInitScript(watchInPage);

/**
 * The state of the page. With `start`, it is first given a selection and a focus where it has room for them, and counting begins anew.
 * @param {{ start?: boolean }} [options]
 */
export async function rememberPage(page, { start = false } = {}) {
	if (start) await page.evaluate(markInPage);
	return page.evaluate(stateInPage, start);
}

/* From here on, functions that run in a page. */

function watchInPage() {
	const watch = { counts: {}, roots: new Set(), observer: null };
	globalThis.watchOfTest = watch;
	const count = (what) => (watch.counts[what] = (watch.counts[what] ?? 0) + 1);
	watch.observer = new MutationObserver((records) => (watch.counts.mutation = (watch.counts.mutation ?? 0) + records.length));
	watch.look = (node) => watch.observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
	const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow').value;
	Element.prototype.attachShadow = function watched(...args) {
		const root = attach.apply(this, args);
		watch.roots.add(root);
		return root;
	};
	// What a script of ours would call if it ran in the page's own world.
	const spied = [
		[globalThis, 'setTimeout setInterval fetch getComputedStyle postMessage'],
		[Element.prototype, 'getBoundingClientRect setAttribute append'],
		[Node.prototype, 'cloneNode appendChild insertBefore'],
		[HTMLCanvasElement.prototype, 'getContext toDataURL toBlob'],
		[EventTarget.prototype, 'addEventListener'],
	];
	for (const [owner, names] of spied)
		for (const name of names.split(' ')) {
			const own = owner[name];
			owner[name] = function spy(...args) {
				count(`call ${name}`);
				return own.apply(this, args);
			};
		}
	// The popup takes the window's focus, as any window above the page does: `blur` and `focus` of the window are the browser's own.
	const events =
		'scroll resize input change select selectionchange beforeinput toggle submit click pointerdown keydown slotchange error load transitionrun fullscreenchange beforeunload pagehide securitypolicyviolation hashchange';
	for (const name of events.split(' ')) addEventListener(name, () => count(`event ${name}`), { capture: true, passive: true });
	addEventListener('message', () => count('event message'));
}

async function markInPage() {
	const field = document.querySelector('input[type=text], input[type=search], textarea, a[href]');
	if (!document.querySelector(':modal')) field?.focus({ preventScroll: true });
	const text = document.createTreeWalker(document.querySelector('h1, p, main') ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
	if (text) getSelection().setBaseAndExtent(text, 0, text, Math.min(3, text.length));
	// The events of these very acts come with the next frames.
	await new Promise((done) => setTimeout(done, 100));
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

function stateInPage(start) {
	const watch = globalThis.watchOfTest;
	const roots = [...watch.roots];
	if (start) {
		for (const node of [document, ...roots]) watch.look(node);
		watch.counts = {};
	}
	const pending = watch.observer.takeRecords().length;
	const counts = { ...watch.counts, mutation: (watch.counts.mutation ?? 0) + pending };
	const trees = [document, ...roots];
	const all = trees.flatMap((tree) => [...tree.querySelectorAll('*')]);
	const selection = getSelection();
	const pathOf = (node) =>
		node ? `${node.nodeName}#${node.parentNode ? [...node.parentNode.childNodes].indexOf(node) : ''}` : '';
	return {
		counts,
		tree: document.documentElement.getHTML({ shadowRoots: roots }),
		sheets: trees.flatMap((tree) =>
			[...tree.styleSheets, ...tree.adoptedStyleSheets].map((sheet) => {
				try {
					return [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
				} catch {
					return sheet.href;
				}
			}),
		),
		fields: all
			.filter((element) => 'value' in element && element.matches('input, select, textarea'))
			.map((field) => [field.value, field.checked]),
		scrolled: all
			.map((element, i) => [i, element.scrollLeft, element.scrollTop])
			.filter(([, left, top]) => left !== 0 || top !== 0),
		window: [scrollX, scrollY, innerWidth, innerHeight, document.title, location.href, history.length, document.cookie],
		focus: trees.map((tree) => pathOf(tree.activeElement)),
		selection: [
			pathOf(selection.anchorNode),
			selection.anchorOffset,
			pathOf(selection.focusNode),
			selection.focusOffset,
			String(selection),
		],
		globals: Object.getOwnPropertyNames(globalThis).toSorted(),
		stored: [Object.entries(localStorage), Object.entries(sessionStorage)],
		media: all
			.filter((element) => element.matches('canvas, video, img'))
			.map((element) => [element.width, element.height, element.currentSrc, element.paused]),
	};
}
