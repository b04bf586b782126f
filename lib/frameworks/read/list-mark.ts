// The mark that stands before an item of a list.

// The last ones are what Symbol and Wingdings print as bullets: private characters, and `o` and `§` in Word's own lists.
const bullet = /^([•●▪■◦‣∙·○□◆❖➢➤►▶✓✔✗➔→*\uF000-\uF0FF]|[-–—‑](?!\d)|[o§](?=\s))\s*/u;
const number = /^(\d{1,2}[.)]|[a-z]\))(?=\s)\s*/u;

/** Takes the list mark off a line; a mark without anything behind it is left alone. */
export function splitListMark(text: string): { bullet: string | null; text: string } {
	const mark = (bullet.exec(text) ?? number.exec(text))?.[0];
	if (mark === undefined || mark.length >= text.length) return { bullet: null, text };
	const printed = mark.trim();
	// A dash that is glued to its word is no mark, a glued round bullet is.
	if (/^[-–—‑*]$/u.test(printed) && mark === printed) return { bullet: null, text };
	return { bullet: /^[\uF000-\uF0FF§]$/u.test(printed) ? '•' : printed, text: text.slice(mark.length) };
}

/** True for a text that is nothing but a mark: printed apart from its item. */
export const isListMark = (text: string): boolean =>
	/^([•●▪■◦‣∙·○□◆❖➢➤►▶✓✔✗➔→*\uF000-\uF0FF§o–—-]|\d{1,2}[.)]|[a-z]\))$/u.test(text.trim());
