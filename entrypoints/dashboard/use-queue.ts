// The queue as it stands on disk, and what the candidate does with it. The background does the work; its rows say how far it is.
import { useText } from '../../components/text-context';
import { clearEnded, putBack, readQueue } from '../../lib/db/queue-repository';
import { useLive } from '../../lib/db/use-live';
import type { AskedPage, QueuedPage } from '../../lib/domain/page-queue';
import type { QueueAct } from '../../lib/domain/queue-machine';
import { send } from '../../lib/messaging/send';
import { useApp } from './app-state';

export type QueueRefusal = 'storage-full' | 'unexpected';

export type Queue = {
	/** undefined until it is read. */
	pages: readonly QueuedPage[] | undefined;
	/** null once the pages are on disk. */
	add: (pages: readonly AskedPage[], mayShow: boolean) => Promise<QueueRefusal | null>;
	act: (act: QueueAct, ids?: string[]) => void;
	clear: () => void;
};

export function useQueue(): Queue {
	const { t } = useText();
	const { show } = useApp();
	const pages = useLive(readQueue, []);
	const failed = (error: unknown): void => {
		console.error(error);
		show({ text: t('queue:notHeard'), tone: 'alarm' });
	};
	return {
		pages,
		add: async (asked, mayShow) => {
			try {
				const answer = await send('queue.add', { pages: [...asked], mayShow });
				return answer.ok ? null : answer.code === 'storage-full' ? answer.code : 'unexpected';
			} catch (error) {
				console.error(error);
				return 'unexpected';
			}
		},
		act: (act, ids) => void send('queue.act', { act, ids: ids ?? null }).catch(failed),
		clear: () =>
			void clearEnded().then((cleared) => {
				show({
					text: t('queue:list.cleared'),
					action: { label: t('common:undo'), run: () => void putBack(cleared).catch(failed) },
				});
			}, failed),
	};
}
