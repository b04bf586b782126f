// Word writes lists as paragraphs that only look like lists: a style says the level, a span that is to be ignored holds the bullet.

type WordItem = { paragraph: HTMLElement; level: number; list: string; isOrdered: boolean };

/** Puts real lists in their place. */
export function listsFromWord(body: HTMLElement): void {
	let run: WordItem[] = [];
	const close = (): void => {
		if (run.length > 0) buildLists(run);
		run = [];
	};
	for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li, td, th, div')) {
		const item = wordItem(paragraph);
		const last = run.at(-1);
		// What stands between two items, or another parent, ends a list.
		if (last && (!item || !follows(last.paragraph, paragraph) || startsAnother(run, item))) {
			if (!paragraph.contains(last.paragraph)) close();
		}
		if (item) run.push(item);
	}
	close();
	for (const ignored of body.querySelectorAll('[style]')) if (isIgnored(ignored)) ignored.remove();
}

const isIgnored = (element: Element): boolean => /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');

function wordItem(paragraph: HTMLElement): WordItem | null {
	if (paragraph.localName !== 'p') return null;
	const found = /mso-list:\s*(l\d+)\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '');
	const isNamed = /\bMsoListParagraph/.test(paragraph.className);
	const marker = [...paragraph.querySelectorAll('[style]')].find(isIgnored);
	if (!found && !(isNamed && marker)) return null;
	// Letters and numbers count; "o" alone is Word's second bullet.
	const sign = (marker?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
	const isOrdered = /^\(?(\d+|[a-z]{1,2}|[ivxlc]+)[.)]/i.test(sign);
	return { paragraph, level: Number(found?.[2] ?? 1), list: found?.[1] ?? '', isOrdered };
}

const follows = (last: Element, next: Element): boolean => last.nextElementSibling === next;

/** At the first level, a list of another number or kind is another list. */
function startsAnother(run: readonly WordItem[], item: WordItem): boolean {
	const first = run[0];
	return first !== undefined && item.level <= first.level && (item.list !== first.list || item.isOrdered !== first.isOrdered);
}

function buildLists(run: readonly WordItem[]): void {
	const [first] = run;
	if (!first) return;
	const { ownerDocument } = first.paragraph;
	const open: { level: number; list: HTMLElement; last: HTMLElement | null }[] = [];
	const newList = (isOrdered: boolean, level: number): HTMLElement => {
		const list = ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
		open.push({ level, list, last: null });
		return list;
	};
	first.paragraph.before(newList(first.isOrdered, first.level));
	for (const { paragraph, level, isOrdered } of run) {
		while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
		let top = open.at(-1);
		if (top && top.level < level && top.last) {
			const { last } = top;
			last.append(newList(isOrdered, level));
			top = open.at(-1);
		}
		const item = ownerDocument.createElement('li');
		top?.list.append(item);
		if (top) top.last = item;
		const words = ownerDocument.createElement('p');
		for (const ignored of paragraph.querySelectorAll('[style]')) if (isIgnored(ignored)) ignored.remove();
		words.append(...paragraph.childNodes);
		item.append(words);
		paragraph.remove();
	}
}
