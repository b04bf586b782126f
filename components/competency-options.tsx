// The list under the competency picker: code and label, the active one kept in sight.
import { useEffect, useRef } from 'preact/hooks';
import type { Competency } from '../lib/domain/framework';
import { useText } from './text-context';

export type CompetencyOptionsProps = {
	/** Id of the combobox this list belongs to. */
	id: string;
	found: readonly Competency[];
	query: string;
	recent: readonly string[];
	active: number;
	onPick: (index: number) => void;
};

export function CompetencyOptions({ id, found, query, recent, active, onPick }: CompetencyOptionsProps) {
	const { t } = useText();
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
	}, [active]);
	return (
		<div class="picker-list">
			{found.length === 0 ? <p class="picker-none">{t('popup:noMatch', { query })}</p> : null}
			<div id={`${id}-list`} ref={list} role="listbox" aria-label={t('popup:competencies')}>
				{found.map((competency, index) => (
					// The keys are those of the combobox, which keeps the focus.
					// oxlint-disable-next-line jsx-a11y/click-events-have-key-events
					<div
						key={competency.id}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === active}
						class="picker-option"
						// The field keeps the focus: a press must not blur it before the click counts.
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => onPick(index)}
					>
						<span class={competency.synthetic ? 'code soft' : 'code'}>{competency.code}</span>
						<span class="grow">{competency.label}</span>
						{query === '' && recent.includes(competency.id) ? <span class="soft small">{t('popup:recent')}</span> : null}
					</div>
				))}
			</div>
		</div>
	);
}
