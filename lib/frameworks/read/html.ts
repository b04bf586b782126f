// Reads a web page, or what word processors save as one: paragraphs, lists, and tables with their merged cells.
import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../../domain/source-document';
import { FlowBuilder } from './flow-builder';

const hidden = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object', 'select', 'textarea']);
const blocks = new Set(
	'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Never fails: any text is some HTML. */
export function readHtml(text: string, { name, sha256 }: { name: string; sha256: string }): SourceDocument {
	const flow = new FlowBuilder();
	/** Open lists: null for bullets, else the number of the last item. */
	const lists: (number | null)[] = [];
	let [hiding, bolds, written, letters, boldLetters] = [0, 0, '', 0, 0];
	let mark: string | null = null;

	const flush = (): void => {
		const hasText = written.trim() !== '';
		if (hasText) flow.addParagraph(written, mark, boldLetters > letters / 2);
		if (hasText) mark = null;
		[written, letters, boldLetters] = ['', 0, 0];
	};
	const count = (value: string | undefined): number => {
		const number = Number.parseInt(value ?? '1', 10);
		return number >= 0 ? Math.min(number, 1000) : 1;
	};
	const openItem = (): void => {
		const last = lists.at(-1);
		if (typeof last === 'number') lists[lists.length - 1] = last + 1;
		mark = typeof last === 'number' ? `${last + 1}.` : '•';
	};

	const parser = new Parser(
		{
			onopentag: (tag, attributes) => {
				if (hidden.has(tag)) hiding++;
				if (hiding > 0) return;
				if (bold.has(tag)) bolds++;
				if (tag === 'br') written += '\n';
				if (!blocks.has(tag)) return;
				flush();
				if (tag === 'table') flow.openTable();
				else if (tag === 'tr') flow.openRow();
				// 0 rows means all that are left.
				else if (tag === 'td' || tag === 'th')
					flow.openCell(count(attributes['colspan']) || 1, count(attributes['rowspan']) || 1000);
				else if (tag === 'ul') lists.push(null);
				else if (tag === 'ol') lists.push(count(attributes['start']) - 1);
				else if (tag === 'li') openItem();
			},
			onclosetag: (tag) => {
				if (hidden.has(tag)) hiding = Math.max(0, hiding - 1);
				if (hiding > 0) return;
				if (blocks.has(tag)) flush();
				if (bold.has(tag)) bolds = Math.max(0, bolds - 1);
				if (tag === 'table') flow.closeTable();
				else if (tag === 'tr') flow.closeRow();
				else if (tag === 'td' || tag === 'th') flow.closeCell();
				else if (tag === 'ul' || tag === 'ol') lists.pop();
				if (tag === 'li') mark = null;
			},
			ontext: (data) => {
				if (hiding > 0) return;
				// Line ends of the source are spaces.
				written += data.replaceAll(/[\r\n\t]+/g, ' ');
				letters += data.trim().length;
				if (bolds > 0) boldLetters += data.trim().length;
			},
		},
		{ decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
	);
	parser.end(text);
	flush();
	return flow.document.finish({ name, format: 'html', sha256, pages: null });
}
