// The words and numbers of a spreadsheet (ECMA-376 part 1, SpreadsheetML): sheet by sheet, a line a row, cells apart by tabs. Numbers
// that its styles show as dates read as dates.
import { strFromU8, unzipSync } from 'fflate';
import { walk } from '../../frameworks/read/docx-lists';
import { boundedText } from './text-bound';
import { dateStyles, writtenSerial, type DateStyle } from './xlsx-dates';

/** A small file may claim to unpack into anything. */
const mostBytes = 300_000_000;
const strings = 'xl/sharedStrings.xml';
const styles = 'xl/styles.xml';
const sheet = /^xl\/worksheets\/[^/]+\.xml$/;
const wanted = (name: string): boolean =>
	name === strings || name === styles || name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels' || sheet.test(name);

/** What the cells of every sheet are read with. */
type Reading = { shared: readonly string[]; dates: readonly DateStyle[]; isFrom1904: boolean };

/** null when it is no workbook, or a broken one. */
export function xlsxText(bytes: Uint8Array): string | null {
	const sheets = xlsxSheets(bytes);
	return sheets === null
		? null
		: boundedText(
				sheets.flatMap(({ name, rows }) => [name, ...rows.map((cells) => cells.filter(Boolean).join('\t')).filter(Boolean), '']),
			);
}

export type Sheet = { name: string; rows: string[][] };

/** The sheets in the order of their tabs, each cell in its column; null when it is no workbook, or a broken one. */
export function xlsxSheets(bytes: Uint8Array): Sheet[] | null {
	const parts = unpack(bytes);
	if (!parts?.['xl/workbook.xml']) return null;
	const reading: Reading = {
		shared: readStrings(parts[strings]),
		dates: dateStyles(textOf(parts[styles])),
		isFrom1904: /<workbookPr[^>]*\sdate1904="(1|true)"/.test(textOf(parts['xl/workbook.xml'])),
	};
	return sheetsOf(parts).flatMap(({ name, path }) => (parts[path] ? [{ name, rows: rowsOf(parts[path], reading) }] : []));
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

function rowsOf(xml: Uint8Array, { shared, dates, isFrom1904 }: Reading): string[][] {
	const rows: string[][] = [];
	let cells: string[] = [];
	let [type, value, isValue, column] = ['', '', false, 0];
	let date: DateStyle = null;
	const written = () =>
		type === 's' ? (shared[Number(value)] ?? '') : type === 'n' ? writtenSerial(value, date, isFrom1904) : value;
	walk(textOf(xml), {
		open: (tag, attributes) => {
			if (tag === 'row') cells = [];
			else if (tag === 'c') {
				[type, value, date] = [attributes['t'] ?? 'n', '', dates[Number(attributes['s'] ?? 0)] ?? null];
				column = columnOf(attributes['r']) ?? cells.length;
			}
			isValue = tag === 'v' || tag === 't';
		},
		close: (tag) => {
			isValue = false;
			if (tag === 'c') cells[column] = written().replaceAll(/\s+/g, ' ').trim();
			else if (tag === 'row') rows.push(Array.from(cells, (cell) => cell ?? ''));
		},
		text: (data) => {
			if (isValue) value += data;
		},
	});
	return rows;
}

/** Columns of the widest sheet that there is: what a hostile file says beyond is left in its order. */
const mostColumns = 16_384;

/** "AB12" is in the 28th column, counted from 0. */
function columnOf(reference: string | undefined): number | null {
	const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
	if (!letters) return null;
	const column = Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
	return column < mostColumns ? column : null;
}

const ignore = (): void => {};

const textOf = (part: Uint8Array | undefined): string => (part ? strFromU8(part) : '');
