// What was kept of a piece, tab by tab; the tab is in the address. Only what is looked at is read.
import { useEffect, useState } from 'preact/hooks';
import { ArchiveView, type Archive } from '../../components/piece/archive-view';
import { FactsView } from '../../components/piece/facts-view';
import { FullPageView } from '../../components/piece/full-page-view';
import { pageTabs, PieceTabs, type PieceTab } from '../../components/piece/piece-tabs';
import { ReportCard } from '../../components/piece/report-card';
import { ScreenshotView } from '../../components/piece/screenshot-view';
import { TextView } from '../../components/piece/text-view';
import { captureOf, textOf } from '../../lib/db/capture-repository';
import { useAssetUrl } from '../../lib/db/use-asset-url';
import { useAssetUrls } from '../../lib/db/use-asset-urls';
import { useLive } from '../../lib/db/use-live';
import type { Capture, Job } from '../../lib/domain/capture';
import { originOf, type Evidence } from '../../lib/domain/evidence';
import { isPicture } from '../../lib/domain/file-format';
import { hasHostAccess } from '../../lib/platform/host-access';
import { FileKept } from './file-kept';
import { hrefOf } from './route';
import { replaceAddress, route } from './router';
import { useArchive } from './use-archive';

export type PieceKeptProps = { piece: Evidence; job: Job | null; onRetry: () => void; onAllow: () => void };

type TabProps = PieceKeptProps & { capture: Capture | null };

export function PieceKept(props: PieceKeptProps) {
	return originOf(props.piece) === 'page' ? <PageKept {...props} /> : <AddedKept piece={props.piece} />;
}

function PageKept(props: PieceKeptProps) {
	const capture = useLive(() => captureOf(props.piece.id), [props.piece.id]);
	const { query } = route.value;
	// Where only pixels were kept, they are what there is to see.
	const onlyPixels = capture?.root === null && props.piece.screenshot !== null;
	const first = onlyPixels ? 'ecran' : 'archive';
	const tabs = pageTabs.filter((known) => known !== 'page-entiere' || (props.piece.fullPage?.length ?? 0) > 0);
	const tab = tabs.find((known) => known === query['onglet']) ?? first;
	const choose = (wanted: PieceTab): void =>
		replaceAddress(hrefOf('preuves', props.piece.id, { ...query, onglet: wanted === first ? undefined : wanted }));
	return (
		<PieceTabs tabs={tabs} current={tab} missing={capture?.missing.length ?? 0} onChoose={choose}>
			{capture === undefined ? null : <Panel {...props} tab={tab} capture={capture} />}
		</PieceTabs>
	);
}

/** A file or a note has fewer faces than a page. */
function AddedKept({ piece }: { piece: Evidence }) {
	const { query } = route.value;
	const tabs = tabsOf(piece);
	const tab = tabs.find((known) => known === query['onglet']) ?? tabs[0];
	return (
		<PieceTabs
			tabs={tabs}
			current={tab}
			missing={0}
			onChoose={(wanted) =>
				replaceAddress(hrefOf('preuves', piece.id, { ...query, onglet: wanted === tabs[0] ? undefined : wanted }))
			}
		>
			{tab === 'ecran' ? <ScreenshotPanel piece={piece} /> : <FileKept piece={piece} tab={tab} />}
		</PieceTabs>
	);
}

type AddedTab = 'fichier' | 'ecran' | 'note' | 'texte' | 'infos';

/** Where the words are all that can be shown of a file, they have no tab of their own. */
function tabsOf({ file, url, screenshot }: Evidence): readonly [AddedTab, ...AddedTab[]] {
	if (!file) return ['note', 'infos'];
	if (file.format === 'pdf') return ['fichier', 'texte', 'infos'];
	// Of an image that was kept from a page: the page around it.
	return isPicture(file.format) && url && screenshot ? ['fichier', 'ecran', 'infos'] : ['fichier', 'infos'];
}

function Panel({ tab, ...props }: TabProps & { tab: (typeof pageTabs)[number] }) {
	switch (tab) {
		case 'archive':
			return <ArchivePanel {...props} />;
		case 'ecran':
			return <ScreenshotPanel {...props} />;
		case 'page-entiere':
			return <FullPagePanel {...props} />;
		case 'texte':
			return <TextPanel {...props} />;
		case 'infos':
			return <FactsView piece={props.piece} capture={props.capture} />;
		case 'bilan':
			return <CardPanel {...props} />;
	}
}

function ArchivePanel({ capture, job }: TabProps) {
	const assembled = useArchive(capture?.root ?? null);
	const without: Archive = { state: job && job.state !== 'failed' ? 'waiting' : 'none' };
	const isPart = capture?.kind === 'element' || capture?.kind === 'region';
	return <ArchiveView archive={capture?.root ? assembled : without} width={capture?.viewport.width ?? 0} isPart={isPart} />;
}

function ScreenshotPanel({ piece }: Pick<TabProps, 'piece'>) {
	return <ScreenshotView url={useAssetUrl(piece.screenshot)} exists={piece.screenshot !== null} title={piece.title} />;
}

function FullPagePanel({ piece, capture }: TabProps) {
	return <FullPageView tiles={useAssetUrls(piece.fullPage ?? [])} title={piece.title} missing={capture?.missing ?? []} />;
}

function TextPanel({ piece }: TabProps) {
	return (
		<TextView
			text={useLive(() => textOf(piece.id), [piece.id])}
			quote={piece.quote}
			passage={piece.passage}
			language={piece.language}
		/>
	);
}

function CardPanel({ piece, capture, job, onRetry, onAllow }: TabProps) {
	const [hasAccess, setAccess] = useState(false);
	useEffect(() => void hasHostAccess().then(setAccess), [piece.id, job]);
	if (!capture) return <ArchivePanel piece={piece} capture={capture} job={job} onRetry={onRetry} onAllow={onAllow} />;
	return <ReportCard capture={capture} hasAccess={hasAccess} onAllow={onAllow} onRetry={onRetry} />;
}
