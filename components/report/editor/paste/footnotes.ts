// Footnotes of a pasted text: a link to a note further down, and in the note a link back. Word, LibreOffice and Google Docs all write
// them so, each with names of its own.

/** Puts the words of each note where it is called, and takes the notes away from the end. */
export function liftFootnotes(body: HTMLElement): void {
	for (const call of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"], a[href*="#_ftn"]')) {
		if (!call.isConnected && !body.contains(call)) continue;
		const note = noteOf(body, call);
		if (!note) continue;
		const { back, holder } = note;
		back.remove();
		const text = (holder.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
		const mark = body.ownerDocument.createElement('sup');
		mark.dataset['glane'] = '';
		mark.dataset['note'] = text;
		const around = call.closest('sup');
		const isAlone = around && around.textContent?.trim() === call.textContent?.trim();
		(isAlone ? around : call).replaceWith(mark);
		holder.remove();
	}
}

/** The other end of a link that is linked back; only of the first of the two, in reading order. */
function noteOf(body: HTMLElement, call: HTMLAnchorElement): { back: HTMLElement; holder: HTMLElement } | null {
	const target = named(body, fragmentOf(call));
	if (!target || !(call.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
	const names = [call.id, call.getAttribute('name') ?? '', call.closest('[id]')?.id ?? ''].filter(Boolean);
	const back = [target, ...target.querySelectorAll('a')].find(
		(link): link is HTMLElement => link.localName === 'a' && names.includes(fragmentOf(link)),
	);
	if (!back) return null;
	// The whole note, where it has an element of its own; a page in one element has none.
	const holders = [back.closest<HTMLElement>('div[id]'), back.closest<HTMLElement>('li'), back.closest<HTMLElement>('p')];
	const holder = holders.find((each) => each && !each.contains(call));
	return holder ? { back, holder } : null;
}

const fragmentOf = (link: Element): string => /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

const named = (body: HTMLElement, name: string): HTMLElement | null =>
	name === ''
		? null
		: ([...body.querySelectorAll<HTMLElement>('[id], a[name]')].find(
				(element) => element.id === name || element.getAttribute('name') === name,
			) ?? null);
