// The promise that nothing is lost: each line that was read, and not set aside, is shown in some item; headings of columns apart.
import type { FrameworkDraft } from '../../../../lib/domain/framework-draft';
import type { SourceDocument } from '../../../../lib/domain/source-document';
import { isOnlyNaming } from '../../../../lib/frameworks/recognise/code-ranges';
import { isHeadingWording } from '../../../../lib/frameworks/recognise/columns';
import { hasWords } from '../../../../lib/frameworks/recognise/normalise-text';

const bare = (text: string) =>
	text
		.normalize('NFC')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines whose id is in no item, or that say a word of which no item of theirs has a trace. */
export function lostLines(document: SourceDocument, { items }: FrameworkDraft): string[] {
	const shown = new Map<number, string[]>();
	for (const item of items) {
		const words = bare([item.code, item.printed, item.heading, item.label, item.description].join(' '));
		for (const id of item.lines) shown.set(id, [...(shown.get(id) ?? []), ...words]);
	}
	return document.lines.flatMap(({ id, text, dropped }) => {
		if (dropped || !hasWords(text) || isHeadingWording(text)) return [];
		const words = shown.get(id);
		// A cell that only names codes is shown as what it links, beside its activity.
		const isShown = words && (isOnlyNaming(text) || bare(text).some((word) => words.includes(word)));
		return isShown ? [] : [text];
	});
}
