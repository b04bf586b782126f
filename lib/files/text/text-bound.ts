// How much of a file's words is kept for search and for texte.txt: the file itself is always kept whole.

/** Characters: some 600 pages. */
const most = 1_500_000;

/** Lines joined, without trailing spaces and without more than one empty line in a row, cut at the bound. */
export function boundedText(lines: Iterable<string>): string {
	const kept: string[] = [];
	let length = 0;
	for (const line of lines) {
		const written = line.trimEnd();
		if (written === '' && (kept.at(-1) ?? '') === '') continue;
		kept.push(written);
		length += written.length + 1;
		if (length > most) break;
	}
	return kept.join('\n').slice(0, most).trim();
}
