// The chosen item, to be corrected: what it is, its code, its words, what it hangs on; and what may be done with it.
import { ArrowDown, ArrowUp, Check, ChevronRight, Combine, Scissors, Trash2, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemPatch } from '../../lib/domain/draft-edits';
import type { Cut } from '../../lib/domain/draft-pieces';
import { itemsById, mayHangOn, parentKinds } from '../../lib/domain/draft-tree';
import { itemKinds, type DraftItem, type ItemKind } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField, SelectField } from '../ui/field';
import { Icon } from '../ui/icon';
import { AssessmentFields, DeliverableFields } from './assessment-fields';
import { CoversField } from './covers-field';
import { itemLine, itemName } from './item-names';
import { TypedField } from './typed-field';

export type ItemActs = {
	onPatch: (patch: ItemPatch) => void;
	onKind: (kind: ItemKind) => void;
	onParent: (id: string | null) => void;
	onCovers: (ids: string[]) => void;
	onAccept: () => void;
	onMerge: () => void;
	/** `null`: the cursor stands nowhere that cuts. */
	onSplit: (cut: Cut | null) => void;
	onShift: (direction: 'up' | 'down') => void;
	onRemove: () => void;
	onClose: () => void;
};

export type ItemEditorProps = {
	item: DraftItem;
	items: readonly DraftItem[];
	/** Written by hand there is nothing to accept item by item. */
	isRead: boolean;
	/** The field that takes focus, at each new turn. */
	focus: { field: 'label' | 'kind' | 'parent' | null; turn: number };
	acts: ItemActs;
};

/** What opens below the edge of the list comes up, as far as the row that it belongs to stays in sight. */
function bringIntoSight(editor: HTMLElement): void {
	const [row, list] = [editor.parentElement, editor.closest('.review-scroll')];
	if (!row || !list) return;
	// On a narrow screen the list itself may stand below the window.
	if (list.getBoundingClientRect().bottom > window.innerHeight) list.scrollIntoView({ block: 'nearest' });
	const [inside, around] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
	list.scrollTop += Math.max(0, Math.min(inside.bottom - around.bottom, inside.top - around.top));
}

