// How the items of a draft hang together: who may hang on whom, how deep an item stands, where what belongs to it ends.
import type { DraftItem, FrameworkDraft, ItemKind } from './framework-draft';

/** What an item of a kind may hang on, its likeliest parent first. */
export const parentKinds: Record<ItemKind, readonly ItemKind[]> = {
	block: [],
	activity: ['block', 'activity'],
	competency: ['activity', 'block'],
	criterion: ['competency', 'activity', 'assessment'],
	assessment: [],
	deliverable: ['assessment'],
	unplaced: [],
};

/** What `covers` of an item may name: competencies of an assessment, further nodes of a criterion, blocks of their own of the others. */
const coverKinds: Record<ItemKind, readonly ItemKind[]> = {
	block: [],
	activity: ['block'],
	competency: ['block'],
	criterion: ['competency', 'activity', 'assessment'],
	assessment: ['competency'],
	deliverable: [],
	unplaced: [],
};

export type ItemsById = ReadonlyMap<string, DraftItem>;

export const itemsById = (items: readonly DraftItem[]): ItemsById => new Map(items.map((item) => [item.id, item]));

/** The chain of parents of an item, the nearest first; it ends where it would bite its tail. */
export function ancestorsOf(item: DraftItem, byId: ItemsById): DraftItem[] {
	const chain: DraftItem[] = [];
	let parent = item.parentId === null ? undefined : byId.get(item.parentId);
	while (parent && parent !== item && !chain.includes(parent)) {
		chain.push(parent);
		parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
	}
	return chain;
}

export function mayHangOn(item: DraftItem, parent: DraftItem | undefined, byId: ItemsById): boolean {
	if (!parent || parent.id === item.id || !parentKinds[item.kind].includes(parent.kind)) return false;
	return !ancestorsOf(parent, byId).some((ancestor) => ancestor.id === item.id);
}

/** Index after the last of the items that follow `index` and hang on it, near or far. */
export function runEnd(items: readonly DraftItem[], index: number): number {
	const first = items[index];
	if (!first) return index;
	const inside = new Set([first.id]);
	let end = index + 1;
	for (let item = items[end]; item && item.parentId !== null && inside.has(item.parentId); item = items[end]) {
		inside.add(item.id);
		end++;
	}
	return end;
}

/** The nearest item at or before `index` that an item of `kind` may hang on. */
export function parentBefore(items: readonly DraftItem[], index: number, kind: ItemKind): string | null {
	const kinds = parentKinds[kind];
	for (let at = Math.min(index, items.length - 1); at >= 0; at--) {
		const item = items[at];
		if (item && kinds.includes(item.kind)) return item.id;
	}
	return null;
}

/** Links that make no sense any more are cut: an item whose parent is gone or cannot be one hangs on nothing. */
function settled(items: readonly DraftItem[]): DraftItem[] {
	const byId = new Map(itemsById(items));
	return items.map((item) => {
		const covers = item.covers.filter((id) => coverKinds[item.kind].includes(byId.get(id)?.kind ?? 'unplaced'));
		const isKept = item.parentId === null || mayHangOn(item, byId.get(item.parentId), byId);
		if (isKept && covers.length === item.covers.length) return item;
		const mended = { ...item, parentId: isKept ? item.parentId : null, covers };
		// What is cut here is cut for those that follow: of a circle only one link goes.
		byId.set(item.id, mended);
		return mended;
	});
}

export const withItems = (draft: FrameworkDraft, items: readonly DraftItem[]): FrameworkDraft => ({
	...draft,
	items: settled(items),
});
