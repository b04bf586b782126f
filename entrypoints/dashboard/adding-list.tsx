// The list of additions, on every screen of the library, for as long as it has something to say.
import { AddQueue } from '../../components/library/add-queue';
import { useApp } from './app-state';
import { hrefOf } from './route';

export function AddingList() {
	const { additions } = useApp();
	return (
		<AddQueue
			additions={additions.rows.value}
			hrefOf={(evidenceId) => hrefOf('preuves', evidenceId)}
			onCancel={(id) => additions.cancel(id)}
			onRetry={(id) => additions.retry(id)}
			onKeepBoth={(id) => additions.retry(id, true)}
			onCancelAll={() => additions.cancelAll()}
			onClose={() => additions.clear()}
		/>
	);
}