/** Where the cursor stands in a text of the open editor within `place`: in the one that was written in last. */
export function cursorIn(place: ParentNode | null): Cut | null {
	const editor = place instanceof HTMLElement && place.dataset['cut'] ? place : place?.querySelector<HTMLElement>('[data-cut]');
	const field = editor?.dataset['cut'] === 'description' ? 'description' : 'label';
	const text = editor?.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`);
	return text ? { field, offset: text.selectionStart } : null;
}

export function ItemEditor({ item, items, isRead, focus, acts }: ItemEditorProps) {
	const { t } = useText();
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (focus.field !== null) place.current?.querySelector<HTMLElement>(`[name="${focus.field}"]`)?.focus();
	}, [focus.turn, item.id]);
	useLayoutEffect(() => {
		if (place.current) bringIntoSight(place.current);
	}, [item.id]);
	const isUnplaced = item.kind === 'unplaced' && item.lines.length > 0;
	const competencies = items.filter((other) => other.kind === 'competency');
	return (
		<div
			class="review-editor"
			ref={place}
			data-cut="label"
			onFocusIn={({ target, currentTarget }) => {
				if (target instanceof HTMLTextAreaElement) currentTarget.dataset['cut'] = target.name;
			}}
			role="group"
			aria-label={itemName(item, t)}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				acts.onClose();
			}}
		>
			<div class="row">
				<Button small variant="primary" icon={Check} onClick={isRead ? acts.onAccept : acts.onClose}>
					{t(!isRead ? 'review:edit.done' : isUnplaced ? 'review:edit.setAside' : 'review:edit.accept')}
				</Button>
				<Button small icon={Combine} onClick={acts.onMerge}>
					{t('review:edit.merge')}
				</Button>
				<Button small icon={Scissors} onClick={() => acts.onSplit(cursorIn(place.current))}>
					{t('review:edit.split')}
				</Button>
				{isUnplaced ? null : (
					<Button small icon={Trash2} onClick={acts.onRemove}>
						{item.lines.length > 0 ? t('review:edit.setAside') : t('review:edit.remove')}
					</Button>
				)}
				<Button small iconOnly icon={ArrowUp} onClick={() => acts.onShift('up')}>
					{t('review:edit.up')}
				</Button>
				<Button small iconOnly icon={ArrowDown} onClick={() => acts.onShift('down')}>
					{t('review:edit.down')}
				</Button>
				{isRead ? (
					<Button small iconOnly icon={X} onClick={acts.onClose}>
						{t('review:edit.close')}
					</Button>
				) : null}
			</div>
			<div class="review-fields">
				<SelectField
					label={t('review:edit.kind')}
					name="kind"
					value={item.kind}
					choices={itemKinds.map((kind) => ({ value: kind, label: t(`review:kind.${kind}`) }))}
					onValue={acts.onKind}
				/>
				{item.kind === 'criterion' || item.kind === 'unplaced' ? null : (
					<TypedField label={t('review:edit.code')} value={item.code} onCommit={(code) => acts.onPatch({ code: code.trim() })} />
				)}
				<ParentField item={item} items={items} onParent={acts.onParent} />
			</div>
			<TypedField
				label={t(item.kind === 'assessment' ? 'review:edit.title' : 'review:edit.label')}
				name="label"
				isLong
				value={item.label}
				onCommit={(label) => acts.onPatch({ label })}
			/>
			{item.kind === 'assessment' ? (
				<TypedField
					label={t('review:edit.description')}
					name="description"
					isLong
					value={item.description ?? ''}
					onCommit={(description) => acts.onPatch({ description: description.trim() || null })}
				/>
			) : null}
			{item.printed ? <p class="soft small">{t('review:edit.printed', { text: item.printed })}</p> : null}
			{item.kind === 'assessment' ? (
				<>
					<CoversField covers={item.covers} competencies={competencies} onCovers={acts.onCovers} />
					<AssessmentFields item={item} onPatch={acts.onPatch} />
				</>
			) : null}
			{item.kind === 'deliverable' ? <DeliverableFields item={item} onPatch={acts.onPatch} /> : null}
			<MoreFields item={item} onPatch={acts.onPatch} />
		</div>
	);
}

type ParentFieldProps = Pick<ItemEditorProps, 'item' | 'items'> & Pick<ItemActs, 'onParent'>;

function ParentField({ item, items, onParent }: ParentFieldProps) {
	const { t } = useText();
	if (parentKinds[item.kind].length === 0) return null;
	const byId = itemsById(items);
	const parents = items.filter((other) => mayHangOn(item, other, byId));
	return (
		<SelectField
			label={t('review:edit.parent')}
			name="parent"
			value={item.parentId ?? ''}
			choices={[
				{ value: '', label: t('review:edit.nothing') },
				...parents.map((parent) => ({ value: parent.id, label: itemLine(parent, t) })),
			]}
			onValue={(id) => onParent(id || null)}
		/>
	);
}

/** What few items need: folded until it holds something. */
function MoreFields({ item, onPatch }: Pick<ItemEditorProps, 'item'> & Pick<ItemActs, 'onPatch'>) {
	const { t } = useText();
	const hasHeading = item.kind === 'criterion' || item.kind === 'competency';
	return (
		<details class="outline" open={item.remark !== null || item.isOptional}>
			<summary>
				<Icon of={ChevronRight} size={14} />
				<span class="small">{t('review:edit.more')}</span>
			</summary>
			<div class="stack">
				{hasHeading ? (
					<TypedField
						label={t('review:edit.heading')}
						value={item.heading ?? ''}
						onCommit={(heading) => onPatch({ heading: heading.trim() || null })}
					/>
				) : null}
				<TypedField
					label={t('review:edit.remark')}
					value={item.remark ?? ''}
					onCommit={(remark) => onPatch({ remark: remark.trim() || null })}
				/>
				{item.kind === 'block' ? (
					<CheckField
						label={t('review:edit.optional')}
						checked={item.isOptional}
						onChecked={(isOptional) => onPatch({ isOptional })}
					/>
				) : null}
			</div>
		</details>
	);
}
