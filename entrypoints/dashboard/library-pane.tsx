// The list side of #/preuves: filters from the address, rows from the library, words from the search.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AddMenu } from '../../components/library/add-menu';
import { LibraryEmpty } from '../../components/library/library-empty';
import { LibraryViews } from '../../components/library/library-views';
import { PieceFilters, type FilterChange } from '../../components/library/piece-filters';
import { PieceSign } from '../../components/library/piece-sign';
import { PiecesList } from '../../components/library/pieces-list';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import { competencyCodes } from '../../lib/domain/framework-nodes';
import { filterPieces, readFilter, type LibraryFilter } from '../../lib/domain/library-filter';
import { sourceKey } from '../../lib/domain/watch-sources';
import { AddingList } from './adding-list';
import { useApp } from './app-state';
import { AssetThumbnail } from './asset-thumbnail';
import { hrefOf } from './route';
import { navigate, replaceAddress, route } from './router';
import type { AddActs } from './use-add';
import { usePieceActs } from './use-piece-acts';
import { useSlash } from './use-slash';

export type LibraryPaneProps = { selectedId: string | null; adds: AddActs };

export function LibraryPane({ selectedId, adds }: LibraryPaneProps) {
	const { t, language } = useText();
	const { library, framework, nodes, search } = useApp();
	const acts = usePieceActs();
	const searchField = useRef<HTMLInputElement>(null);
	const { query } = route.value;
	const filter = useMemo(() => readFilter(query), [query]);
	const [typed, setTyped] = useState(filter.q ?? '');
	const words = filter.q ?? '';

	useSlash(searchField);
	useEffect(() => {
		search.ask(words);
		// Back, or "Effacer": the field follows the address.
		if (words.trim() !== typed.trim()) setTyped(words);
	}, [words]);

	const href = (change: FilterChange, id: string | null = selectedId): string => hrefOf('preuves', id, { ...filter, ...change });
	const clear = (): void => navigate(hrefOf('preuves', selectedId, { tri: filter.tri }));
	const type = (text: string): void => {
		setTyped(text);
		replaceAddress(href({ q: text.trim() ? text : undefined }));
	};

	const pieces = library.pieces.value;
	const claims = library.claims.value;
	const found = search.found.value;
	const shown = useMemo(
		() => filterPieces({ pieces, claims }, filter, { framework: framework.value ?? null, found, sourceOf: sourceKey }),
		[pieces, claims, filter, framework.value, found],
	);
	const stage = library.stage.value;
	const isSearching = words !== '' && (found === null || (found.length === 0 && !search.isReady.value));
	const isReading = stage === 'opening' || (stage === 'begun' && shown.length === 0) || (isSearching && shown.length === 0);
	const total = library.living.value.length;

	return (
		<section class="library">
			<header class="library-head">
				<div class="row row-spread">
					<h1 tabIndex={-1}>{t('dashboard:nav.preuves')}</h1>
					<div class="row">
						<ResultCount filter={filter} shown={isReading ? null : shown.length} total={total} />
						<AddMenu pagesHref={hrefOf('captures')} onFiles={adds.addFiles} onNote={adds.addNote} onPaste={adds.pastePicture} />
					</div>
				</div>
				<LibraryViews
					current={filter.tri}
					untagged={
						stage === 'whole' && library.untagged.value > 0 ? new Intl.NumberFormat(language).format(library.untagged.value) : ''
					}
					hrefOf={(tri) => href({ tri })}
				/>
				<PieceFilters
					filter={filter}
					query={typed}
					framework={framework.value ?? null}
					searchRef={searchField}
					onChange={(change) => navigate(href(change))}
					onQuery={type}
					onSearchFocus={() => search.warm()}
					onClear={shown.length === 0 && !isReading ? null : clear}
				/>
				{words !== '' && <IndexProgress />}
				{filter.tri === 'corbeille' && shown.length > 0 ? <p class="soft small">{t('dashboard:library.binNote')}</p> : null}
			</header>
			<AddingList />
			{isReading ? (
				<div class="library-reading">
					<Skeleton lines={7} height="4rem" />
				</div>
			) : shown.length === 0 ? (
				<LibraryEmpty
					filter={filter}
					total={new Intl.NumberFormat(language).format(total)}
					isEmpty={total === 0}
					coverageHref={hrefOf('couverture')}
					binHref={total === 0 && pieces.length > 0 ? hrefOf('preuves', null, { tri: 'corbeille' }) : null}
					onClear={clear}
				/>
			) : (
				<PiecesList
					pieces={shown}
					selectedId={selectedId}
					hrefOf={(id) => href({}, id)}
					thumbnailOf={(piece) => <AssetThumbnail sha256={piece.thumbnail} sign={<PieceSign piece={piece} />} />}
					versionsOf={(id) => library.versions.value.get(id)?.length ?? 1}
					codesOf={(id) => {
						const tied = claims.get(id);
						return tied
							? competencyCodes(
									nodes.value,
									tied.map((claim) => claim.nodeId),
								)
							: null;
					}}
					jobOf={(id) => library.jobs.value.get(id) ?? null}
					onDelete={acts.remove}
					onRetry={acts.retry}
					onRestore={acts.restore}
				/>
			)}
		</section>
	);
}

/** Until every text is indexed an answer may still grow. */
function IndexProgress() {
	const { t, language } = useText();
	const { search } = useApp();
	const progress = search.progress.value;
	if (!progress || search.isReady.value) return null;
	const write = (count: number): string => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(count);
	return (
		<p class="soft small figures">
			{t('dashboard:library.indexing', { done: write(progress.indexed), total: write(progress.total) })}
		</p>
	);
}

/** Said aloud when it changes; while the library is read it says nothing. */
function ResultCount({ filter, shown, total }: { filter: LibraryFilter; shown: number | null; total: number }) {
	const { t, language } = useText();
	const isWhole = Object.values(filter).every((value) => value === undefined);
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);
	return (
		<p class="soft dense figures" role="status">
			{shown === null
				? ''
				: isWhole || filter.tri === 'corbeille'
					? t('dashboard:pieces', { count: shown, n: write(shown) })
					: t('dashboard:library.results', { shown: write(shown), total: write(total) })}
		</p>
	);
}
