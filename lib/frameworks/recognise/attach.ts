// Criteria: read cell by cell, then hung on the competency beside them, or on the activity where the document puts one list of
// criteria beside several competencies.
import type { DraftItem } from '../../domain/framework-draft';
import type { Assessments } from './assessments';
import { codeKey, codeParts } from './code-grammar';
import { readCriteria, type Heading, type Leaf } from './criteria';
import type { ItemList } from './item-list';
import { fold } from './normalise-text';
import { splitSharedCells } from './shared-cells';
import type { Place } from './structure';

type Cell = { at: number; place: Place; leaves: Leaf[]; assessment: DraftItem | null };

/** Adds a criterion for each one printed. */
export function attachCriteria(list: ItemList, places: readonly Place[], assessments: Assessments): void {
	let heading: Heading | null = null;
	const keep = ({ text, lines }: Heading) => {
		if (lines.length > 0) list.add('unplaced', { label: text, lines, confidence: 0.2, by: 'rank' });
	};
	const cells = places.map((place, at): Cell => {
		list.at = at;
		// Criteria beside a new competency begin under a heading of their own.
		if ((place.competencies.length > 0 || place.opensRoot) && place.slice.criterion.length > 0) {
			if (heading) keep(heading);
			heading = null;
		}
		const read = readCriteria(place.slice, heading);
		heading = read.heading;
		read.unused.forEach(keep);
		return { at, place, leaves: read.leaves, assessment: assessments.openAt(at) };
	});
	if (heading) keep(heading);
	const byNumber = new Map(
		list.items.filter(({ kind, code }) => kind === 'competency' && code).map((item) => [codeParts(item.code).join('.'), item]),
	);
	const all = groups(cells);
	// A document has one way: what most activities of several competencies do, the others do too.
	const wide = new Set(all.filter((group) => group.flatMap(({ place }) => place.competencies).length > 1));
	const isRule = [...wide].filter(sharesCriteria).length * 2 > wide.size;
	for (const group of all) {
		const isShared = wide.has(group) && (isRule || sharesCriteria(group));
		let competency: DraftItem | null = null;
		let last: { leaf: Leaf; item: DraftItem } | null = null;
		for (const cell of group) {
			list.at = cell.at;
			competency = cell.place.competencies.at(-1) ?? competency;
			const target = isShared
				? (cell.place.root ?? cell.assessment ?? cell.place.block)
				: (competency ?? cell.place.root ?? cell.assessment);
			cell.leaves.forEach((leaf, at) => {
				const named = leaf.code ? byNumber.get(codeParts(codeKey(leaf.code)).slice(0, -1).join('.')) : undefined;
				const parent: DraftItem | null = named ?? target;
				// A page that turns inside a cell may print its last sentence twice.
				if (last && at === 0 && last.item.parentId === parent?.id && fold(last.leaf.text) === fold(leaf.text)) {
					last.item.lines.push(...leaf.lines);
					list.notes.push({ code: 'repeated-text', itemId: last.item.id, values: { text: leaf.text } });
					return;
				}
				const item = list.add('criterion', {
					code: leaf.code,
					label: leaf.text,
					heading: leaf.heading,
					lines: [...leaf.lines],
					parentId: parent?.id ?? null,
					confidence: confidenceOf(cell, named !== undefined, isShared, parent),
					by: named ? 'code' : cell.place.slice.by === 'column' ? 'row' : cell.place.slice.by,
				});
				last = { leaf, item };
			});
		}
	}
	splitSharedCells(list.items);
	headCompetencies(list.items);
}

/** Slices of one activity, or of one block where activities have no part. */
function groups(cells: readonly Cell[]): Cell[][] {
	return [...Map.groupBy(cells, ({ place }) => place.root?.id ?? place.block?.id ?? '').values()];
}

/**
 * True when no row can tell which competency a criterion is about: several competencies stand beside one list, or most of them
 * have none beside them.
 */
function sharesCriteria(group: readonly Cell[]): boolean {
	const rows = group.filter(({ place }) => place.competencies.length > 0);
	if (rows.some(({ place, leaves }) => place.competencies.length > 1 && leaves.some(({ code }) => code === ''))) return true;
	const bare = rows.filter(({ leaves }) => leaves.length === 0).length;
	return rows.length > 1 && bare > 0 && bare < rows.length && bare * 2 >= rows.length;
}

function confidenceOf({ place }: Cell, isNamed: boolean, isShared: boolean, parent: DraftItem | null): number {
	if (!parent) return 0.3;
	if (isNamed) return 0.95;
	if (place.slice.by === 'column') return isShared ? 0.75 : 0.85;
	return isShared ? 0.6 : 0.7;
}

/** A heading over all the criteria of a competency stands beside the competency. */
function headCompetencies(items: readonly DraftItem[]): void {
	const criteria = Map.groupBy(
		items.filter(({ kind }) => kind === 'criterion'),
		({ parentId }) => parentId,
	);
	for (const item of items) {
		const own = item.kind === 'competency' ? (criteria.get(item.id) ?? []) : [];
		const [first] = own;
		if (first?.heading && own.every(({ heading }) => heading === first.heading)) item.heading = first.heading;
	}
}
