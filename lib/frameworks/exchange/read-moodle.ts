// Reads the CSV of a Moodle competency framework: ours, or one that a Moodle exported in any of its languages.
import Papa from 'papaparse';
import type { ExchangeReading } from '../../domain/exchange';
import { frameworkIdOf } from '../../domain/stable-id';
import { refuse } from './fault';
import { frameworkFromEntries } from './from-entries';
import { moodleColumns } from './moodle-columns';
import { oneLine, plainTextOf } from './plain-text';
import { kindOfRef } from './outline';
import { allKindsOrNone, type Entry } from './settle-kinds';
import { inTreeOrder } from './tree-order';

type Column = (typeof moodleColumns)[number];
type Row = { line: number; of: (column: Column) => string };

/** Rows of a table whose first one has Moodle's columns; null when it has not. */
export function moodleRows(text: string): Row[] | null {
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] });
	const [header, ...rows] = data;
	if (!header) return null;
	const named = new Map(header.map((name, place) => [name.trim().toLowerCase(), place]));
	const isEnglish = named.has('id number') && named.has('short name');
	// In another language only their number tells them, as Moodle itself takes them by position.
	if (!isEnglish && (header.length !== moodleColumns.length || !rows.some((row) => row[12]?.trim() === '1'))) return null;
	const placeOf = (column: Column): number =>
		isEnglish ? (named.get(column.toLowerCase()) ?? -1) : moodleColumns.indexOf(column);
	return rows.map((row, rank) => ({ line: rank + 2, of: (column) => withoutGuard(row[placeOf(column)] ?? '') }));
}

/** The apostrophe that keeps a spreadsheet from running a cell. */
const withoutGuard = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

export function readMoodle(rows: readonly Row[], text: string): ExchangeReading {
	const isFramework = (row: Row): boolean => /^(1|true|yes|oui)$/i.test(row.of('Is framework'));
	const [head, ...more] = rows.filter(isFramework);
	if (!head) return refuse('missing', 'moodle', { path: 'Is framework' });
	const [second] = more;
	if (second) return refuse('several-frameworks', 'moodle', { path: at(second, 'Is framework') });
	const title = oneLine(head.of('Short name'));
	if (!title) return refuse('missing', 'moodle', { path: at(head, 'Short name') });
	const entries: (Entry & { order: number })[] = [];
	const byId = new Map<string, Row>();
	for (const row of rows) {
		if (row === head) continue;
		const id = row.of('ID number');
		if (!id) return refuse('missing', 'moodle', { path: at(row, 'ID number') });
		if (!row.of('Short name')) return refuse('missing', 'moodle', { path: at(row, 'Short name') });
		if (byId.has(id)) return refuse('repeated-id', 'moodle', { path: at(row, 'ID number'), found: id });
		byId.set(id, row);
		entries.push({ ...entryOf(row, id), order: entries.length });
	}
	for (const [id, row] of byId) {
		const parent = row.of('Parent ID number');
		if (parent && !byId.has(parent)) return refuse('unknown-id', 'moodle', { path: at(row, 'Parent ID number'), found: parent });
		if (parent === id) return refuse('circle', 'moodle', { path: at(row, 'Parent ID number'), found: id });
	}
	const ordered = inTreeOrder(entries);
	if (!ordered.ok)
		return refuse(ordered.code, 'moodle', {
			path: `l. ${rows.filter((row) => row !== head)[ordered.rank]?.line ?? 0}, Parent ID number`,
			found: entries[ordered.rank]?.key ?? null,
		});
	const framework = { id: frameworkIdOf(text), title, certifier: null, level: null, rncp: null };
	return { ok: true, value: { format: 'moodle', ...frameworkFromEntries(framework, allKindsOrNone(ordered.entries)) } };
}

const at = ({ line }: Row, column: Column): string => `l. ${line}, ${column}`;

/** `C1.1 - Analyser…`: a code stands first when it has a figure and few signs; the description holds the text that was cut. */
function entryOf(row: Row, id: string): Entry {
	const short = oneLine(row.of('Short name'));
	const full = oneLine(plainTextOf(row.of('Description')));
	const parentKey = row.of('Parent ID number') || null;
	const kind = kindOfRef(id);
	if (kind !== null && full) {
		const also = row.of('Cross-referenced competency ID numbers').split(',').filter(Boolean);
		return {
			key: id,
			kind,
			code: kind === 'criterion' ? '' : (short.split(' - ')[0] ?? ''),
			label: full,
			parentKey,
			also: also.map((ref) => ref.replaceAll('%2C', ',')),
		};
	}
	const [, code = '', rest = ''] = /^((?=\S*\d)[\p{L}\d.()-]{1,20}?)(?:\s*[-–—:]\s+|\s+)(.+)$/u.exec(short) ?? [];
	const name = rest || short;
	const begun = name.replace(/(…|\.\.\.)$/, '').trimEnd();
	const label = full.startsWith(begun) ? full : [name, full].filter(Boolean).join(' – ');
	return { key: id, kind, code, label, parentKey, also: [] };
}
