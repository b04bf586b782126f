// What of a capture takes long: how far it is, and the two ways out of it. Loaded when there is such a thing.
import type { Job } from '../lib/domain/capture';
import { useText } from './text-context';
import { Button } from './ui/button';
import { Notice } from './ui/notice';
import { ProgressBar } from './ui/progress-bar';

export type Wish = NonNullable<Job['wish']>;
export type CaptureWalkProps = { job: Job; onWish: (wish: Wish) => void };

export function CaptureWalk({ job, onWish }: CaptureWalkProps) {
	const { t } = useText();
	if (!job.progress) return null;
	const { step, done, of } = job.progress;
	const waits = step === 'waiting';
	// Before the first picture there is nothing that could be kept.
	const mayKeep = waits || (step === 'pictures' && done > 0);
	return (
		<Notice
			actions={
				job.wish ? (
					<span class="soft small">{t('capture:walk.stopping')}</span>
				) : (
					<>
						{mayKeep ? (
							<Button small onClick={() => onWish('keep')}>
								{t(waits ? 'capture:walk.now' : 'capture:walk.keep')}
							</Button>
						) : null}
						<Button small onClick={() => onWish('drop')}>
							{t(waits ? 'capture:walk.noWait' : 'capture:walk.drop')}
						</Button>
					</>
				)
			}
		>
			<ProgressBar
				label={t(`capture:walk.${step}`)}
				value={done}
				max={of}
				detail={waits ? t('capture:walk.left', { count: of - done }) : t('capture:walk.screen', { done, of })}
			/>
			<p class="soft small">{t('capture:walk.stay')}</p>
		</Notice>
	);
}
