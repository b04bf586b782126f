// Acts that change how many items a draft has: merge, split, add, remove. Each returns a new draft, or the same one when nothing
// changes. What came from the document stays in the draft, word for word.
import { unstatedAssessment, unstatedDeliverable, withoutDescription } from './draft-edits';
import { ancestorsOf, itemsById, mayHangOn, parentBefore, parentKinds, runEnd, withItems } from './draft-tree';
import { newItem, type DraftItem, type FrameworkDraft, type ItemKind } from './framework-draft';

/** The printed words of an item that its label does not hold. */
const printedBefore = (item: DraftItem): string => item.printed ?? (item.synthetic ? '' : item.code);

/** Everything an item says, on one line: what is kept of it where it has no place. */
export const everythingSaid = (item: DraftItem): string =>
	[printedBefore(item), item.heading ?? '', item.label, item.description ?? ''].filter(Boolean).join(' ').trim();

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');

/** What the items say becomes one item, the first of them in the document; what hung on the others hangs on it where it can. */
export function merge(draft: FrameworkDraft, ids: readonly string[]): FrameworkDraft {
	const wanted = draft.items.filter((item) => ids.includes(item.id));
	const [first, ...others] = wanted;
	if (!first || others.length === 0) return draft;
	const whole = others.reduce(absorb, first);
	const gone = new Set(others.map((item) => item.id));
	const renamed = (id: string): string => (gone.has(id) ? whole.id : id);
	const items = draft.items
		.filter((item) => !gone.has(item.id))
		.map((item) => {
			const source = item.id === whole.id ? whole : item;
			const covers = [...new Set(source.covers.map(renamed))].filter((id) => id !== source.id);
			const parentId = source.parentId === null ? null : renamed(source.parentId);
			const isSame =
				parentId === source.parentId &&
				covers.length === source.covers.length &&
				covers.every((id, at) => id === source.covers[at]);
			return isSame ? source : { ...source, parentId: parentId === source.id ? null : parentId, covers };
		});
	return withItems(draft, items);
}

function absorb(first: DraftItem, second: DraftItem): DraftItem {
	const takesCode = first.code === '' && first.kind === second.kind;
	const ownHeading =
		second.heading !== null && first.heading !== null && second.heading !== first.heading ? second.heading : null;
	const words = [takesCode ? null : printedBefore(second), ownHeading, second.label];
	// What comes after a title with a description goes on with the description.
	const told =
		first.kind !== 'assessment'
			? { label: joined(first.label, ...words, second.description), description: first.description }
			: first.description
				? { label: first.label, description: joined(first.description, ...words, second.description) }
				: { label: joined(first.label, ...words), description: second.description };
	return {
		...first,
		code: takesCode ? second.code : first.code,
		printed: takesCode ? second.printed : first.printed,
		synthetic: takesCode ? second.synthetic : first.synthetic,
		...told,
		heading: first.heading ?? second.heading,
		remark: joined(first.remark, second.remark) || null,
		covers: [...first.covers, ...second.covers],
		lines: [...new Set([...first.lines, ...second.lines])].sort((a, b) => a - b),
		isAccepted: true,
		by: 'person',
	};
}

/** Where a text is cut: `offset` letters into one of the two that an item may have. */
export type Cut = { field: 'label' | 'description'; offset: number };

/** Cuts a text in two; the second half, and what follows it, is an item of the same kind in the same place. */
export function split(draft: FrameworkDraft, id: string, { field, offset }: Cut, newId: string): FrameworkDraft {
	const index = draft.items.findIndex((item) => item.id === id);
	const item = draft.items[index];
	const text = item?.[field] ?? '';
	const [before, after] = [text.slice(0, offset).trim(), text.slice(offset).trim()];
	if (!item || after === '' || (field === 'label' && before === '')) return draft;
	const isLabel = field === 'label';
	const first: DraftItem = {
		...item,
		...(isLabel ? { label: before, description: null } : { description: before || null }),
		isAccepted: true,
		by: 'person',
	};
	const second: DraftItem = {
		...first,
		id: newId,
		label: after,
		description: isLabel ? item.description : null,
		code: '',
		printed: null,
		synthetic: false,
		remark: null,
	};
	const end = runEnd(draft.items, index);
	return withItems(draft, [
		...draft.items.slice(0, index),
		first,
		...draft.items.slice(index + 1, end),
		second,
		...draft.items.slice(end),
	]);
}

/** What was read from the document is set aside as "unplaced", whole; what was written by hand goes. */
export function remove(draft: FrameworkDraft, id: string): FrameworkDraft {
	const byId = itemsById(draft.items);
	const item = byId.get(id);
	if (!item || (item.kind === 'unplaced' && item.lines.length > 0)) return draft;
	const orphans = draft.items.flatMap((other) => {
		if (other.id === id) return item.lines.length > 0 ? [setAside(item)] : [];
		if (other.parentId !== id) return [other];
		const parentId = ancestorsOf(item, byId).find((ancestor) => mayHangOn(other, ancestor, byId))?.id ?? null;
		return [{ ...other, parentId }];
	});
	return withItems(draft, orphans);
}

const setAside = (item: DraftItem): DraftItem => ({
	...withoutDescription(item),
	kind: 'unplaced',
	parentId: null,
	isAccepted: true,
	by: 'person',
});

/** A new empty item after another and what belongs to it, hung where one of its kind would; at the end when `after` is null. */
export function add(draft: FrameworkDraft, kind: ItemKind, after: string | null, newId: string): FrameworkDraft {
	const { items } = draft;
	const index = after === null ? items.length - 1 : items.findIndex((item) => item.id === after);
	const beside = items[index];
	const item = newItem({
		id: newId,
		kind,
		heading: beside?.kind === 'criterion' && kind === 'criterion' ? beside.heading : null,
		parentId: beside ? placeBeside(items, index, beside, kind) : null,
		assessment: kind === 'assessment' ? unstatedAssessment : null,
		deliverable: kind === 'deliverable' ? unstatedDeliverable : null,
	});
	const at = placeAfter(items, index, item.parentId);
	return withItems(draft, [...items.slice(0, at), item, ...items.slice(at)]);
}

/** The parent of its neighbour of the same kind; else its neighbour, or what that hangs on; else the nearest before. */
function placeBeside(items: readonly DraftItem[], index: number, beside: DraftItem, kind: ItemKind): string | null {
	if (beside.kind === kind) return beside.parentId;
	const chain = [beside, ...ancestorsOf(beside, itemsById(items))];
	const near = chain.find((item) => parentKinds[kind].includes(item.kind) && item.kind !== kind);
	return near?.id ?? parentBefore(items, index, kind);
}

/** After the neighbour's run; when the neighbour hangs deeper than the new item, after the run that holds it. */
function placeAfter(items: readonly DraftItem[], index: number, parentId: string | null): number {
	const beside = items[index];
	if (!beside) return items.length;
	if (beside.id === parentId) return runEnd(items, index);
	const chain = [beside, ...ancestorsOf(beside, itemsById(items))];
	const sibling = chain.find((item) => item.parentId === parentId) ?? beside;
	return Math.max(runEnd(items, items.indexOf(sibling)), index + 1);
}
