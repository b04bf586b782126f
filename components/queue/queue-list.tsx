// The pages of the queue, each with its own state: what failed says why, what was kept leads to its piece.
import { CircleCheck, CircleSlash, RotateCcw, TriangleAlert, X } from 'lucide';
import type { QueuedPage } from '../../lib/domain/page-queue';
import { isEnded } from '../../lib/domain/queue-machine';
import { queueFailureText } from '../../lib/i18n/queue-failure-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** What the library knows of a page's piece; `elsewhere`: the address the site led to, when it is another one. */
export type QueuedPiece = { title: string; href: string; elsewhere: string | null };

export type QueueListProps = {
	pages: readonly QueuedPage[];
	pieceOf: (page: QueuedPage) => QueuedPiece | null;
	onCancel: (id: string) => void;
	onRetry: (id: string) => void;
};

export function QueueList(props: QueueListProps) {
	return (
		<ul class="queue-list">
			{props.pages.map((page) => (
				<QueueRow key={page.id} {...props} page={page} />
			))}
		</ul>
	);
}

type RowProps = QueueListProps & { page: QueuedPage };

function QueueRow({ page, pieceOf, onCancel, onRetry }: RowProps) {
	const { t } = useText();
	const piece = page.state === 'done' ? pieceOf(page) : null;
	const name = piece?.title || page.title || page.url;
	return (
		<li class="queue-row" data-queued={page.state}>
			<div class="grow">
				<p class="ellipsis dense" title={page.url}>
					{piece ? <a href={piece.href}>{name}</a> : name}
				</p>
				<RowState page={page} elsewhere={piece?.elsewhere ?? null} />
			</div>
			{page.state === 'failed' || page.state === 'cancelled' ? (
				<Button small iconOnly icon={RotateCcw} onClick={() => onRetry(page.id)}>
					{t('queue:list.retry', { name })}
				</Button>
			) : null}
			{isEnded(page) ? null : (
				<Button small iconOnly icon={X} onClick={() => onCancel(page.id)}>
					{t('queue:list.cancel', { name })}
				</Button>
			)}
		</li>
	);
}

function RowState({ page, elsewhere }: { page: QueuedPage; elsewhere: string | null }) {
	const { t } = useText();
	switch (page.state) {
		case 'failed':
			return (
				<p class="queue-state queue-failed">
					<Icon of={TriangleAlert} size={14} />
					<span>{queueFailureText(page.failure ?? 'unexpected', t)}</span>
				</p>
			);
		case 'done':
			return (
				<p class="queue-state queue-kept">
					<Icon of={CircleCheck} size={14} />
					<span>
						{t('queue:state.done')}
						{elsewhere ? <span class="soft"> · {t('queue:list.elsewhere', { address: elsewhere })}</span> : null}
					</span>
				</p>
			);
		default:
			return (
				<p class="queue-state soft">
					{page.state === 'running' ? <span class="button-busy" aria-hidden="true" /> : null}
					{page.state === 'cancelled' ? <Icon of={CircleSlash} size={14} /> : null}
					{t(`queue:state.${page.state}`)}
				</p>
			);
	}
}
