// The tables of a kept page, as it comes: spans, shadow trees, ARIA roles, and tables that only lay a page out.
import { describe, expect, it } from 'vitest';
import { htmlTables } from '../../../lib/files/tables/html-tables';

describe('htmlTables', () => {
	it('reads cells in their columns, under the name of the table', () => {
		const found = htmlTables(`<h2>Audience</h2><table><thead><tr><th rowspan=2>Canal<th colspan=2>Visites</tr>
			<tr><th>Mars<th>Avril</tr></thead><tr><td>Recherche<td>12<td>15</tr></table>`);
		expect(found).toEqual([
			{
				title: 'Audience',
				rows: [
					['Canal', 'Visites', ''],
					['', 'Mars', 'Avril'],
					['Recherche', '12', '15'],
				],
				headerRows: 2,
			},
		]);
	});

	it('finds tables of roles, and those in the shadow trees of the copy', () => {
		const roles =
			'<div role="table" aria-label="Rôles"><div role="row"><b role="columnheader">A</b><b role="columnheader">B</b></div><div role="row"><i role="cell">1</i><i role="cell">2</i></div></div>';
		const found = htmlTables(
			`<x-y><template shadowrootmode="open"><table><caption>Ombre</caption><tr><th>A<th>B<tr><td>1<td>2</table></template></x-y>${roles}`,
		);
		expect(found.map(({ title }) => title).toSorted()).toEqual(['Ombre', 'Rôles']);
		expect(found.map(({ rows }) => rows[1])).toEqual([
			['1', '2'],
			['1', '2'],
		]);
	});

	it('passes by what is laid out with tables, and what is hidden in cells; runs nothing', () => {
		const layout = '<table><tr><td><table><tr><th>A<th>B<tr><td>1<td>2</table></table>';
		const single = '<table><tr><td>Un seul</table>';
		const hostile =
			'<table><tr><th>A<th>B<tr><td>1<script>globalThis.tableRan = true</script><td><span hidden>x</span>2<img src=x onerror="globalThis.tableRan = true"></table>';
		expect(htmlTables(layout + single)).toEqual([]);
		expect(htmlTables(hostile)[0]?.rows[1]).toEqual(['1', '2']);
		expect('tableRan' in globalThis).toBe(false);
	});

	it('is not held up by a span of millions', () => {
		expect(htmlTables('<table><tr><th colspan=9999999>A<th>B<tr><td>1<td>2</table>')).toHaveLength(1);
	});
});
