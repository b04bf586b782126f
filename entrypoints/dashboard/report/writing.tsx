// The report as it is written: outline, sheet of paper, pieces.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DossierChoice } from '../../../components/report/dossier-choice';
import { PieceSign } from '../../../components/library/piece-sign';
import type { EditorHandle } from '../../../components/report/editor/editor-services';
import { OutlinePane } from '../../../components/report/outline-pane';
import { PieceShelf } from '../../../components/report/piece-shelf';
import { ReportBar } from '../../../components/report/report-bar';
import { ReportLength } from '../../../components/report/report-length';
import { sheetIdOf } from '../../../components/report/section-sheet';
import { type Pane, useTyping, Workspace } from '../../../components/report/workspace';
import { useText } from '../../../components/text-context';
import { unbalancedParts } from '../../../lib/domain/check/part-balance';
import type { Framework } from '../../../lib/domain/framework';
import { measureReport } from '../../../lib/domain/outline-measure';
import { nodesOfSection } from '../../../lib/domain/section-nodes';
import { saveSettings } from '../../../lib/platform/settings-store';
import { visibleSections } from '../../../lib/report/called';
import { useApp } from '../app-state';
import { AssetThumbnail } from '../asset-thumbnail';
import { hrefOf } from '../route';
import { replaceAddress, route } from '../router';
import { HistoryDialog } from './history-dialog';
import { Paper } from './paper';
import { useReportActs } from './report-acts';
import { reportHrefs } from './report-hrefs';
import { useCalm } from './use-calm';
import type { ReportNow } from './use-report';
import { useSameEntries } from './use-same';
import { editorPieces, outlineLines, shelfPieces, tiedTo } from './writing-facts';

export function Writing({ framework, now: latest }: { framework: Framework; now: ReportNow }) {
	const { t, language } = useText();
	const { library, nodes, settings } = useApp();
	const { isTyping, typed } = useTyping();
	const now = useCalm(latest, isTyping);
	const { outline, words, report } = now;
	const [pane, setPane] = useState<Pane>('paper');
	const handles = useRef(new Map<string, EditorHandle>());
	const [target, setTarget] = useState<string | null>(null);
	const [historyId, setHistoryId] = useState<string | null>(null);
	const acts = useReportActs(framework, now.dossierId);
	const currentId = route.value.id;
	const lines = useMemo(() => outlineLines(now), [outline, words]);
	const [all, claimList, claims] = [library.pieces.value, library.claimList.value, library.claims.value];
	const pieces = useSameEntries(
		useMemo(
			() => editorPieces(now, { pieces: all, claims, nodes: nodes.value }, language),
			[report, outline.citations, all, claims, nodes.value],
		),
	);
	const current = outline.sections.find(({ id }) => id === (target ?? currentId)) ?? null;
	const close = useMemo(
		() => (current ? tiedTo(nodesOfSection(framework, outline, current), framework.id, claimList) : new Set<string>()),
		[framework, outline, current, claimList],
	);
	const shelf = useMemo(() => shelfPieces(pieces, report?.called ?? new Set(), close), [pieces, report, close]);
	const unbalanced = useMemo(
		() => unbalancedParts(visibleSections(outline).map((section) => ({ section, words: words.get(section.id) ?? 0 }))),
		[outline, words],
	);
	const past = outline.sections.find(({ id }) => id === historyId) ?? null;
	const hrefOfSection = (id: string): string => hrefOf('rapport', id);
	useArrival(currentId, () => setPane('paper'));

	// What did not change is not drawn again: whoever types sees the sides fade, and waits for none of this.
	const paper = useMemo(
		() => (
			<Paper
				framework={framework}
				now={now}
				lines={lines}
				pieces={pieces}
				acts={acts}
				onTyping={typed}
				onFocus={(id) => {
					setTarget(id);
					if (route.value.id !== id) replaceAddress(hrefOfSection(id));
				}}
				onHandle={(id, handle) => {
					if (handle) handles.current.set(id, handle);
					else handles.current.delete(id);
				}}
			/>
		),
		[framework, now, lines, pieces, t],
	);
	const outlineSide = useMemo(
		() => (
			<>
				<DossierChoice
					dossiers={framework.dossiers}
					dossierId={now.dossierId}
					onDossier={(id) => void saveSettings({ dossierIds: { ...settings.value.dossierIds, [framework.id]: id } })}
				/>
				<OutlinePane
					{...acts}
					lines={lines}
					currentId={currentId}
					hrefOf={hrefOfSection}
					history={setHistoryId}
					unbalanced={unbalanced.map(({ section, ...facts }) => ({ id: section.id, title: section.title, ...facts }))}
					open={(id) => replaceAddress(hrefOfSection(id))}
				/>
			</>
		),
		[framework, now.dossierId, lines, currentId, unbalanced, t],
	);

	return (
		<div class="writing">
			<ReportBar current="write" hrefs={reportHrefs()} isHeading>
				<ReportLength
					measure={measureReport(outline, words)}
					pages={outline.budget.pages}
					onPages={(pages) => acts.change((given) => ({ ...given, budget: { ...given.budget, pages } }), 'handin:done.budget')}
				/>
			</ReportBar>
			<Workspace
				pane={pane}
				onPane={setPane}
				isTyping={isTyping}
				outline={outlineSide}
				paper={paper}
				pieces={
					<PieceShelf
						pieces={shelf}
						target={current && handles.current.has(current.id) ? current.title : null}
						hrefOf={(id) => hrefOf('preuves', id)}
						thumbnailOf={(id) => {
							const piece = all.find((known) => known.id === id);
							return piece ? <AssetThumbnail sha256={piece.thumbnail} sign={<PieceSign piece={piece} />} /> : null;
						}}
						onCall={(id) => {
							if (current) handles.current.get(current.id)?.callExhibit(id);
							setPane('paper');
						}}
						libraryHref={hrefOf('preuves')}
					/>
				}
			/>
			{past ? <HistoryDialog reportId={now.reportId} section={past} onClose={() => setHistoryId(null)} /> : null}
		</div>
	);
}

/** An address that names a section leads to it: its heading comes into sight and takes the focus, unless one is writing there already. */
function useArrival(sectionId: string | null, onArrival: () => void): void {
	useEffect(() => {
		const place = sectionId === null ? null : document.getElementById(sheetIdOf(sectionId));
		if (!place || place.contains(document.activeElement)) return;
		onArrival();
		place.scrollIntoView({ block: 'start' });
		place.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
	}, [sectionId]);
}
