// What failed in a capture or is missing from it, and what one may do about it. Loaded when there is something to say.
import { TriangleAlert } from 'lucide';
import { permissionWouldHelp, type Capture } from '../lib/domain/capture';
import type { Text } from '../lib/i18n/catalogue';
import { captureFailureText } from '../lib/i18n/failure-text';
import { reportCardSentences } from '../lib/i18n/report-card-text';
import type { CaptureStateProps } from './capture-state';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';

export function CaptureCard(props: CaptureStateProps) {
	const { job, capture } = props;
	if (job?.state === 'failed') return <Failed {...props} />;
	return capture ? <ReportCard {...props} capture={capture} /> : null;
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
			{text.happened} {hasScreenshot ? t('capture:pixelsOnly') : `${text.safe} ${text.todo}`}
		</Notice>
	);
}

const shown = 2;

function ReportCard({ capture, hasAccess, onAllow, onRetry }: CaptureStateProps & { capture: Capture }) {
	const { t } = useText();
	const sentences = isPixelsOnly(capture) ? pixelsOnly(capture, t) : reportCardSentences(capture.missing, t);
	const ask = permissionWouldHelp(capture.missing);
	return (
		<Notice
			tone="straw"
			actions={
				ask ? (
					<Button small onClick={hasAccess ? onRetry : onAllow}>
						{hasAccess ? t('common:retry') : t('capture:allowAccess')}
					</Button>
				) : null
			}
		>
			{sentences.slice(0, shown).map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			{sentences.length > shown ? (
				<details>
					<summary>{t('capture:moreMissing', { count: sentences.length - shown })}</summary>
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
	return refused ? [captureFailureText('restricted-page', t).happened, t('capture:pixelsOnly')] : reportCardSentences(missing, t);
}

/** A file has no archive to miss. */
const isPixelsOnly = ({ root, kind }: Capture): boolean => root === null && kind !== 'image' && kind !== 'document';
