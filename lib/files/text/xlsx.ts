// The words and numbers of a spreadsheet (ECMA-376 part 1, SpreadsheetML): sheet by sheet, a line a row, cells apart by tabs. Dates are
// the numbers that the file stores them as: only its styles would tell.
import { strFromU8, unzipSync } from 'fflate';
import { walk } from '../../frameworks/read/docx-lists';
import { boundedText } from './text-bound';

/** A small file may claim to unpack into anything. */
const mostBytes = 300_000_000;
const strings = 'xl/sharedStrings.xml';
const sheet = /^xl\/worksheets\/[^/]+\.xml$/;
const wanted = (name: string): boolean =>
	name === strings || name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels' || sheet.test(name);

/** null when it is no workbook, or a broken one. */
export function xlsxText(bytes: Uint8Array): string | null {
	const parts = unpack(bytes);
	if (!parts?.['xl/workbook.xml']) return null;
	const shared = readStrings(parts[strings]);
	return boundedText(
		sheetsOf(parts).flatMap(({ name, path }) => (parts[path] ? [name, ...rowsOf(parts[path], shared), ''] : [])),
	);
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
	let total = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!wanted(name)) return false;
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

/** In the order of the tabs. */
function sheetsOf(parts: Record<string, Uint8Array>): { name: string; path: string }[] {
	const targets = new Map<string, string>();
	walk(textOf(parts['xl/_rels/workbook.xml.rels']), {
		open: (tag, { Id, Target }) => {
			if (tag === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'));
		},
		close: ignore,
	});
	const sheets: { name: string; path: string }[] = [];
	walk(textOf(parts['xl/workbook.xml']), {
		open: (tag, attributes) => {
			if (tag === 'sheet') sheets.push({ name: attributes['name'] ?? '', path: targets.get(attributes['r:id'] ?? '') ?? '' });
		},
		close: ignore,
	});
	const named = sheets.filter(({ path }) => parts[path]);
	if (named.length > 0) return named;
	return Object.keys(parts).flatMap((path) => (sheet.test(path) ? [{ name: '', path }] : []));
}

function readStrings(xml: Uint8Array | undefined): string[] {
	const found: string[] = [];
	let [isText, phonetic] = [false, 0];
	walk(textOf(xml), {
		open: (tag) => {
			if (tag === 'si') found.push('');
			else if (tag === 'rPh') phonetic++;
			isText = tag === 't' && phonetic === 0;
		},
		close: (tag) => {
			if (tag === 'rPh') phonetic--;
			isText = false;
		},
		text: (data) => {
			if (isText) found[found.length - 1] += data;
		},
	});
	return found;
}

function rowsOf(xml: Uint8Array, shared: readonly string[]): string[] {
	const rows: string[] = [];
	let cells: string[] = [];
	let [type, value, isValue] = ['', '', false];
	walk(textOf(xml), {
		open: (tag, attributes) => {
			if (tag === 'row') cells = [];
			else if (tag === 'c') [type, value] = [attributes['t'] ?? 'n', ''];
			isValue = tag === 'v' || tag === 't';
		},
		close: (tag) => {
			isValue = false;
			if (tag === 'c') cells.push((type === 's' ? (shared[Number(value)] ?? '') : value).replaceAll(/\s+/g, ' ').trim());
			else if (tag === 'row') rows.push(cells.filter(Boolean).join('\t'));
		},
		text: (data) => {
			if (isValue) value += data;
		},
	});
	return rows.filter(Boolean);
}

const ignore = (): void => {};

const textOf = (part: Uint8Array | undefined): string => (part ? strFromU8(part) : '');
