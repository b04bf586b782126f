// #/preuves: the list and, beside it or in its place, one piece. The address holds every filter.
import { useEffect, useState } from 'preact/hooks';
import { LibraryEmpty } from '../../components/library/library-empty';
import { PieceHint } from '../../components/library/piece-hint';
import { PageHead } from '../../components/shell/page-head';
import { Splitter } from '../../components/shell/splitter';
import { useText } from '../../components/text-context';
import { readFilter } from '../../lib/domain/library-filter';
import { useApp } from './app-state';
import { LibraryPane } from './library-pane';
import { PieceDetail } from './piece-detail';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useIsWide } from './use-is-wide';

const widthKey = 'glane.listWidth';
const bounds = { min: 360, max: 900 };

export function PiecesPage() {
	const { t } = useText();
	const { library } = useApp();
	const { id, query } = route.value;
	const isWide = useIsWide();
	const [width, setWidth] = useState(() => Number(localStorage.getItem(widthKey)) || 480);
	const listHref = hrefOf('preuves', null, readFilter(query));

	useEffect(() => {
		if (id === null) document.title = `${t('dashboard:nav.preuves')} · Glane`;
	}, [id, t]);

	/** The pane that had focus goes away: the list takes it back. */
	const leaveDetail = (): void => {
		navigate(listHref);
		requestAnimationFrame(() => document.querySelector<HTMLElement>('.piece-link[tabindex="0"]')?.focus());
	};
	if (library.stage.value === 'whole' && library.pieces.value.length === 0 && id === null) return <EmptyLibrary />;
	const isEmpty = library.living.value.length === 0 && query['tri'] !== 'corbeille';
	if (!isWide) {
		return id === null ? (
			<LibraryPane selectedId={null} />
		) : (
			<PieceDetail key={id} id={id} backHref={listHref} onGone={() => navigate(listHref)} />
		);
	}
	return (
		<div class="panes" style={{ '--list-width': `${width}px` }}>
			<LibraryPane selectedId={id} />
			<Splitter
				label={t('dashboard:library.resize')}
				value={width}
				{...bounds}
				onValue={(wanted) => {
					setWidth(wanted);
					localStorage.setItem(widthKey, String(wanted));
				}}
			/>
			{id === null && !isEmpty ? <PieceHint /> : null}
			{id === null ? null : <PieceDetail key={id} id={id} backHref={null} onGone={leaveDetail} />}
		</div>
	);
}

/** Before the first clip there is nothing to search or filter. */
function EmptyLibrary() {
	const { t } = useText();
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.preuves')} />
			<LibraryEmpty
				filter={{}}
				total="0"
				isEmpty
				coverageHref={hrefOf('couverture')}
				onClear={() => navigate(hrefOf('preuves'))}
			/>
		</div>
	);
}
