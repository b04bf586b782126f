// What must hold of any tree of a report: unique places, links that lead to one, notes and sections numbered through.
import { expect } from 'vitest';
import type { Block, Inline, ReportContent } from '../../../lib/report/content';
import { anchorsOf } from '../../../lib/report/content/live-links';
import { buildReport, type ReportInput } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';

export const contentOf = (input: ReportInput): ReportContent => reportContent(buildReport(input), wordingIn(input.language));

/** Every inline of a block, footnotes' too. */
export function inlinesOf(block: Block): Inline[] {
	const deep = (content: readonly Inline[]): Inline[] =>
		content.flatMap((inline) => (inline.kind === 'footnote' ? [inline, ...deep(inline.content)] : [inline]));
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return deep(block.content);
		case 'picture':
			return deep(block.caption);
		case 'list':
			return block.items.flat().flatMap(inlinesOf);
		case 'table':
			return [...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks.flatMap(inlinesOf));
		case 'pair':
			return [...block.left, ...block.right].flatMap(inlinesOf);
		case 'quote':
		case 'group':
		case 'exhibit':
			return block.blocks.flatMap(inlinesOf);
	}
}

export function expectSound(content: ReportContent): void {
	const anchors = content.sections.flatMap((section) => [section.anchor, ...section.blocks.flatMap(anchorsOf)]);
	for (const anchor of anchors) expect(anchor).toMatch(/^[A-Za-z][A-Za-z0-9.-]*$/);
	const known = new Set(anchors);
	expect(known.size).toBe(anchors.length);
	const inlines = content.sections.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
	for (const inline of inlines) {
		if (inline.kind === 'call' || inline.kind === 'citation' || inline.kind === 'jump')
			expect(known.has(inline.anchor)).toBe(true);
		if (inline.kind === 'text' && inline.href !== undefined) expect(inline.href).toMatch(/^(?:https?|mailto):/);
	}
	const notes = inlines.flatMap((inline) => (inline.kind === 'footnote' ? [inline.number] : []));
	expect(notes).toEqual(notes.map((_, at) => at + 1));
	for (const section of content.sections) expect(section.title.trim()).not.toBe('');
	const numbers = content.sections.map(({ number }) => number).filter(Boolean);
	expect(new Set(numbers).size).toBe(numbers.length);
}
