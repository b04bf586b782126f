// What a person does to single items of a draft. Each function returns a new draft, or the same one when nothing changes; none
// loses a word. Ids of new items are given by the caller.
import { itemsById, mayHangOn, parentBefore, runEnd, withItems } from './draft-tree';
import type { AssessmentDetails, DeliverableDetails, DraftItem, FrameworkDraft, ItemKind } from './framework-draft';

/** What may be typed into an item. */
export type ItemPatch = Partial<
	Pick<
		DraftItem,
		'label' | 'description' | 'code' | 'printed' | 'heading' | 'remark' | 'isOptional' | 'assessment' | 'deliverable'
	>
>;

export type HeadPatch = Partial<Pick<FrameworkDraft, 'title' | 'certifier' | 'level' | 'rncp'>>;

/** Below it a reading is doubtful, and shown first. */
export const sureEnough = 0.7;

export const isDoubtful = (item: DraftItem): boolean => !item.isAccepted && item.confidence < sureEnough;

/** How nothing is said of an assessment. */
export const unstatedAssessment: AssessmentDetails = {
	format: 'other',
	mode: 'unstated',
	written: null,
	oral: null,
	context: 'unstated',
};

export const unstatedDeliverable: DeliverableDetails = { channel: 'written' };

/** The same, all it says in its label: only an assessment has a description beside it. */
export const withoutDescription = (item: DraftItem): DraftItem => ({
	...item,
	label: [item.label, item.description].filter(Boolean).join(' '),
	description: null,
});

/** What a person has touched is known: it needs no second look. */
const touched = <T extends DraftItem>(item: T): T => ({ ...item, isAccepted: true, by: 'person' });

function change(draft: FrameworkDraft, id: string, alter: (item: DraftItem) => DraftItem): FrameworkDraft {
	if (!draft.items.some((item) => item.id === id)) return draft;
	return withItems(
		draft,
		draft.items.map((item) => (item.id === id ? alter(item) : item)),
	);
}

export function accept(draft: FrameworkDraft, ids: readonly string[]): FrameworkDraft {
	const wanted = new Set(ids);
	const isNew = (item: DraftItem): boolean => wanted.has(item.id) && !item.isAccepted;
	if (!draft.items.some(isNew)) return draft;
	return { ...draft, items: draft.items.map((item) => (isNew(item) ? { ...item, isAccepted: true } : item)) };
}

/** Accepts what was read with at least this confidence. */
export const acceptSure = (draft: FrameworkDraft, confidence: number): FrameworkDraft =>
	accept(
		draft,
		draft.items.filter((item) => item.confidence >= confidence).map((item) => item.id),
	);

/** Where the new kind cannot hang on the parent of the old one, it hangs on the nearest before it that it can. */
export function retype(draft: FrameworkDraft, id: string, kind: ItemKind): FrameworkDraft {
	const index = draft.items.findIndex((item) => item.id === id);
	const item = draft.items[index];
	if (!item || item.kind === kind) return draft;
	const renamed = { ...item, kind };
	const byId = itemsById(draft.items);
	const parent = item.parentId === null ? undefined : byId.get(item.parentId);
	const parentId = mayHangOn(renamed, parent, byId) ? item.parentId : parentBefore(draft.items, index - 1, kind);
	return change(draft, id, () => ({
		...touched(kind === 'assessment' ? renamed : withoutDescription(renamed)),
		parentId,
		assessment: kind === 'assessment' ? (item.assessment ?? unstatedAssessment) : item.assessment,
		deliverable: kind === 'deliverable' ? (item.deliverable ?? unstatedDeliverable) : item.deliverable,
	}));
}

export function editItem(draft: FrameworkDraft, id: string, patch: ItemPatch): FrameworkDraft {
	return change(draft, id, (item) => ({
		...touched(item),
		...patch,
		synthetic: patch.code === undefined || patch.code === item.code ? item.synthetic : false,
	}));
}

/** A new title makes a short one of the old title wrong: the title then stands for both. */
export function editHead({ shortTitle, ...draft }: FrameworkDraft, patch: HeadPatch): FrameworkDraft {
	const keepsTitle = patch.title === undefined || patch.title === draft.title;
	return { ...draft, ...patch, ...(keepsTitle && shortTitle !== undefined ? { shortTitle } : {}) };
}

export const setCovers = (draft: FrameworkDraft, id: string, covers: readonly string[]): FrameworkDraft =>
	change(draft, id, (item) => ({ ...touched(item), covers: [...covers] }));

/** Hangs an item on another, and puts it, with all that belongs to it, after what hangs there already. */
export function attach(draft: FrameworkDraft, id: string, parentId: string | null): FrameworkDraft {
	const byId = itemsById(draft.items);
	const item = byId.get(id);
	if (!item || item.parentId === parentId) return draft;
	if (parentId === null) return change(draft, id, (found) => ({ ...touched(found), parentId: null }));
	if (!mayHangOn(item, byId.get(parentId), byId)) return draft;
	const start = draft.items.indexOf(item);
	const end = runEnd(draft.items, start);
	const moved = [{ ...touched(item), parentId }, ...draft.items.slice(start + 1, end)];
	const others = [...draft.items.slice(0, start), ...draft.items.slice(end)];
	const at = runEnd(
		others,
		others.findIndex((other) => other.id === parentId),
	);
	return withItems(draft, [...others.slice(0, at), ...moved, ...others.slice(at)]);
}

/** Changes places with the one before or after it of the same kind, under the same parent. */
export function shift(draft: FrameworkDraft, id: string, direction: 'up' | 'down'): FrameworkDraft {
	const { items } = draft;
	const index = items.findIndex((item) => item.id === id);
	const item = items[index];
	if (!item) return draft;
	const isPeer = (other: DraftItem): boolean => other.kind === item.kind && other.parentId === item.parentId;
	const peer =
		direction === 'up'
			? items.findLastIndex((other, at) => at < index && isPeer(other))
			: items.findIndex((other, at) => at > index && isPeer(other));
	if (peer < 0) return draft;
	const [first, second] = direction === 'up' ? [peer, index] : [index, peer];
	const [firstEnd, secondEnd] = [runEnd(items, first), runEnd(items, second)];
	return withItems(draft, [
		...items.slice(0, first),
		...items.slice(second, secondEnd),
		...items.slice(firstEnd, second),
		...items.slice(first, firstEnd),
		...items.slice(secondEnd),
	]);
}
