// The files on their way in, each with its own state: what failed says why, and stops none of the others.
import { CircleCheck, Copy, RotateCcw, TriangleAlert, X } from 'lucide';
import { formatBytes } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { Addition } from './addition';

export type AddQueueProps = {
	additions: readonly Addition[];
	hrefOf: (evidenceId: string) => string;
	onCancel: (id: number) => void;
	onRetry: (id: number) => void;
	onKeepBoth: (id: number) => void;
	onCancelAll: () => void;
	onClose: () => void;
};

const isRunning = ({ state }: Addition): boolean => state === 'waiting' || state === 'reading';

export function AddQueue(props: AddQueueProps) {
	const { t, language } = useText();
	const { additions, onCancelAll, onClose } = props;
	if (additions.length === 0) return null;
	const left = additions.filter(isRunning).length;
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);
	return (
		<section class="additions" aria-label={t('dashboard:add.queue')} data-additions={left > 0 ? 'running' : 'ended'}>
			<div class="row row-spread">
				<p class="dense figures" role="status">
					<strong>{t('dashboard:add.queue')}</strong>{' '}
					{t('dashboard:add.progress', { done: write(additions.length - left), total: write(additions.length) })}
				</p>
				{left > 1 ? (
					<Button small onClick={onCancelAll}>
						{t('dashboard:add.cancelAll')}
					</Button>
				) : null}
				{left === 0 ? (
					<Button small iconOnly icon={X} onClick={onClose}>
						{t('dashboard:add.clear')}
					</Button>
				) : null}
			</div>
			<ul class="additions-list">
				{additions.map((addition) => (
					<li key={addition.id} class="addition" data-addition={addition.state}>
						<div class="grow addition-words">
							<p class="ellipsis dense" title={addition.name}>
								{addition.name} <span class="soft small figures">{formatBytes(addition.bytes, language)}</span>
							</p>
							<State {...props} addition={addition} />
						</div>
						<Acts {...props} addition={addition} />
					</li>
				))}
			</ul>
		</section>
	);
}

type LineProps = AddQueueProps & { addition: Addition };

function State({ addition, hrefOf }: LineProps) {
	const { t } = useText();
	switch (addition.state) {
		case 'waiting':
		case 'reading':
			return (
				<p class="addition-state soft">
					{addition.state === 'reading' ? <span class="button-busy" aria-hidden="true" /> : null}
					{t(`dashboard:add.state.${addition.state}`)}
				</p>
			);
		case 'added':
			return (
				<p class="addition-state state-kept">
					<Icon of={CircleCheck} size={14} />
					<a href={hrefOf(addition.evidenceId)}>{t('dashboard:add.state.added')}</a>
				</p>
			);
		case 'known':
			return (
				<p class="addition-state addition-known">
					<Icon of={Copy} size={14} />
					<span>
						{t('dashboard:add.state.known')} <a href={hrefOf(addition.evidenceId)}>{addition.title || t('dashboard:untitled')}</a>
					</span>
				</p>
			);
		case 'failed':
			return (
				<p class="addition-state addition-failed">
					<Icon of={TriangleAlert} size={14} />
					<span>{t(`dashboard:add.failure.${addition.code}`)}</span>
				</p>
			);
	}
}

/** What the same bytes, or the same kind of file, would only fail at again has no second try. */
const hopeless = ['unsupported', 'empty', 'too-large'];

function Acts({ addition, onCancel, onRetry, onKeepBoth }: LineProps) {
	const { t } = useText();
	const { id, name } = addition;
	if (isRunning(addition)) {
		return (
			<Button small iconOnly icon={X} onClick={() => onCancel(id)}>
				{t('dashboard:add.cancel', { name })}
			</Button>
		);
	}
	if (addition.state === 'known') {
		return (
			<Button small aria-label={t('dashboard:add.keepBothNamed', { name })} onClick={() => onKeepBoth(id)}>
				{t('dashboard:add.keepBoth')}
			</Button>
		);
	}
	if (addition.state === 'failed' && !hopeless.includes(addition.code)) {
		return (
			<Button small iconOnly icon={RotateCcw} onClick={() => onRetry(id)}>
				{t('dashboard:add.retry', { name })}
			</Button>
		);
	}
	return null;
}
