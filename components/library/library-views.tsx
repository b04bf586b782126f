// The three views of the library: everything, what waits for a competency, what was deleted.
import type { LibraryFilter } from '../../lib/domain/library-filter';
import { useText } from '../text-context';

type View = LibraryFilter['tri'];

export type LibraryViewsProps = { current: View; untagged: string; hrefOf: (view: View) => string };

export function LibraryViews({ current, untagged, hrefOf }: LibraryViewsProps) {
	const { t } = useText();
	const views: { view: View; name: string; count?: string }[] = [
		{ view: undefined, name: t('dashboard:library.view.all') },
		{ view: 'a-trier', name: t('dashboard:library.view.untagged'), count: untagged },
		{ view: 'corbeille', name: t('dashboard:library.view.bin') },
	];
	return (
		<nav class="views" aria-label={t('dashboard:library.view.label')}>
			{views.map(({ view, name, count }) => (
				<a key={name} class="view" href={hrefOf(view)} aria-current={view === current ? 'true' : undefined}>
					{name}
					{count ? <span class="view-count figures">{count}</span> : null}
				</a>
			))}
		</nav>
	);
}
