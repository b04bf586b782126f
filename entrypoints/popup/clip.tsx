// One piece in the popup: its rows as they change, and what the form's acts do to them.
import { useEffect, useState } from 'preact/hooks';
import { ClipForm } from '../../components/clip-form';
import { late } from '../../components/late';
import { captureOf } from '../../lib/db/capture-repository';
import { countEvidence, getEvidence } from '../../lib/db/evidence-repository';
import { failedReplacement, jobOf, wishFor } from '../../lib/db/latest-job';
import { useAssetUrl } from '../../lib/db/use-asset-url';
import { useLive } from '../../lib/db/use-live';
import type { CaptureAim, CaptureFailure } from '../../lib/domain/capture';
import type { Framework } from '../../lib/domain/framework';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/send';
import type { CaptureStarted } from '../../lib/messaging/protocol';
import type { ActiveTab } from '../../lib/platform/active-tab';
import { hasHostAccess, requestHostAccess, requestSiteAccess } from '../../lib/platform/host-access';
import { links } from './links';
import { retryCapture, startCapture } from './start-capture';
import { useSavedEdits } from './use-saved-edits';
import { useTies } from './use-ties';

const ClipBanner = late(() => import('../../components/clip-banner').then((module) => module.ClipBanner));
const Kinds = late(() => import('./kinds').then((module) => module.Kinds));

export type ClipProps = { started: CaptureStarted; settings: Settings; tab: ActiveTab | null; onAnew: () => void };

export function Clip({ started, settings, tab, onAnew }: ClipProps) {
	const { evidenceId } = started;
	const evidence = useLive(() => getEvidence(evidenceId), [evidenceId]);
	const job = useLive(() => jobOf(evidenceId), [evidenceId]) ?? null;
	const capture = useLive(() => captureOf(evidenceId), [evidenceId]) ?? null;
	const unreplaced = useLive(() => failedReplacement(evidenceId), [evidenceId]) ?? null;
	const untagged = useLive(countEvidence, [])?.untagged;
	const thumbnail = useAssetUrl(evidence?.thumbnail);
	const framework = useFramework(settings.frameworkId);
	const { edits, failed, edit, retry: saveAgain, settled } = useSavedEdits(evidenceId);
	const ties = useTies(evidenceId, framework);
	const [isLeaving, setLeaving] = useState(false);
	const [comparedTo, setComparedTo] = useState<string | null>(null);
	const [settledEarlier, setSettledEarlier] = useState(false);
	const [hasAccess, setAccess] = useState(false);
	const [refusal, setRefusal] = useState<CaptureFailure | null>(null);
	useEffect(() => void hasHostAccess().then(setAccess), []);
	const waits = evidence?.file?.unread === true;
	useEffect(() => {
		// The background can't read a document; here it is read as soon as it is kept.
		if (waits) void import('../../lib/files/read-kept').then(({ readKeptFiles }) => readKeptFiles());
	}, [waits]);

	const discard = async () => {
		setLeaving(true);
		await settled();
		await send('capture.discard', { evidenceId });
		window.close();
	};
	const compare = async (when: string | null) => {
		const { linkEarlier } = await import('./link-earlier');
		setComparedTo(await linkEarlier(evidenceId, when));
	};
	const isDeleted = !isLeaving && typeof evidence?.deletedAt === 'string';
	const restore = async () => {
		const { restoreEvidence } = await import('../../lib/db/evidence-repository');
		await restoreEvidence(evidenceId);
	};
	const speaks =
		isDeleted ||
		failed ||
		refusal !== null ||
		unreplaced !== null ||
		started.resumed ||
		(started.earlier.length > 0 && !settledEarlier);
	const banner = speaks ? (
		<ClipBanner
			saveFailed={failed}
			isDeleted={isDeleted}
			onRestore={() => void restore()}
			refusal={refusal ?? unreplaced}
			earlier={settledEarlier ? [] : started.earlier}
			comparedTo={comparedTo}
			resumedFrom={started.resumed && evidence ? evidence.createdAt : null}
			onSaveAgain={saveAgain}
			onKeepBoth={() => setSettledEarlier(true)}
			onCompare={(when) => void compare(when)}
			onDrop={() => void discard()}
			onAnew={onAnew}
		/>
	) : null;
	// What is said above the form loads while the row is read, so that the form does not jump.
	if (!evidence) return <div hidden>{banner}</div>;
	const done = async () => {
		await Promise.all([settled(), ties.settled()]);
		window.close();
	};
	const replaceBy = async (aim: CaptureAim) => {
		const answer = await startCapture(tab, { aim, replaces: evidenceId });
		setRefusal(answer.ok ? null : answer.code);
	};
	const retry = () => void retryCapture(evidenceId, tab).then(setRefusal);
	const wait = () => void retryCapture(evidenceId, tab, true).then(setRefusal);
	const wish = (what: 'keep' | 'drop') => void (job && wishFor(job.id, what));
	const allow = async () => {
		if (capture?.missing.some((line) => line.kind === 'file')) return void (await requestSiteAccess(evidence.url));
		// The background hears of the grant and completes the capture, even if the browser's question closed this popup.
		setAccess(await requestHostAccess());
	};
	return (
		<ClipForm
			evidence={{ ...evidence, ...edits, kindChosen: evidence.kindChosen || edits.kind !== undefined }}
			thumbnail={thumbnail}
			state={{ job, capture, hasAccess, onAllow: () => void allow(), onRetry: retry, onWish: wish, onWait: wait }}
			framework={framework}
			tied={ties.tied}
			recent={settings.recentCompetencies}
			untagged={untagged}
			links={links}
			onEdit={edit}
			onTie={ties.tie}
			onUntie={ties.untie}
			onDone={() => void done()}
			onDiscard={() => void discard()}
			banner={banner}
			kinds={
				tab ? (
					<Kinds
						tab={tab}
						current={job?.aim?.kind ?? 'page'}
						lastUsed={settings.lastKinds}
						replaces={evidenceId}
						onAim={(aim) => void replaceBy(aim)}
					/>
				) : null
			}
		/>
	);
}

/** undefined while it is read; null when none was chosen. */
function useFramework(id: string | null): Framework | null | undefined {
	const [framework, setFramework] = useState<Framework | null | undefined>(id === null ? null : undefined);
	useEffect(() => {
		// Its schema and its text are heavy, and the form can be drawn without them.
		if (id !== null)
			void import('../../lib/frameworks/frameworks').then(({ loadFramework }) => loadFramework(id)).then(setFramework);
	}, [id]);
	return framework;
}
