// Tables as CSV that Excel opens with a double click in France: RFC 4180 quoting, semicolons, UTF-8 with its mark.

/** A cell that a spreadsheet would run as a formula is given a leading apostrophe (OWASP, CSV injection). */
const formula = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r]/u;

export type CsvCell = string | number | null;

/** One text for the whole table, rows ended by CRLF. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
	return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: CsvCell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[";\r\n,\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
