// What the review screen derives from a draft: its counts and what is odd in it.
import { describe, expect, it } from 'vitest';
import { draftCounts } from '../../../lib/domain/draft-counts';
import { draftFaults } from '../../../lib/domain/draft-faults';
import { draftOf } from '../../../lib/domain/framework-to-draft';
import { builtIns, makeDraft, makeItem, smallDraft } from './drafts';

describe('counts', () => {
	it('tell how many of each, block by block and activity by activity', () => {
		expect(draftCounts(smallDraft())).toEqual({
			blocks: 1,
			activities: 2,
			subActivities: 0,
			competencies: 3,
			uncoded: 0,
			criteria: 3,
			assessments: 1,
			deliverables: 1,
			unplaced: 1,
			rows: [
				{ id: 'b', kind: 'block', code: '1', label: 'mot-b', depth: 0, competencies: 3, criteria: 3, assessments: 1 },
				{ id: 'a1', kind: 'activity', code: 'A1', label: 'mot-a1', depth: 1, competencies: 2, criteria: 3, assessments: 1 },
				{ id: 'a2', kind: 'activity', code: 'A2', label: 'mot-a2', depth: 1, competencies: 1, criteria: 0, assessments: 0 },
			],
		});
	});

	it('agree with the five référentiels', () => {
		const totals = builtIns.map(([file, framework]) => {
			const { competencies, uncoded, criteria, assessments, activities, subActivities } = draftCounts(draftOf(framework));
			expect([competencies, criteria, assessments]).toEqual([
				framework.competencies.length,
				framework.criteria.length,
				framework.assessments.length,
			]);
			return [file.split('-')[0], activities, subActivities, competencies, uncoded];
		});
		expect(totals).toEqual([
			['ascencia', 15, 0, 51, 0],
			['chef', 6, 26, 54, 6],
			['efficom', 20, 0, 20, 0],
			['marketing', 4, 29, 26, 26],
			['strategie', 4, 19, 21, 0],
		]);
	});
});

describe('faults', () => {
	const codes = (...given: Parameters<typeof draftFaults>) => draftFaults(...given).map(({ code, itemId }) => [code, itemId]);

	it('find what is odd, with the place to look at', () => {
		expect(codes(smallDraft())).toEqual([
			['without-assessment', 'c3'],
			['without-criterion', 'c3'],
		]);
	});

	it('block what is no référentiel', () => {
		const empty = makeDraft([], { title: ' ' });
		expect(
			draftFaults(empty)
				.filter(({ blocks }) => blocks)
				.map(({ code }) => code),
		).toEqual(['no-title', 'no-competency']);
		expect(codes(empty, false)).toEqual([['no-competency', null]]);
		expect(draftFaults(makeDraft([makeItem('c', 'competency', { label: ' ' })]))[0]).toMatchObject({
			code: 'no-words',
			blocks: true,
		});
	});

	it('see holes in the numbers, codes given twice, what hangs on nothing', () => {
		const draft = makeDraft([
			makeItem('a', 'activity', { code: 'A1' }),
			makeItem('k', 'criterion', { parentId: 'a' }),
			makeItem('c1', 'competency', { code: 'C1.1', parentId: 'a' }),
			makeItem('c2', 'competency', { code: 'C1.4', parentId: 'a' }),
			makeItem('c3', 'competency', { code: 'C1.4' }),
			makeItem('d', 'deliverable'),
			makeItem('e', 'assessment', { covers: [] }),
			makeItem('f', 'assessment', { covers: ['c1', 'c2', 'c3'] }),
		]);
		expect(draftFaults(draft).map(({ code, itemId, text }) => [code, itemId, text])).toEqual([
			['without-parent', 'c3', ''],
			['without-parent', 'd', ''],
			['code-twice', 'c3', 'C1.4'],
			['numbering-hole', 'c3', 'C1.2, C1.3'],
			['without-criterion', 'c3', ''],
			['covers-nothing', 'e', ''],
		]);
	});

	it('count criteria of an assessment for the competencies it covers', () => {
		const draft = makeDraft([
			makeItem('c', 'competency'),
			makeItem('e', 'assessment', { covers: ['c'] }),
			makeItem('k', 'criterion', { parentId: 'e' }),
		]);
		expect(codes(draft)).toEqual([]);
	});

	it('find nothing odd in the five', () => {
		expect(builtIns.map(([file, framework]) => [file.split('-')[0], codes(draftOf(framework)).map(([code]) => code)])).toEqual([
			['ascencia', []],
			['chef', []],
			['efficom', []],
			['marketing', []],
			['strategie', []],
		]);
	});
});
