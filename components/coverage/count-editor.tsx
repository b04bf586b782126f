// The items counted towards a required number, "Salon de juin (présentiel)": each with a name, which of the required ones it is, and its
// pieces. Names are kept as they are typed.
import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { CountedItem } from '../../lib/domain/decision';
import type { Deliverable } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import type { PickablePiece } from './coverage-acts';
import { PieceChoice } from './piece-choice';

type Items = readonly CountedItem[];

export type CountEditorProps = {
	title: string;
	requirement: NonNullable<Deliverable['requirement']>;
	items: Items;
	pieces: ReadonlyMap<string, PickablePiece>;
	/** `removed`: what a message says is gone, so that it can be taken back. */
	onChange: (change: (items: Items) => Items, removed?: string) => void;
};

export function CountEditor({ title, requirement, items, pieces, onChange }: CountEditorProps) {
	const { t } = useText();
	const [label, setLabel] = useState('');
	const add = (): void => {
		const name = label.trim();
		if (name === '') return;
		onChange((all) => [...all, { id: crypto.randomUUID(), label: name, including: null, evidenceIds: [] }]);
		setLabel('');
	};
	return (
		<div class="count-editor">
			<h3>{title}</h3>
			{items.length === 0 ? <p class="soft">{t('decide:count.none')}</p> : null}
			<ul class="count-items">
				{items.map((item) => (
					<CountLine
						key={item.id}
						item={item}
						kinds={requirement.including}
						pieces={pieces}
						onItem={(change) => onChange((all) => all.map((each) => (each.id === item.id ? { ...each, ...change } : each)))}
						onRemove={() => onChange((all) => all.filter(({ id }) => id !== item.id), item.label)}
					/>
				))}
			</ul>
			<form
				class="row count-add no-print"
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<TextField label={t('decide:count.new')} value={label} onValue={setLabel} />
				<Button icon={Plus} type="submit">
					{t('decide:count.add')}
				</Button>
			</form>
		</div>
	);
}

type CountLineProps = {
	item: CountedItem;
	kinds: readonly string[];
	pieces: ReadonlyMap<string, PickablePiece>;
	onItem: (change: Partial<CountedItem>) => void;
	onRemove: () => void;
};

function CountLine({ item, kinds, pieces, onItem, onRemove }: CountLineProps) {
	const { t } = useText();
	const [label, setLabel] = useState(item.label);
	const { evidenceIds } = item;
	return (
		<li class="count-item">
			<div class="row count-fields">
				<TextField
					label={t('decide:count.label')}
					value={label}
					onValue={(typed) => {
						setLabel(typed);
						onItem({ label: typed });
					}}
				/>
				{kinds.length > 0 ? (
					<SelectField
						label={t('decide:count.kind')}
						value={item.including ?? ''}
						choices={[
							{ value: '', label: t('decide:count.anyKind') },
							...[...new Set([...kinds, ...(item.including ? [item.including] : [])])].map((kind) => ({
								value: kind,
								label: kind,
							})),
						]}
						onValue={(kind) => onItem({ including: kind || null })}
					/>
				) : null}
				<Button iconOnly small icon={X} onClick={onRemove}>
					{t('decide:count.remove', { label: item.label })}
				</Button>
			</div>
			<PieceChoice
				name={item.label}
				label={t('decide:count.pieces', { label: item.label })}
				chosen={evidenceIds}
				pieces={pieces}
				empty={t('decide:count.noPiece')}
				onAdd={(id) => onItem({ evidenceIds: [...evidenceIds, id] })}
				onRemove={(id) => onItem({ evidenceIds: evidenceIds.filter((other) => other !== id) })}
			/>
		</li>
	);
}
