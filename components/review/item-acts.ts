// What may be done to the active item, by button or by key: the act, the sentence that tells it, and where one goes next.
import { accept, attach, editItem, retype, setCovers, shift } from '../../lib/domain/draft-edits';
import { add, merge, remove, split } from '../../lib/domain/draft-pieces';
import type { DraftItem, ItemKind } from '../../lib/domain/framework-draft';
import type { Text } from '../../lib/i18n/catalogue';
import type { ItemActs } from './item-editor';
import { itemName } from './item-names';
import type { Review } from './use-review';

export function itemActs(review: Review, item: DraftItem, t: Text, newId: () => string): ItemActs {
	const { act, go, say } = review;
	const { id } = item;
	const name = itemName(item, t);
	const rank = review.items.findIndex((other) => other.id === id);
	return {
		onPatch: (patch) => void act('edit', (draft) => editItem(draft, id, patch), t('review:did.edit', { name })),
		onKind: (kind) =>
			void act('retype', (draft) => retype(draft, id, kind), t('review:did.retype', { name, kind: t(`review:kind.${kind}`) })),
		onParent: (parentId) => {
			act('attach', (draft) => attach(draft, id, parentId), t('review:did.attach', { name }));
			// A row that moves loses the focus of what is inside it.
			go(id, { focus: 'parent' });
		},
		onCovers: (ids) => void act('covers', (draft) => setCovers(draft, id, ids), t('review:did.covers', { name })),
		onAccept: () => {
			act('accept', (draft) => accept(draft, [id]), t('review:did.accept', { name }));
			const isLeft = (other: DraftItem): boolean => !other.isAccepted && other.id !== id;
			const next = review.items.slice(rank + 1).find(isLeft) ?? review.items.find(isLeft);
			if (next) go(next.id, { focus: 'row', open: false });
			else {
				say(t('review:allSeen'));
				go(id, { focus: 'row', open: false });
			}
		},
		onMerge: () => {
			const at = review.draft.items.findIndex((other) => other.id === id);
			const before = review.draft.items[at - 1];
			if (!before) return say(t('review:nothingBefore'));
			act('merge', (draft) => merge(draft, [before.id, id]), t('review:did.merge', { name: itemName(before, t) }));
			go(before.id, { focus: 'row' });
		},
		onSplit: (cut) => {
			const second = newId();
			if (cut !== null && act('split', (draft) => split(draft, id, cut, second), t('review:did.split', { name }))) {
				return go(second, { focus: 'row', open: false });
			}
			say(t('review:putCursor'));
			go(id, { open: true, focus: 'label' });
		},
		onShift: (direction) => {
			const moved = act(direction, (draft) => shift(draft, id, direction), t(`review:did.${direction}`, { name }));
			if (!moved) say(t('review:noNeighbour'));
			go(id, { focus: 'row' });
		},
		onRemove: () => {
			const isRead = item.lines.length > 0;
			const next = review.items[rank + 1] ?? review.items[rank - 1];
			if (!act('remove', (draft) => remove(draft, id), t(isRead ? 'review:did.setAside' : 'review:did.remove', { name }))) {
				return say(t('review:staysAside'));
			}
			go(isRead ? id : (next?.id ?? null), { focus: 'row', open: false });
		},
		onClose: () => go(id, { focus: 'row', open: false }),
	};
}

/** A new item after the active one, open to be written. */
export function addItem(review: Review, kind: ItemKind, t: Text, newId: () => string): void {
	const id = newId();
	const after = review.active?.id ?? null;
	review.act('add', (draft) => add(draft, kind, after, id), t('review:did.add', { kind: t(`review:kind.${kind}`) }));
	review.go(id, { open: true, focus: 'label' });
}
