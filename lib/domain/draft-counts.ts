// How many of each a draft holds, block by block and activity by activity: what a person compares with the paper.
import { ancestorsOf, itemsById } from './draft-tree';
import type { DraftItem, FrameworkDraft } from './framework-draft';

/** A block, or an activity that is not part of another, with all that hangs on it. */
export type CountRow = {
	id: string;
	kind: 'block' | 'activity';
	code: string;
	label: string;
	/** 1 for an activity within a block. */
	depth: number;
	competencies: number;
	criteria: number;
	/** Those that cover one of its competencies. */
	assessments: number;
};

export type DraftCounts = {
	blocks: number;
	activities: number;
	subActivities: number;
	competencies: number;
	/** Of which without a printed code. */
	uncoded: number;
	criteria: number;
	assessments: number;
	deliverables: number;
	unplaced: number;
	rows: CountRow[];
};

export function draftCounts(draft: FrameworkDraft): DraftCounts {
	const { items } = draft;
	const byId = itemsById(items);
	const of = (kind: DraftItem['kind']): DraftItem[] => items.filter((item) => item.kind === kind);
	const isSub = (item: DraftItem): boolean => byId.get(item.parentId ?? '')?.kind === 'activity';
	const [blocks, activities, competencies, assessments] = [of('block'), of('activity'), of('competency'), of('assessment')];

	const rows = new Map<string, CountRow>();
	for (const item of items) {
		if (item.kind !== 'block' && (item.kind !== 'activity' || isSub(item))) continue;
		const depth = ancestorsOf(item, byId).length;
		rows.set(item.id, {
			id: item.id,
			kind: item.kind,
			code: item.code,
			label: item.label,
			depth,
			competencies: 0,
			criteria: 0,
			assessments: 0,
		});
	}
	const rowsOver = (item: DraftItem): CountRow[] => ancestorsOf(item, byId).flatMap((ancestor) => rows.get(ancestor.id) ?? []);
	for (const item of competencies) for (const row of rowsOver(item)) row.competencies++;
	for (const item of of('criterion')) for (const row of rowsOver(item)) row.criteria++;
	for (const assessment of assessments) {
		const covered = assessment.covers.flatMap((id) => byId.get(id) ?? []);
		for (const row of new Set(covered.flatMap(rowsOver))) row.assessments++;
	}
	return {
		blocks: blocks.length,
		activities: activities.filter((item) => !isSub(item)).length,
		subActivities: activities.filter(isSub).length,
		competencies: competencies.length,
		uncoded: competencies.filter((item) => item.synthetic || item.code === '').length,
		criteria: of('criterion').length,
		assessments: assessments.length,
		deliverables: of('deliverable').length,
		unplaced: of('unplaced').length,
		rows: [...rows.values()],
	};
}
