// Bold, italic, underlined and struck words that a program says by styles, as the elements that mean them.

const marks: readonly (readonly [tag: string, says: RegExp])[] = [
	['strong', /(^|;)font-weight:(bold|bolder|[6-9]00)/],
	['em', /(^|;)font-style:(italic|oblique)/],
	['u', /(^|;)text-decoration(-line)?:[^;]*underline/],
	['s', /(^|;)text-decoration(-line)?:[^;]*line-through/],
];

export function marksFromStyles(body: HTMLElement): void {
	// Google Docs wraps all in a <b> that is not bold.
	for (const element of body.querySelectorAll('b, strong, i, em')) {
		const style = styleOf(element);
		if (/(^|;)font-weight:(normal|400)|(^|;)font-style:normal/.test(style)) element.replaceWith(...element.childNodes);
	}
	for (const element of body.querySelectorAll<HTMLElement>('span[style], font[style], a[style], td[style] > span')) {
		const style = styleOf(element);
		for (const [tag, says] of marks) {
			// A link is underlined as a link.
			if (!says.test(style) || (tag === 'u' && element.closest('a'))) continue;
			const mark = body.ownerDocument.createElement(tag);
			mark.append(...element.childNodes);
			element.append(mark);
		}
	}
	// In a heading, bold is the heading's.
	for (const strong of body.querySelectorAll(
		'h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h6 strong, h1 b, h2 b, h3 b',
	)) {
		strong.replaceWith(...strong.childNodes);
	}
}

const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();
