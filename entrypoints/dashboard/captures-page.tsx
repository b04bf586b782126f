// #/captures: several pages at once. Above, the queue and how far it is; below, the tabs or the addresses to add to it.
import { ShieldQuestion } from 'lucide';
import '../../assets/styles/queue.css';
import { QueueHead } from '../../components/queue/queue-head';
import { QueueList, type QueuedPiece } from '../../components/queue/queue-list';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Button } from '../../components/ui/button';
import { Notice } from '../../components/ui/notice';
import { Skeleton } from '../../components/ui/skeleton';
import type { QueuedPage } from '../../lib/domain/page-queue';
import { queueCounts } from '../../lib/domain/queue-machine';
import { canonicalAddress } from '../../lib/domain/web-address';
import { useApp } from './app-state';
import { CapturesChoice } from './captures-choice';
import { hrefOf } from './route';
import { useHostAccess } from './use-host-access';
import { useQueue, type Queue } from './use-queue';

export function CapturesPage() {
	const { t } = useText();
	const queue = useQueue();
	const { access, refused, ask } = useHostAccess();
	const { pages } = queue;
	return (
		<div class="sheet stack stack-wide">
			<PageHead title={t('dashboard:nav.captures')} intro={t('queue:intro')} />
			{access === false ? (
				<Notice
					tone="straw"
					icon={ShieldQuestion}
					live
					actions={
						<Button variant="primary" data-act="allow" onClick={ask}>
							{t('common:allow')}
						</Button>
					}
				>
					<p>{refused ? t('queue:access.refused') : t('queue:access.why')}</p>
					<p>{t('queue:access.without')}</p>
				</Notice>
			) : null}
			{pages && access !== undefined ? (
				<>
					{pages.length > 0 ? <QueueSection queue={queue} pages={pages} /> : null}
					{pages.length > 0 ? (
						<details class="queue-again">
							<summary>{t('queue:again')}</summary>
							<CapturesChoice queue={queue} pages={pages} access={access} />
						</details>
					) : (
						<CapturesChoice queue={queue} pages={pages} access={access} />
					)}
				</>
			) : (
				<Skeleton lines={6} height="2.5rem" />
			)}
		</div>
	);
}

function QueueSection({ queue, pages }: { queue: Queue; pages: readonly QueuedPage[] }) {
	const { t } = useText();
	const { library } = useApp();
	const pieces = new Map(library.pieces.value.map((piece) => [piece.id, piece]));
	const pieceOf = ({ url, evidenceId }: QueuedPage): QueuedPiece | null => {
		const piece = evidenceId ? pieces.get(evidenceId) : undefined;
		if (!piece) return null;
		const elsewhere = piece.canonicalUrl === canonicalAddress(url) ? null : piece.url;
		return { title: piece.title, href: hrefOf('preuves', piece.id), elsewhere };
	};
	return (
		<section class="stack queue-section" aria-label={t('queue:list.label')}>
			<QueueHead
				counts={queueCounts(pages)}
				sortHref={hrefOf('preuves', null, { tri: 'a-trier' })}
				onAct={(act) => queue.act(act)}
				onClear={queue.clear}
			/>
			<QueueList
				pages={pages}
				pieceOf={pieceOf}
				onCancel={(id) => queue.act('cancel', [id])}
				onRetry={(id) => queue.act('retry', [id])}
			/>
		</section>
	);
}
