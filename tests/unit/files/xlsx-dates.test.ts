// The dates of a spreadsheet, as Excel and LibreOffice number them.
import { describe, expect, it } from 'vitest';
import { dateStyles, writtenSerial } from '../../../lib/files/text/xlsx-dates';

const sheet = (formats: string, ids: number[]) =>
	`<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

describe('the styles that make a number a date', () => {
	it('knows the common formats by their number', () => {
		expect(dateStyles(sheet('', [0, 2, 9, 14, 22, 20, 46, 49]))).toEqual([
			null,
			null,
			null,
			'date',
			'date',
			'time',
			'time',
			null,
		]);
	});

	it('reads the formats that a file brings', () => {
		const own: [string, 'date' | 'time' | null][] = [
			['dd/mm/yyyy', 'date'],
			['[$-40C]d mmm yy;@', 'date'],
			['hh:mm', 'time'],
			['[h]:mm', 'time'],
			['mmmm', 'date'],
			['#,##0.00 "jours"', null],
			['0.0\\d', null],
			['[Red]0.00', null],
			['_-* #,##0.00 €_-', null],
		];
		const formats = own.map(([code], at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
		const styles = dateStyles(
			sheet(
				formats.join(''),
				own.map((_, at) => 164 + at),
			),
		);
		expect(styles).toEqual(own.map(([, style]) => style));
	});
});

describe('the number of a day', () => {
	it.each([
		['46093', 'date', '2026-03-12'],
		['46093.5868055556', 'date', '2026-03-12 14:05'],
		['0.5868055556', 'time', '14:05'],
		['1', 'date', '1899-12-31'],
		['61', 'date', '1900-03-01'],
		['-3', 'date', '-3'],
		['1e12', 'date', '1e12'],
		['', 'date', ''],
		['12.5', null, '12.5'],
	] as const)('%s as %s reads %s', (value, style, expected) => {
		expect(writtenSerial(value, style, false)).toBe(expected);
	});

	it('counts from 1904 where the workbook does', () => {
		expect(writtenSerial('44631', 'date', true)).toBe('2026-03-12');
	});
});
