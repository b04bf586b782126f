// What the list says when it is empty: nothing clipped yet, nothing that matches, nothing to tag, nothing deleted.
import type { ComponentChildren } from 'preact';
import { Inbox, SearchX, Trash, Wheat } from 'lucide';
import { isNarrowed, type LibraryFilter } from '../../lib/domain/library-filter';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

export type LibraryEmptyProps = {
	filter: LibraryFilter;
	/** Pieces in the library, whatever the filters, as written. */
	total: string;
	isEmpty: boolean;
	coverageHref: string;
	/** The bin's address when it holds something, and nothing else does; null otherwise. */
	binHref?: string | null;
	/** The way to add a file or a note. */
	add?: ComponentChildren;
	onClear: () => void;
};

export function LibraryEmpty({ filter, total, isEmpty, coverageHref, binHref, add, onClear }: LibraryEmptyProps) {
	const { t } = useText();
	if (isNarrowed(filter) && !(isEmpty && filter.tri === undefined)) {
		return (
			<EmptyState
				icon={SearchX}
				title={t('dashboard:library.noMatchTitle')}
				action={<Button onClick={onClear}>{t('dashboard:library.clear')}</Button>}
			>
				{filter.tri === undefined ? t('dashboard:library.noMatchText', { total }) : null}
			</EmptyState>
		);
	}
	if (filter.tri === 'corbeille') {
		return (
			<EmptyState icon={Trash} title={t('dashboard:library.binTitle')}>
				{t('dashboard:library.binText')}
			</EmptyState>
		);
	}
	if (filter.tri === 'a-trier' && !isEmpty) {
		return (
			<EmptyState icon={Inbox} title={t('dashboard:library.sortedTitle')}>
				{t('dashboard:library.sortedText')}
			</EmptyState>
		);
	}
	if (binHref) {
		return (
			<EmptyState
				icon={Wheat}
				title={t('dashboard:library.onlyBinTitle')}
				action={<ButtonLink href={binHref}>{t('dashboard:library.onlyBinAction')}</ButtonLink>}
			>
				<p>{t('dashboard:library.onlyBinText')}</p>
				<p>{t('dashboard:library.emptyText')}</p>
			</EmptyState>
		);
	}
	return (
		<EmptyState
			icon={Wheat}
			title={t('dashboard:library.emptyTitle')}
			action={
				<>
					{add}
					<ButtonLink href={coverageHref}>{t('dashboard:library.emptyAction')}</ButtonLink>
				</>
			}
		>
			<p>{t('dashboard:library.emptyText')}</p>
			<p>{t('dashboard:library.emptyWhere')}</p>
			{add ? <p>{t('dashboard:library.emptyFiles')}</p> : null}
		</EmptyState>
	);
}
