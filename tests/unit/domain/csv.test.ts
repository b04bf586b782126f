// CSV: what goes in comes out of a spreadsheet, and no cell runs as a formula.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../lib/domain/csv';

/** A reader written apart from the writer. */
function parse(text: string): string[][] {
	const rows: string[][] = [[]];
	const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
	for (let match = cell.exec(text); match; match = cell.exec(text)) {
		rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === '\r\n' && cell.lastIndex < text.length) rows.push([]);
		if (cell.lastIndex >= text.length) break;
	}
	return rows;
}

describe('csvOf', () => {
	it('quotes what must be', () => {
		expect(csvOf([['a;b', 'dit "oui"', 3, null, 'deux\nlignes']])).toBe('\ufeff"a;b";"dit ""oui""";3;;"deux\nlignes"\r\n');
	});

	it.each(['=1+1', '+33', '-2', '@x', '\tx', '\r=1', '  =1', '＝1'])('defuses %j', (text) => {
		expect(parse(csvOf([[text]]).slice(1))[0]?.[0]?.startsWith("'")).toBe(true);
	});

	it('gives back every cell', () => {
		const cell = fc.string({ maxLength: 30 });
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
				const read = parse(csvOf(rows).slice(1));
				expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
					rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
				);
			}),
		);
	});
});
