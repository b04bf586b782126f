// How far a capture is, in one line; then what is missing or what failed, and what one may do about it.
import { Check, TriangleAlert } from 'lucide';
import { permissionWouldHelp, type Capture, type Job } from '../lib/domain/capture';
import type { Text } from '../lib/i18n/catalogue';
import { captureFailureText } from '../lib/i18n/failure-text';
import { reportCardSentences } from '../lib/i18n/report-card-text';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import { Notice } from './ui/notice';

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
			{job?.state === 'failed' ? <Failed {...props} /> : null}
			{job?.state === 'done' && capture && capture.missing.length > 0 ? <ReportCard {...props} capture={capture} /> : null}
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

function Failed({ job, hasScreenshot, onRetry }: CaptureStateProps) {
	const { t } = useText();
	const text = captureFailureText(job?.failure ?? 'unexpected', t);
	const retry =
		job?.failure === 'restricted-page' ? null : (
			<Button small onClick={onRetry}>
				{t('common:retry')}
			</Button>
		);
	return (
		<Notice tone="straw" icon={TriangleAlert} live actions={retry}>
			{text.happened} {hasScreenshot ? t('popup:state.pixelsOnly') : `${text.safe} ${text.todo}`}
		</Notice>
	);
}

const shown = 2;

function ReportCard({ capture, hasAccess, onAllow, onRetry }: CaptureStateProps & { capture: Capture }) {
	const { t } = useText();
	const sentences = capture.root === null ? pixelsOnly(capture, t) : reportCardSentences(capture.missing, t);
	const ask = permissionWouldHelp(capture.missing);
	return (
		<Notice
			tone="straw"
			actions={
				ask ? (
					<Button small onClick={hasAccess ? onRetry : onAllow}>
						{hasAccess ? t('common:retry') : t('popup:allowAccess')}
					</Button>
				) : null
			}
		>
			{sentences.slice(0, shown).map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			{sentences.length > shown ? (
				<details>
					<summary>{t('popup:moreMissing', { count: sentences.length - shown })}</summary>
					{sentences.slice(shown).map((sentence) => (
						<p key={sentence}>{sentence}</p>
					))}
				</details>
			) : null}
		</Notice>
	);
}

/** No archive at all: the reason counts more than the list of what it would have held. */
function pixelsOnly({ missing }: Capture, t: Text): string[] {
	const refused = missing.some((line) => line.kind === 'archive' && line.reason === 'refused');
	return refused
		? [captureFailureText('restricted-page', t).happened, t('popup:state.pixelsOnly')]
		: reportCardSentences(missing, t);
}
