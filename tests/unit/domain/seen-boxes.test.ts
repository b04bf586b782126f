// From one box to another on a frozen picture: what lies under a point, what is offered, larger, smaller, beside.
import { describe, expect, it } from 'vitest';
import type { ElementBox, FrameBoxes } from '../../../lib/domain/held-page';
import { planRegion } from '../../../lib/domain/region-plan';
import {
	besideOf,
	boxAt,
	lineOf,
	narrowerThan,
	offeredFor,
	seenBoxes,
	widerThan,
	wordAt,
	wordsIn,
} from '../../../lib/domain/seen-boxes';

const screen = { width: 1000, height: 800 };
const box = (
	n: number,
	parent: number,
	name: string,
	[x, y, width, height]: [number, number, number, number],
	text = '',
): ElementBox => ({
	n,
	parent,
	name,
	rect: { x, y, width, height },
	words: text
		.split(' ')
		.filter(Boolean)
		.map((word, i) => ({
			node: 0,
			start: i,
			end: i + word.length,
			text: word,
			rect: { x: x + i * 50, y, width: 45, height: 20 },
		})),
});

const page: FrameBoxes[] = [
	{
		path: '0',
		at: { x: 600, y: 100 },
		boxes: [box(20, -1, 'body', [0, 0, 300, 900]), box(21, 20, 'p', [10, 10, 200, 40], 'dans un cadre')],
	},
	{
		path: '',
		at: { x: 0, y: 0 },
		boxes: [
			box(1, -1, 'body', [0, 0, 1000, 800]),
			box(2, 1, 'main', [0, 0, 500, 800]),
			box(3, 2, 'card', [20, 20, 200, 100]),
			box(4, 3, 'p', [30, 30, 180, 40], 'Chiffre d’affaires net'),
			box(5, 4, 'b', [30, 30, 45, 20]),
			box(6, 2, 'card', [240, 20, 200, 100], 'Autre'),
			{ ...box(7, 1, 'div', [0, 0, 900, 50]), isUnder: true },
			box(8, 1, 'iframe', [600, 100, 300, 300]),
		],
	},
];
const boxes = seenBoxes(page, screen);
const named = (n: number) => boxes.find((each) => each.n === n) ?? null;

describe('the boxes of a page', () => {
	it('lie in one picture, frames inside their frame', () => {
		expect(named(21)?.rect).toEqual({ x: 610, y: 110, width: 200, height: 40 });
		expect(named(20)?.rect).toEqual({ x: 600, y: 100, width: 300, height: 300 });
		expect(named(20)?.parent?.n).toBe(8);
		expect(boxAt(boxes, { x: 650, y: 120 })?.n).toBe(21);
	});

	it('are met from the innermost, never under something else', () => {
		expect(boxAt(boxes, { x: 40, y: 40 })?.n).toBe(5);
		expect(boxAt(boxes, { x: 700, y: 10 })?.n).toBe(1);
		expect(wordAt(boxes, { x: 85, y: 35 })).toMatchObject({ text: 'd’affaires', box: { n: 4 } });
		expect(wordAt(boxes, { x: 5, y: 500 })).toBeNull();
	});

	it('offer the card before the word', () => {
		expect(offeredFor(named(5) as never, screen).n).toBe(3);
		expect(offeredFor(named(21) as never, screen).n).toBe(21);
		expect(offeredFor(named(1) as never, screen).n).toBe(1);
	});

	it('grow and shrink along the same way, and go to their neighbours', () => {
		const grown = widerThan(named(4) as never);
		expect(grown?.n).toBe(3);
		expect(narrowerThan(named(3) as never, named(5))?.n).toBe(4);
		expect(narrowerThan(named(2) as never, null)?.n).toBe(3);
		expect(narrowerThan(named(5) as never, null)).toBeNull();
		expect(besideOf(named(3) as never, 1)?.n).toBe(6);
		expect(besideOf(named(3) as never, -1)).toBeNull();
		expect(widerThan(named(1) as never)).toBeNull();
	});

	it('have words and lines', () => {
		expect(wordsIn(named(2) as never)).toBe('Chiffre d’affaires net Autre');
		expect(lineOf(wordAt(boxes, { x: 85, y: 35 }) as never)).toHaveLength(3);
	});
});

describe('a rectangle', () => {
	const plan = planRegion(page[1]?.boxes ?? [], { x: 10, y: 10, width: 300, height: 150 });

	it('holds what lies in it whole, parts of the rest, and nothing of what is under', () => {
		expect(plan.whole).toEqual(new Set([3, 4, 5]));
		expect(new Set(plan.parts.keys())).toEqual(new Set([1, 2, 6]));
		expect(plan.parts.get(6)?.map(({ text }) => text)).toEqual(['Autre']);
		expect([...plan.frames, ...plan.cut.keys()]).toEqual([]);
	});

	it('cuts pictures at its edge, and words that are mostly outside', () => {
		const cut = planRegion([box(1, -1, 'body', [0, 0, 400, 400], 'un deux trois'), box(2, 1, 'img', [0, 50, 100, 100])], {
			x: 0,
			y: 0,
			width: 70,
			height: 100,
		});
		expect(cut.cut.get(2)).toEqual({ x: 0, y: 50, width: 70, height: 50 });
		expect(cut.parts.get(1)?.map(({ text }) => text)).toEqual(['un']);
	});
});
