// The words of frozen HTML, when the page is no longer there to give its visible text.

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Text of our own serialised HTML: blocks on lines of their own, styles and tags gone. */
export function htmlText(html: string): string {
	return html
		.replace(/<(style|head|svg)\b[\s\S]*?<\/\1>/g, '')
		.replace(/<\/?(p|div|li|tr|h[1-6]|section|article|header|footer|br|table|ul|ol|blockquote|figure)\b[^>]*>/g, '\n')
		.replace(/<\/t[dh]>/g, '\t')
		.replace(/<[^>]+>/g, '')
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
}
