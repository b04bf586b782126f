// "Quelle compétence ?": type a code or a word, arrows, Enter. An ARIA combobox; the chosen ones stand above as chips.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { searchCompetencies } from '../lib/domain/competency-search';
import type { Framework } from '../lib/domain/framework';
import { CompetencyOptions } from './competency-options';
import { useText } from './text-context';
import { Chip } from './ui/chip';

export type CompetencyPickerProps = {
	framework: Pick<Framework, 'competencies' | 'activities'>;
	/** Ids of the competencies already tied. */
	chosen: readonly string[];
	/** Ids lately used, newest first. */
	recent: readonly string[];
	onAdd: (id: string) => void;
	onRemove: (id: string) => void;
	autofocus?: boolean;
};

export function CompetencyPicker({ framework, chosen, recent, onAdd, onRemove, autofocus }: CompetencyPickerProps) {
	const { t } = useText();
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const [query, setQuery] = useState('');
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const found = open ? searchCompetencies(framework, query, recent).filter((competency) => !chosen.includes(competency.id)) : [];

	// The attribute works once per document; the form may come a moment after it.
	useEffect(() => {
		if (autofocus) input.current?.focus();
	}, []);

	const close = () => {
		setOpen(false);
		setActive(-1);
	};
	const pick = (index: number) => {
		const competency = found[index];
		if (!competency) return;
		onAdd(competency.id);
		setQuery('');
		close();
		input.current?.focus();
	};
	const move = (step: number) => {
		setOpen(true);
		if (open && found.length > 0) setActive((active + step + found.length) % found.length);
		else setActive(0);
	};

	/** What a key does here; true when it is done with, and must not reach the form. */
	const press = (key: string): boolean => {
		if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
		else if (key === 'Enter' && open && active >= 0) pick(active);
		else if (key === 'Escape' && (open || query)) {
			close();
			setQuery('');
		} else if (key === 'Backspace' && query === '' && chosen.length > 0) onRemove(chosen.at(-1) ?? '');
		else return key === 'Enter' && query !== '';
		return true;
	};

	return (
		<div class="picker">
			<label for={id} class="field-label">
				{t('popup:competency')}
			</label>
			<div class="picker-box">
				<Chosen framework={framework} chosen={chosen} onRemove={onRemove} />
				<input
					id={id}
					ref={input}
					class="picker-input"
					role="combobox"
					aria-expanded={open}
					aria-controls={`${id}-list`}
					aria-autocomplete="list"
					aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
					autocomplete="off"
					spellcheck={false}
					placeholder={chosen.length === 0 ? t('popup:competencyExample') : t('popup:competencyAnother')}
					value={query}
					onInput={(event) => {
						setQuery(event.currentTarget.value);
						setOpen(event.currentTarget.value.trim() !== '');
						setActive(0);
					}}
					onClick={() => setOpen(true)}
					onBlur={close}
					onKeyDown={(event) => {
						if (event.isComposing || event.ctrlKey || event.metaKey || !press(event.key)) return;
						event.preventDefault();
						event.stopPropagation();
					}}
				/>
			</div>
			<p class="visually-hidden" role="status">
				{open && query ? t('popup:found', { count: found.length }) : ''}
			</p>
			{open ? <CompetencyOptions id={id} found={found} query={query} recent={recent} active={active} onPick={pick} /> : null}
		</div>
	);
}

type ChosenProps = Pick<CompetencyPickerProps, 'framework' | 'chosen' | 'onRemove'>;

function Chosen({ framework, chosen, onRemove }: ChosenProps) {
	const { t } = useText();
	if (chosen.length === 0) return null;
	return (
		<ul class="picker-chosen" aria-label={t('popup:chosen')}>
			{chosen.map((id) => {
				const competency = framework.competencies.find((each) => each.id === id);
				if (!competency) return null;
				return (
					<li key={id}>
						<Chip code={competency.code} label={competency.label} onRemove={() => onRemove(id)} />
					</li>
				);
			})}
		</ul>
	);
}
