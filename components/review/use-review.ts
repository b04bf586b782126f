// What the review screen knows beside the draft: the order of its rows, the active one, whether its editor is open, what was done last.
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { sureEnough } from '../../lib/domain/draft-edits';
import { did, redo, undo, type DraftAct, type DraftHistory } from '../../lib/domain/draft-history';
import type { DraftItem, FrameworkDraft } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';

export const reviewOrders = ['doubtful', 'document'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

/** Where focus goes next: the active row, or a field of its editor. Another turn is another wish. */
export type FocusWish = { at: 'row' | 'label' | 'kind' | 'parent' | null; turn: number };

export type Review = {
	draft: FrameworkDraft;
	/** From a document, and not written by hand. */
	isRead: boolean;
	/** In the order they are shown. */
	items: readonly DraftItem[];
	/** How many of them come first because their reading was doubtful, seen since or not. */
	doubtful: number;
	order: ReviewOrder;
	setOrder: (order: ReviewOrder) => void;
	active: DraftItem | null;
	isOpen: boolean;
	focus: FocusWish;
	/** What the last act did, in words. */
	said: string;
	say: (words: string) => void;
	/** Goes to an item, opened or not. */
	go: (id: string | null, how?: { open?: boolean; focus?: FocusWish['at'] }) => void;
	/** Does something to the draft; false when it changed nothing. */
	act: (name: DraftAct, change: (draft: FrameworkDraft) => FrameworkDraft, said: string) => boolean;
	undo: () => void;
	redo: () => void;
};

export function useReview(history: DraftHistory, onHistory: (history: DraftHistory) => void, isRead: boolean): Review {
	const { t } = useText();
	const { draft } = history;
	const wasDoubtful = (item: DraftItem): boolean => item.confidence < sureEnough;
	const [order, setOrder] = useState<ReviewOrder>(() => (draft.items.some(wasDoubtful) ? 'doubtful' : 'document'));
	const items = useMemo(
		() =>
			order === 'document'
				? draft.items
				: [...draft.items.filter(wasDoubtful), ...draft.items.filter((item) => !wasDoubtful(item))],
		[draft.items, order],
	);
	const [activeId, setActiveId] = useState<string | null>(items[0]?.id ?? null);
	const [isOpen, setOpen] = useState(false);
	const [focus, setFocus] = useState<FocusWish>({ at: null, turn: 0 });
	const [said, setSaid] = useState('');
	// A field that hands over its text as a button is pressed: the second act works on what the first one left.
	const latest = useRef(history);
	latest.current = history;
	const active = items.find((item) => item.id === activeId) ?? null;

	const put = (next: DraftHistory): void => {
		latest.current = next;
		onHistory(next);
	};
	const go: Review['go'] = useCallback((id, { open, focus: at } = {}) => {
		setActiveId(id);
		if (open !== undefined) setOpen(open);
		if (at !== undefined) setFocus(({ turn }) => ({ at, turn: turn + 1 }));
	}, []);
	const step = (next: DraftHistory, words: string): void => {
		if (next === latest.current) return;
		put(next);
		setSaid(words);
		// What came back, or what it was done to, is what one wants to see.
		const before = new Map(draft.items.map((item) => [item.id, item]));
		const changed = next.draft.items.find((item) => before.get(item.id) !== item);
		if (changed) setActiveId(changed.id);
	};
	return {
		draft,
		isRead,
		items,
		doubtful: order === 'doubtful' ? items.filter(wasDoubtful).length : 0,
		order,
		setOrder,
		active,
		isOpen,
		focus,
		said,
		say: setSaid,
		go,
		act: (name, change, words) => {
			const next = did(latest.current, name, change(latest.current.draft));
			if (next === latest.current) return false;
			put(next);
			setSaid(words);
			return true;
		},
		undo: () =>
			step(undo(latest.current), t('review:undone', { act: t(`review:act.${latest.current.past.at(-1)?.act ?? 'edit'}`) })),
		redo: () =>
			step(redo(latest.current), t('review:redone', { act: t(`review:act.${latest.current.future.at(-1)?.act ?? 'edit'}`) })),
	};
}
