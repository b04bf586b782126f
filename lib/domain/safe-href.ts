// The addresses that a link of the report may lead to: the web and a mail, nothing that runs or reads.

/** The address as it was written; null when it may not be followed. */
export function safeHref(href: string): string | null {
	const written = href.trim();
	if (!URL.canParse(written)) return null;
	return ['https:', 'http:', 'mailto:'].includes(new URL(written).protocol) ? written : null;
}
