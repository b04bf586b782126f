// One item of the result: its code at the margin, its text, what it is and why it was taken for that.
import type { ComponentChildren } from 'preact';
import type { DraftItem } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { ItemState } from './item-state';

export type ItemRowProps = {
	item: DraftItem;
	/** How deep it hangs; null: the list does not follow the tree, and `under` says where it hangs. */
	depth: number | null;
	under: string | null;
	/** What the rows from here on have in common. */
	group: string | null;
	/** Read from a document: how sure that is, and why. */
	isRead: boolean;
	isActive: boolean;
	isOpen: boolean;
	tabIndex: 0 | -1;
	onOpen: () => void;
	/** The editor, below the row that it edits. */
	children?: ComponentChildren;
};

export function ItemRow({ item, depth, under, group, isRead, isActive, isOpen, tabIndex, onOpen, children }: ItemRowProps) {
	const { t } = useText();
	return (
		<>
			{group === null ? null : <p class="review-group">{group}</p>}
			<div class={`review-item review-item-${item.kind}${isActive ? ' review-item-active' : ''}`}>
				<button
					type="button"
					class="review-row"
					data-row
					tabIndex={tabIndex}
					aria-expanded={isOpen}
					aria-current={isActive ? 'true' : undefined}
					style={{ '--depth': String(depth ?? 0) }}
					onClick={onOpen}
				>
					<span class={item.synthetic || item.code === '' ? 'review-code code soft' : 'review-code code'}>
						{item.code || '–'}
					</span>
					<span class="review-words">
						<span class="review-label" dir="auto">
							{item.label.trim() || <span class="soft">{t('review:noWords')}</span>}
						</span>
						{item.description ? (
							<span class="review-told" dir="auto">
								{item.description}
							</span>
						) : null}
						<span class="review-why">
							<span>{t(`review:kind.${item.kind}`)}</span>
							{isRead && item.kind !== 'unplaced' ? <span>{t(`review:by.${item.by}`)}</span> : null}
							{item.kind === 'criterion' && item.heading ? <span>{item.heading}</span> : null}
							{under === null ? null : <span>{t('review:under', { name: under })}</span>}
						</span>
					</span>
					{isRead ? <ItemState item={item} /> : null}
				</button>
				{children}
			</div>
		</>
	);
}
