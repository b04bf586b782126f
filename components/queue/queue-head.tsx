// How far the queue is, and what one may do with all of it.
import { Pause, Play, RotateCcw } from 'lucide';
import type { QueueAct } from '../../lib/domain/queue-machine';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';

export type QueueHeadProps = {
	counts: { all: number; ended: number; done: number; failed: number; paused: number; waiting: number };
	sortHref: string;
	onAct: (act: QueueAct) => void;
	onClear: () => void;
};

export function QueueHead({ counts, sortHref, onAct, onClear }: QueueHeadProps) {
	const { t, language } = useText();
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);
	const { all, ended, done, failed, paused, waiting } = counts;
	const left = all - ended;
	const told = [
		t('queue:list.done', { done: write(ended), total: write(all) }),
		failed > 0 ? t('queue:list.failed', { count: failed, n: write(failed) }) : '',
		paused > 0 ? t('queue:list.paused') : '',
	];
	return (
		<div class="queue-head stack" data-queue={left > 0 ? 'running' : 'ended'}>
			<div class="row row-spread">
				<h2 tabIndex={-1}>{t('queue:list.label')}</h2>
				<p class="figures" role="status">
					{told.filter(Boolean).join(' · ')}
				</p>
			</div>
			<progress class="progress-bar" max={all} value={ended} aria-label={t('queue:list.label')} />
			<div class="row">
				{left === 0 && done > 0 ? (
					<ButtonLink variant="primary" href={sortHref} data-act="sort">
						{t('queue:list.sort', { count: done, n: write(done) })}
					</ButtonLink>
				) : null}
				{waiting > 0 ? (
					<Button icon={Pause} data-act="pause" onClick={() => onAct('pause')}>
						{t('queue:list.pause')}
					</Button>
				) : null}
				{paused > 0 ? (
					<Button icon={Play} data-act="go-on" onClick={() => onAct('go-on')}>
						{t('queue:list.goOn')}
					</Button>
				) : null}
				{failed > 0 ? (
					<Button icon={RotateCcw} data-act="retry" onClick={() => onAct('retry')}>
						{t('queue:list.retryAll', { count: failed, n: write(failed) })}
					</Button>
				) : null}
				{left > 0 ? (
					<Button data-act="cancel" onClick={() => onAct('cancel')}>
						{t('queue:list.cancelAll')}
					</Button>
				) : (
					<Button data-act="clear" onClick={onClear}>
						{t('queue:list.clear')}
					</Button>
				)}
			</div>
		</div>
	);
}
