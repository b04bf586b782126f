// How long a report is said to be: its words, the tables printed among them, and the budgets beside them.
import { describe, expect, it } from 'vitest';
import { measureOutline, measureReport } from '../../../lib/domain/outline-measure';
import * as acts from '../../../lib/domain/outline-acts';
import type { OutlineSection, ReportOutline } from '../../../lib/domain/report-outline';
import { skeletonOf } from '../../../lib/domain/report-skeleton';
import { sampleFramework, samplePortfolio } from '../../fixtures/sample-portfolio';
import { proseText, wordCount } from '../../../lib/domain/prose';

const [dossier] = sampleFramework.dossiers;
const outline = skeletonOf(sampleFramework, dossier?.id ?? null, '2026-06-12T14:05:00.000Z');
const first = (kind: OutlineSection['kind'], from: ReportOutline = outline): OutlineSection => {
	const found = from.sections.find((section) => section.kind === kind);
	if (!found) throw new Error(`no ${kind}`);
	return found;
};
const competency = first('competency');
const part = first('part');

describe('the measure of a section', () => {
	it('is nothing where nothing is written, and never nothing where something is', () => {
		expect(measureOutline(outline, new Map()).get(competency.id)).toEqual({ words: 0, pages: 0, budget: null });
		const brief = first('brief');
		expect(measureOutline(outline, new Map([[brief.id, 5]])).get(brief.id)?.pages).toBe(0.1);
	});

	it('counts the table of criteria that a competency is printed with', () => {
		const words = new Map([[competency.id, 550]]);
		expect(measureOutline(outline, words).get(competency.id)?.pages).toBe(1.5);
	});

	it('stands beside the budget, in pages where both are set', () => {
		const words = new Map([[competency.id, 550]]);
		const inWords = acts.setBudget(outline, competency.id, { words: 500, pages: null });
		expect(measureOutline(inWords, words).get(competency.id)?.budget).toEqual({
			...{ unit: 'words', limit: 500, used: 550, isOver: true },
		});
		const inPages = acts.setBudget(outline, competency.id, { words: 500, pages: 2 });
		expect(measureOutline(inPages, words).get(competency.id)?.budget).toEqual({
			...{ unit: 'pages', limit: 2, used: 1.5, isOver: false },
		});
	});

	it('of a part is that of its sections that are printed', () => {
		const inside = outline.sections.filter(({ partId }) => partId === part.id);
		const words = new Map(inside.map(({ id }) => [id, 100]));
		expect(measureOutline(outline, words).get(part.id)?.words).toBe(inside.length * 100);
		// What is written of an écart is printed.
		const hidden = acts.assumeGap(acts.setHidden(outline, inside[0]?.id ?? '', true), inside[1]?.id ?? '', 'Hors mission');
		expect(measureOutline(hidden, words).get(part.id)?.words).toBe((inside.length - 1) * 100);
	});
});

describe('the measure of the report', () => {
	it('is near what its PDF was: 44 pages before the annexes', () => {
		const words = new Map(
			samplePortfolio.tables.sectionTexts.map(({ sectionId, prose }) => [sectionId, wordCount(proseText(prose))]),
		);
		const { pages } = measureReport({ ...outline, budget: { ...outline.budget, pages: 40 } }, words);
		expect(pages).toBeGreaterThan(41);
		expect(pages).toBeLessThan(47);
	});

	it('leaves out a hidden part with all it holds', () => {
		const words = new Map(outline.sections.map(({ id }) => [id, 100]));
		const before = measureReport(outline, words).words;
		const inside = outline.sections.filter(({ partId }) => partId === part.id);
		expect(measureReport(acts.setHidden(outline, part.id, true), words).words).toBe(before - (inside.length + 1) * 100);
	});
});
