// What the self-assessment page writes of its dated copies, each with a message, and a removal that can be taken back.
import { useText } from '../../components/text-context';
import { deleteSnapshot, renameSnapshot, restoreSnapshot, takeSnapshot } from '../../lib/db/assessment-repository';
import { useApp } from './app-state';
import { useAct } from './use-act';

type SnapshotActs = {
	onTake: (label: string) => void;
	onRename: (id: string, label: string) => void;
	onDelete: (id: string) => void;
};

export function useSnapshots(frameworkId: string): SnapshotActs {
	const { t } = useText();
	const { show } = useApp();
	const { act } = useAct();
	return {
		onTake: (label) =>
			act(async () => {
				await takeSnapshot(frameworkId, label);
				show({ text: t('decide:toast.snapshotTaken') });
			}),
		onRename: (id, label) => act(() => renameSnapshot(id, label)),
		onDelete: (id) =>
			act(async () => {
				const gone = await deleteSnapshot(id);
				if (!gone) return;
				show({
					text: t('decide:toast.snapshotDeleted'),
					action: { label: t('common:undo'), run: () => act(() => restoreSnapshot(gone)) },
				});
			}),
	};
}
