// The candidate's text as blocks: whatever it holds, no word is lost, every table is whole, and numbers run through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksIn, proseText, type Prose, type ProseRow } from '../../../lib/domain/prose';
import type { Block, Cell } from '../../../lib/report/content';
import { openable, proseBlocks } from '../../../lib/report/content/prose-blocks';
import { gridOf } from '../../../lib/report/content/prose-table';
import { viewOf } from '../../../lib/report/content/view';
import { blockLines } from '../../../lib/report/content-text';
import { buildReport } from '../../../lib/report/model';
import { wordingIn } from '../../../lib/report/report-wording';
import { anyProse } from '../../fixtures/any-prose';
import { sampleInput } from './sample-report';

const report = buildReport(sampleInput);
const ids = report.exhibits.map(({ piece }) => piece.id);
const blocksOf = (prose: Prose, level: 1 | 2 | 3 = 3): Block[] => proseBlocks(prose, level, viewOf(report, wordingIn('fr')));

/** How often each word is there. */
function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of text.split(/\s+/).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** Every table of the blocks, those inside cells too. */
const tablesIn = (blocks: readonly Block[]): Extract<Block, { kind: 'table' }>[] =>
	blocks.flatMap((block) => {
		switch (block.kind) {
			case 'table':
				return [block, ...tablesIn([...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks))];
			case 'list':
				return tablesIn(block.items.flat());
			case 'quote':
				return tablesIn(block.blocks);
			default:
				return [];
		}
	});

/** Which cell fills each place, as a browser lays the rows out; throws when two want the same. */
function layOut(rows: readonly (readonly Cell[])[]): number[] {
	const taken = rows.map(() => new Set<number>());
	for (const [at, row] of rows.entries()) {
		for (const { columns = 1, rows: tall = 1 } of row) {
			let column = 0;
			while (taken[at]?.has(column)) column++;
			for (let y = at; y < at + tall; y++)
				for (let x = column; x < column + columns; x++) {
					expect(taken[y]?.has(x)).toBe(false);
					taken[y]?.add(x);
				}
		}
	}
	return taken.map((filled) => (filled.size === Math.max(-1, ...filled) + 1 ? filled.size : -1));
}

describe('the candidate’s text in the report', () => {
	it('loses no word', () => {
		fc.assert(
			fc.property(anyProse(ids), (prose) => {
				const printed = countWords(blocksOf(prose).flatMap(blockLines).join('\n'));
				// A line may hold calls and footnotes right beside a word: compared letter for letter, the spaces aside.
				const all = blocksOf(prose).flatMap(blockLines).join('').replace(/\s+/g, '');
				for (const word of countWords(proseText(prose)).keys()) if (!printed.has(word)) expect(all).toContain(word);
			}),
			{ numRuns: 300 },
		);
	});

	it('has tables in which every row fills the same columns', () => {
		fc.assert(
			fc.property(anyProse(ids), (prose) => {
				for (const table of tablesIn(blocksOf(prose))) {
					const widths = new Set([...layOut(table.head), ...layOut(table.rows)]);
					expect(widths.size).toBe(1);
					expect(widths.has(-1)).toBe(false);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('makes wild spans fit', () => {
		const span = fc.integer({ min: 1, max: 5 });
		const cell = fc.record({
			type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
			attrs: fc.record({ colspan: span, rowspan: span }),
		});
		const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(rows, (drawn) => {
				const grid = gridOf(
					drawn.map((content): ProseRow => ({ type: 'tableRow', content: content.map((each) => ({ ...each, content: [] })) })),
					() => [],
				);
				if (!grid) return;
				const widths = new Set([...layOut(grid.head), ...layOut(grid.rows)]);
				expect([widths.size, widths.has(-1)]).toEqual([1, false]);
				const cells = [...grid.head, ...grid.rows].flat().filter(({ blocks }) => blocks.length > 0).length;
				expect(cells).toBeGreaterThanOrEqual(drawn.flat().length);
			}),
			{ numRuns: 500 },
		);
	});

	it('has no level of heading between two that is not there', () => {
		const heading = (level: 1 | 2 | 3) => ({
			type: 'heading' as const,
			attrs: { level },
			content: [{ type: 'text' as const, text: 'Titre' }],
		});
		const prose: Prose = { type: 'doc', content: [heading(3), heading(1), heading(3)] };
		const levels = (level: 1 | 2 | 3) => blocksOf(prose, level).map((block) => (block.kind === 'heading' ? block.level : 0));
		expect(levels(3)).toEqual([5, 4, 5]);
		expect(levels(1)).toEqual([4, 3, 4]);
	});

	it('numbers its footnotes, figures and copied tables through', () => {
		fc.assert(
			fc.property(anyProse(ids), anyProse(ids), (first, second) => {
				const view = viewOf(report, wordingIn('fr'));
				const lines = [...proseBlocks(first, 3, view), ...proseBlocks(second, 3, view)].flatMap(blockLines);
				const captions = blocksIn([...first.content, ...second.content]).filter(
					(block) => block.type === 'image' && block.attrs.caption.trim() !== '',
				);
				const figures = lines.flatMap((line) => /^Figure (\d+) — /.exec(line)?.[1] ?? []);
				expect(figures).toEqual(captions.map((_, at) => String(at + 1)));
			}),
			{ numRuns: 100 },
		);
	});

	it('opens no address but those of the web and of letters', () => {
		expect(['https://a.example/é', 'http://a.example', 'mailto:a@b.example'].map(openable)).toEqual([
			'https://a.example/%C3%A9',
			'http://a.example/',
			'mailto:a@b.example',
		]);
		expect(
			['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '', '/relative', ' JAVASCRIPT:x'].map(openable),
		).toEqual(Array.from({ length: 6 }, () => null));
	});
});
