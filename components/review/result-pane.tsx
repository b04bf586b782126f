// The result: items in the order of the document, or the doubtful ones first; the active one can be opened and corrected.
import { Plus } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import { ancestorsOf, itemsById } from '../../lib/domain/draft-tree';
import { itemKinds } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SelectField } from '../ui/field';
import { Icon } from '../ui/icon';
import { addItem, itemActs } from './item-acts';
import { cursorIn, ItemEditor } from './item-editor';
import { itemName } from './item-names';
import { ItemRow } from './item-row';
import { RowList } from './row-list';
import { reviewOrders, type Review } from './use-review';

export type ResultPaneProps = { review: Review; newId: () => string };

const written = itemKinds.filter((kind) => kind !== 'unplaced');

export function ResultPane({ review, newId }: ResultPaneProps) {
	const { t } = useText();
	const { items, active, isOpen, focus, order, doubtful } = review;
	const pane = useRef<HTMLDivElement>(null);
	const ids = useMemo(() => items.map((item) => item.id), [items]);
	const byId = useMemo(() => itemsById(items), [items]);
	const acts = active ? itemActs(review, active, t, newId) : null;

	const press = (event: KeyboardEvent): void => {
		if (!active || !acts || event.ctrlKey || event.metaKey) return;
		const keys: Record<string, () => void> = event.altKey
			? { ArrowUp: () => acts.onShift('up'), ArrowDown: () => acts.onShift('down') }
			: {
					a: acts.onAccept,
					m: acts.onMerge,
					s: () => acts.onSplit(isOpen ? cursorIn(pane.current) : null),
					t: () => review.go(active.id, { open: true, focus: 'kind' }),
					Delete: acts.onRemove,
					Enter: () => review.go(active.id, { open: true, focus: 'label' }),
					Escape: acts.onClose,
				};
		const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
		if (!run) return;
		event.preventDefault();
		run();
	};
	return (
		<div class="review-pane" ref={pane}>
			<div class="review-tools">
				{review.isRead ? (
					<SelectField
						label={t('review:order.label')}
						labelHidden
						value={order}
						choices={reviewOrders.map((value) => ({ value, label: t(`review:order.${value}`) }))}
						onValue={review.setOrder}
					/>
				) : null}
				<details class="review-add">
					<summary class="button button-quiet button-small">
						<Icon of={Plus} />
						<span>{t('review:add')}</span>
					</summary>
					<div class="review-menu">
						{written.map((kind) => (
							<Button
								key={kind}
								small
								onClick={(event) => {
									event.currentTarget.closest('details')?.removeAttribute('open');
									addItem(review, kind, t, newId);
								}}
							>
								{t(`review:kind.${kind}`)}
							</Button>
						))}
					</div>
				</details>
				<p class="review-said soft small" role="status">
					{review.said}
				</p>
			</div>
			{items.length === 0 ? (
				<EmptyState
					title={t('review:emptyTitle')}
					action={(['block', 'activity', 'competency'] as const).map((kind) => (
						<Button key={kind} icon={Plus} onClick={() => addItem(review, kind, t, newId)}>
							{t(`review:kind.${kind}`)}
						</Button>
					))}
				>
					{t('review:emptyText')}
				</EmptyState>
			) : (
				<RowList
					ids={ids}
					activeId={active?.id ?? null}
					label={t('review:result')}
					place="near"
					guessRem={3.5}
					focusTurn={focus.at === 'row' ? focus.turn : null}
					onActive={(id) => review.go(id, { open: false, focus: 'row' })}
					onKey={press}
					row={(id, tabIndex) => {
						const item = byId.get(id);
						if (!item) return null;
						const isActive = item === active;
						const parent = item.parentId === null ? undefined : byId.get(item.parentId);
						const isFirst = doubtful > 0 && (id === ids[0] || id === ids[doubtful]);
						return (
							<ItemRow
								item={item}
								depth={order === 'document' ? ancestorsOf(item, byId).length : null}
								under={order === 'document' || !parent ? null : itemName(parent, t)}
								group={isFirst ? t(id === ids[0] ? 'review:group.doubtful' : 'review:group.rest') : null}
								isRead={review.isRead}
								isActive={isActive}
								isOpen={isActive && isOpen}
								tabIndex={tabIndex}
								onOpen={() => review.go(id, { open: !(isActive && isOpen) })}
							>
								{isActive && isOpen && acts ? (
									<ItemEditor
										item={item}
										items={review.draft.items}
										isRead={review.isRead}
										focus={{ field: focus.at === 'row' ? null : focus.at, turn: focus.turn }}
										acts={acts}
									/>
								) : null}
							</ItemRow>
						);
					}}
				/>
			)}
		</div>
	);
}
