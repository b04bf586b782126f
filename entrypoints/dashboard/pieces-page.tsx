// #/preuves: the list and, beside it or in its place, one piece. The address holds every filter.
import { useEffect, useState } from 'preact/hooks';
import { AddMenu } from '../../components/library/add-menu';
import { LibraryEmpty } from '../../components/library/library-empty';
import { PieceHint } from '../../components/library/piece-hint';
import { PageHead } from '../../components/shell/page-head';
import { Splitter } from '../../components/shell/splitter';
import { useText } from '../../components/text-context';
import { useFileDrop } from '../../components/ui/use-file-drop';
import { readFilter } from '../../lib/domain/library-filter';
import { AddingList } from './adding-list';
import { useApp } from './app-state';
import { LibraryPane } from './library-pane';
import { PieceDetail } from './piece-detail';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useAdd, type AddActs } from './use-add';
import { useIsWide } from './use-is-wide';

const widthKey = 'glane.listWidth';
const bounds = { min: 360, max: 900 };

/** Files may be dropped anywhere on it, list and detail alike. */
export function PiecesPage() {
	const { t } = useText();
	const adds = useAdd();
	const isOver = useFileDrop(adds.addFiles, true);
	return (
		<>
			<Pieces adds={adds} />
			{isOver ? <p class="drop-hint">{t('dashboard:add.drop')}</p> : null}
		</>
	);
}

function Pieces({ adds }: { adds: AddActs }) {
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
	if (library.stage.value === 'whole' && library.pieces.value.length === 0 && id === null) return <EmptyLibrary adds={adds} />;
	const isEmpty = library.living.value.length === 0 && query['tri'] !== 'corbeille';
	if (!isWide) {
		return id === null ? (
			<LibraryPane selectedId={null} adds={adds} />
		) : (
			<PieceDetail key={id} id={id} backHref={listHref} onGone={() => navigate(listHref)} />
		);
	}
	return (
		<div class="panes" style={{ '--list-width': `${width}px` }}>
			<LibraryPane selectedId={id} adds={adds} />
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
function EmptyLibrary({ adds }: { adds: AddActs }) {
	const { t } = useText();
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.preuves')} />
			<AddingList />
			<LibraryEmpty
				filter={{}}
				total="0"
				isEmpty
				add={<AddMenu pagesHref={hrefOf('captures')} onFiles={adds.addFiles} onNote={adds.addNote} onPaste={adds.pastePicture} />}
				coverageHref={hrefOf('couverture')}
				onClear={() => navigate(hrefOf('preuves'))}
			/>
		</div>
	);
}
