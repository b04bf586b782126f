// What narrows the library: words, a competency, a kind, a period, a source. Every change is a new address.
import { Search, X } from 'lucide';
import type { Ref } from 'preact';
import type { Framework } from '../../lib/domain/framework';
import { evidenceKinds } from '../../lib/domain/evidence';
import { isNarrowed, type LibraryFilter } from '../../lib/domain/library-filter';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { CompetencyFilter } from './competency-filter';
import { PeriodFilter } from './period-filter';

/** undefined takes a parameter away. */
export type FilterChange = { [K in keyof LibraryFilter]?: LibraryFilter[K] | undefined };

export type PieceFiltersProps = {
	filter: LibraryFilter;
	/** The words as typed, spaces included. */
	query: string;
	framework: Framework | null;
	searchRef: Ref<HTMLInputElement>;
	onChange: (change: FilterChange) => void;
	onQuery: (query: string) => void;
	/** The search field is about to be used. */
	onSearchFocus: () => void;
	/** null where the list itself offers it. */
	onClear: (() => void) | null;
};

export function PieceFilters({
	filter,
	query,
	framework,
	searchRef,
	onChange,
	onQuery,
	onSearchFocus,
	onClear,
}: PieceFiltersProps) {
	const { t } = useText();
	return (
		<search class="filters">
			<div class="filters-search">
				<Icon of={Search} />
				<TextField
					type="search"
					label={t('dashboard:library.search')}
					labelHidden
					placeholder={t('dashboard:library.searchHint')}
					aria-keyshortcuts="/"
					value={query}
					inputRef={searchRef}
					onValue={onQuery}
					onFocus={onSearchFocus}
				/>
			</div>
			<div class="filters-row">
				<CompetencyFilter framework={framework} value={filter.competence} onValue={(competence) => onChange({ competence })} />
				<SelectField
					label={t('dashboard:library.kind')}
					labelHidden
					value={filter.type ?? 'any'}
					choices={[
						{ value: 'any', label: t('dashboard:library.anyKind') },
						...evidenceKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })),
					]}
					onValue={(kind) => onChange({ type: kind === 'any' ? undefined : kind })}
				/>
				<PeriodFilter from={filter.du} to={filter.au} onValue={onChange} />
			</div>
			{isNarrowed(filter) && (filter.source || onClear) ? (
				<div class="row">
					{filter.source ? (
						<Button small icon={X} onClick={() => onChange({ source: undefined })}>
							{t('dashboard:library.source', { name: filter.source })}
						</Button>
					) : null}
					{onClear ? (
						<Button small icon={X} onClick={onClear}>
							{t('dashboard:library.clear')}
						</Button>
					) : null}
				</div>
			) : null}
		</search>
	);
}
