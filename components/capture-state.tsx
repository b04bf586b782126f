// How far a capture is, in one line; then what is missing or what failed, and what one may do about it.
import { Check } from 'lucide';
import type { Capture, Job } from '../lib/domain/capture';
import { late } from './late';
import { useText } from './text-context';
import { Icon } from './ui/icon';

const CaptureWalk = late(() => import('./capture-walk').then((module) => module.CaptureWalk));
const CaptureLoading = late(() => import('./capture-loading').then((module) => module.CaptureLoading));
const CaptureCard = late(() => import('./capture-card').then((module) => module.CaptureCard));

export type CaptureStateProps = {
	job: Job | null;
	capture: Capture | null;
	hasScreenshot: boolean;
	/** The host permission is already granted: asking again would change nothing. */
	hasAccess: boolean;
	onAllow: () => void;
	onRetry: () => void;
	/** What takes long is cut short, or done without. */
	onWish: (wish: 'keep' | 'drop') => void;
	/** Once more, when the page has loaded. */
	onWait: () => void;
};

export function CaptureState(props: CaptureStateProps) {
	const { job, capture, onWish, onWait } = props;
	const parts = capture?.loading ?? 0;
	return (
		<div class="clip-state stack stack-tight" data-capture={job?.state}>
			<StateLine {...props} />
			{job?.progress ? <CaptureWalk job={job} onWish={onWish} /> : null}
			{job?.state === 'done' && parts > 0 ? <CaptureLoading parts={parts} onWait={onWait} /> : null}
			{job?.state === 'failed' || (job?.state === 'done' && capture && capture.missing.length > 0) ? (
				<CaptureCard {...props} />
			) : null}
		</div>
	);
}

function StateLine({ job, capture, hasScreenshot }: CaptureStateProps) {
	const { t } = useText();
	// While it waits for the page to load, the copy that was taken before stands.
	const isDone = job?.state === 'done' || (job?.waits === true && capture !== null);
	const kind = isDone ? capture?.kind : job?.aim?.kind;
	const isFile = kind === 'image' || kind === 'document';
	const hasFile = isFile && !capture?.missing.some((line) => line.kind === 'file' && !line.patched);
	const archived = (job?.state === 'durable' && !isFile) || (isDone && (isFile ? hasFile : capture?.root !== null));
	const keptText = isFile ? 'popup:state.fileKept' : 'popup:state.kept';
	const kept = archived || (hasScreenshot && (job?.state === 'failed' || isDone));
	if (job?.state === 'failed' && !kept) return <p role="status" class="visually-hidden" />;
	return (
		<p role="status" class={kept ? 'state-line state-kept' : 'state-line soft'}>
			{kept ? <Icon of={Check} /> : <span class="button-busy" aria-hidden="true" />}
			<span>{kept ? t(archived ? keptText : 'popup:state.screenshotKept') : t('popup:state.working')}</span>
			{job?.state === 'durable' && !job.progress ? <span class="soft state-note">{t('popup:state.mayClose')}</span> : null}
		</p>
	);
}
