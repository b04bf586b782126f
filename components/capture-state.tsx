// How far a capture is, in one line; then what is missing or what failed, and what one may do about it.
import { Check } from 'lucide';
import type { Capture, Job } from '../lib/domain/capture';
import { late } from './late';
import { useText } from './text-context';
import { Icon } from './ui/icon';

const CaptureCard = late(() => import('./capture-card').then((module) => module.CaptureCard));

export type CaptureStateProps = {
	job: Job | null;
	capture: Capture | null;
	hasScreenshot: boolean;
	/** The host permission is already granted: asking again would change nothing. */
	hasAccess: boolean;
	onAllow: () => void;
	onRetry: () => void;
};

export function CaptureState(props: CaptureStateProps) {
	const { job, capture } = props;
	return (
		<div class="clip-state stack stack-tight" data-capture={job?.state}>
			<StateLine {...props} />
			{job?.state === 'failed' || (job?.state === 'done' && capture && capture.missing.length > 0) ? (
				<CaptureCard {...props} />
			) : null}
		</div>
	);
}

function StateLine({ job, capture, hasScreenshot }: CaptureStateProps) {
	const { t } = useText();
	const archived = job?.state === 'durable' || (job?.state === 'done' && capture?.root !== null);
	const kept = archived || (hasScreenshot && (job?.state === 'failed' || job?.state === 'done'));
	if (job?.state === 'failed' && !kept) return <p role="status" class="visually-hidden" />;
	return (
		<p role="status" class={kept ? 'state-line state-kept' : 'state-line soft'}>
			{kept ? <Icon of={Check} /> : <span class="button-busy" aria-hidden="true" />}
			<span>{kept ? t(archived ? 'popup:state.kept' : 'popup:state.screenshotKept') : t('popup:state.working')}</span>
			{job?.state === 'durable' ? <span class="soft state-note">{t('popup:state.mayClose')}</span> : null}
		</p>
	);
}
