// The HTML reader: tables with merged cells, lists, what is no text, and pages that forget their closing tags.
import { expect, it } from 'vitest';
import { readHtml } from '../../../../lib/frameworks/read/html';
import { proseOf, rowsOf, strayLines } from './reading-checks';

function read(text: string) {
	const document = readHtml(text, { name: 'essai.html', sha256: '0' });
	expect(strayLines(document)).toEqual([]);
	return document;
}

it('keeps the grid of a table', () => {
	const document =
		read(`<table><thead><tr><th rowspan=2>Activités<th colspan="2">Évaluation</tr><tr><th>Modalités<th>Critères</tr></thead>
		<tr><td rowspan="0">A1<td>E1<td><p>un</p><ul><li>deux<li>trois</ul></tr><tr><td>E2<td>quatre</tr></table>`);
	expect(rowsOf(document)).toEqual([
		['0: Activités', '1-2: Évaluation'],
		['1: Modalités', '2: Critères'],
		['0: A1', '1: E1', '2: un | • deux | • trois'],
		['1: E2', '2: quatre'],
	]);
	expect(document.blocks[0]).toMatchObject({ cells: [{ paragraphs: [{ isBold: true }] }, {}] });
});

it('flattens a table within a cell, and tells tables apart', () => {
	const document = read('<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table><table><tr><td>f</table>');
	expect(rowsOf(document)).toEqual([['0: a | b | c | d', '1: e'], ['0: f']]);
	expect(document.blocks.map((block) => block.kind === 'row' && block.table)).toEqual([0, 1]);
});

it('reads paragraphs and lists, and nothing that is not shown', () => {
	const document = read(
		`<!doctype html><html><head><title>Non</title><style>p{}</style></head><body><h1>Vannerie</h1><script>var x = 'non'</script>
		<p>Trier les
		brins&nbsp;: <b>vite</b><br>et bien<br>Ranger</p><ol start="3"><li>Peser<li>Lier</ol><div>Fin &amp; suite</div>`,
	);
	expect(proseOf(document)).toEqual([
		'Vannerie',
		'Trier les brins\u00A0: vite et bien',
		'Ranger',
		'3. Peser',
		'4. Lier',
		'Fin & suite',
	]);
});

it('survives spans that no table has', () => {
	const document = read('<table><tr><td colspan=99999 rowspan=99999>a<td>b<tr><td>c</table>');
	expect(rowsOf(document).flat().length).toBeGreaterThan(0);
});
