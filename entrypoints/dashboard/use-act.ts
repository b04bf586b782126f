// A write that a button starts: busy while it runs, and a toast that says so when it failed, with a way to try again.
import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useApp } from './app-state';

export function useAct(): { busy: boolean; act: (write: () => Promise<unknown>) => void } {
	const { t } = useText();
	const { show } = useApp();
	const [busy, setBusy] = useState(false);
	const act = (write: () => Promise<unknown>): void => {
		setBusy(true);
		write()
			.catch((error: unknown) => {
				console.error(error);
				show({
					text: t('frameworks:match.notSaved'),
					tone: 'alarm',
					action: { label: t('common:retry'), run: () => act(write) },
				});
			})
			.finally(() => setBusy(false));
	};
	return { busy, act };
}
