// A capture that is under way or failed, said at the top of its piece.
import { RotateCcw, TriangleAlert } from 'lucide';
import { failureMayPass, type Job } from '../../lib/domain/capture';
import { captureFailureText } from '../../lib/i18n/failure-text';
import { late } from '../late';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

const CaptureWalk = late(() => import('../capture-walk').then((module) => module.CaptureWalk));

export type CaptureProgressProps = { job: Job; onRetry: () => void; onWish: (wish: 'keep' | 'drop') => void };

export function CaptureProgress({ job, onRetry, onWish }: CaptureProgressProps) {
	const { t } = useText();
	if (job.state === 'failed') {
		const { happened, safe, todo } = captureFailureText(job.failure ?? 'unexpected', t);
		return (
			<Notice
				tone="straw"
				icon={TriangleAlert}
				live
				actions={
					failureMayPass(job.failure) ? (
						<Button small icon={RotateCcw} onClick={onRetry}>
							{t('common:retry')}
						</Button>
					) : null
				}
			>
				{happened} {safe} {todo}
			</Notice>
		);
	}
	if (job.progress) return <CaptureWalk job={job} onWish={onWish} />;
	return (
		<Notice live>
			<span class="row">
				<span class="button-busy" aria-hidden="true" />
				{t('dashboard:piece.runningTitle')} {job.state === 'durable' ? t('dashboard:piece.runningMayClose') : null}
			</span>
		</Notice>
	);
}
