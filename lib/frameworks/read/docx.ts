// Reads a Word document (ECMA-376, WordprocessingML): its paragraphs and the grid of its tables. Headers, footers, notes and comments
// are parts of their own in the file, and are left there.
import { strFromU8, unzipSync } from 'fflate';
import type { SourceDocument } from '../../domain/source-document';
import { fail, ok, type Result } from '../../domain/result';
import { isOn, readLists, valueOf, walk } from './docx-lists';
import { FlowBuilder } from './flow-builder';

/** A small file may claim to unpack into anything. */
const mostBytes = 300_000_000;
/** Word on the web calls the document `document2.xml`. */
const main = /^word\/document\d?\.xml$/;
const others = ['word/numbering.xml', 'word/styles.xml'];

/** What is being read of a paragraph; text boxes put one within another. */
type Open = { text: string; numId: string | null; level: number; style: string; letters: number; boldLetters: number };

/** Deleted text, the same text again for older programs, and what is not printed. */
const skipped = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

/** `unreadable`: no zip, a broken one, or one that unpacks to more than 300 MB. */
export function readDocx(
	bytes: Uint8Array,
	{ name, sha256 }: { name: string; sha256: string },
): Result<SourceDocument, 'unreadable'> {
	const parts = unpack(bytes);
	const xml = Object.entries(parts ?? {}).find(([path]) => main.test(path))?.[1];
	if (!parts || !xml) return fail('unreadable');
	const text = (path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
	const lists = readLists(text('word/numbering.xml'), text('word/styles.xml'));
	const flow = new FlowBuilder();
	const paragraphs: Open[] = [];
	let skipping = 0;
	let isBold = false;
	let isHidden = false;
	let isText = false;
	let isRun = false;

	const write = (data: string): void => {
		const paragraph = paragraphs.at(-1);
		if (!paragraph || isHidden) return;
		paragraph.text += data;
		paragraph.letters += data.trim().length;
		if (isBold) paragraph.boldLetters += data.trim().length;
	};
	const finish = ({ text: written, numId, level, style, letters, boldLetters }: Open): void => {
		const own = lists.styleOf(style);
		const list = numId ?? own.numId;
		// List 0 takes a paragraph out of the list of its style.
		const mark =
			list === null || list === '0' || written.trim() === '' ? null : lists.mark(list, numId === null ? own.level : level);
		const isCode = mark !== null && /\p{L}.*\d|\d\W\d/u.test(mark);
		flow.addParagraph(isCode ? `${mark} ${written}` : written, isCode ? null : mark, own.isBold || boldLetters > letters / 2);
	};

	walk(strFromU8(xml), {
		open: (tag, attributes) => {
			if (skipping > 0 || skipped.has(tag)) {
				skipping++;
				return;
			}
			const paragraph = paragraphs.at(-1);
			const value = valueOf(attributes);
			switch (tag) {
				case 'tbl':
					return flow.openTable();
				case 'tr':
					return flow.openRow();
				case 'gridBefore':
					return flow.openRow(Number(value) || 0);
				case 'tc':
					return flow.openCell();
				case 'gridSpan':
					return flow.widenCell(Number(value) || 1);
				case 'p':
					paragraphs.push({ text: '', numId: null, level: 0, style: '', letters: 0, boldLetters: 0 });
					return;
				case 'pStyle':
					if (paragraph) paragraph.style = value ?? '';
					return;
				case 'numId':
					if (paragraph) paragraph.numId = value;
					return;
				case 'ilvl':
					if (paragraph) paragraph.level = Number(value) || 0;
					return;
				case 'r':
					[isRun, isBold, isHidden] = [true, false, false];
					return;
				case 'b':
					isBold = isRun && isOn(value);
					return;
				case 'vanish':
					isHidden = isRun && isOn(value);
					return;
				case 't':
					isText = true;
					return;
				case 'tab':
					// Tab stops of the paragraph's properties bear the same name.
					if (isRun) write(' ');
					return;
				case 'br':
				case 'cr':
					return write('\n');
				case 'noBreakHyphen':
					return write('-');
				case 'sym':
					return write(String.fromCodePoint(Number.parseInt(valueOf(attributes, 'char') ?? '', 16) || 0x20));
			}
		},
		close: (tag) => {
			if (skipping > 0) {
				skipping--;
				return;
			}
			if (tag === 'tbl') flow.closeTable();
			else if (tag === 'tr') flow.closeRow();
			else if (tag === 'tc') flow.closeCell();
			else if (tag === 't') isText = false;
			else if (tag === 'r') isRun = false;
			else if (tag === 'p') {
				const paragraph = paragraphs.pop();
				if (paragraph) finish(paragraph);
			}
		},
		text: (data) => {
			if (isText && skipping === 0) write(data);
		},
	});
	return ok(flow.document.finish({ name, format: 'docx', sha256, pages: null }));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
	let total = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!main.test(name) && !others.includes(name)) return false;
				total += originalSize;
				if (total > mostBytes) throw new RangeError('unpacks to too much');
				return true;
			},
		});
	} catch {
		// fflate throws codes and errors of the platform alike: the file is at fault.
		return null;
	}
}
