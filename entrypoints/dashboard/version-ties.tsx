// What the earlier version proves and this one does not yet: offered in one click, and taken back in one.
import { Tags } from 'lucide';
import { useText } from '../../components/text-context';
import { Button } from '../../components/ui/button';
import { Notice } from '../../components/ui/notice';
import { returnTies, takeTies, type TakenTies } from '../../lib/db/version-repository';
import type { Evidence } from '../../lib/domain/evidence';
import { competencyCodes } from '../../lib/domain/framework-nodes';
import { useApp } from './app-state';

export type VersionTiesProps = { piece: Evidence; previous: Evidence; date: string };

export function VersionTies({ piece, previous, date }: VersionTiesProps) {
	const { t } = useText();
	const { library, nodes, show } = useApp();
	const claims = library.claims.value;
	const nodesOf = (id: string): string[] => (claims.get(id) ?? []).map((claim) => claim.nodeId);
	const own = new Set(nodesOf(piece.id));
	const codes = competencyCodes(
		nodes.value,
		nodesOf(previous.id).filter((nodeId) => !own.has(nodeId)),
	);
	if (codes.length === 0) return null;
	/** Writes, and says so when that failed, with a way to try again. */
	const write = (act: () => Promise<unknown>): void => {
		act().catch((error: unknown) => {
			console.error(error);
			show({ text: t('versions:notSaved'), tone: 'alarm', action: { label: t('common:retry'), run: () => write(act) } });
		});
	};
	const undo = (taken: TakenTies): void => write(() => returnTies(piece.id, taken));
	const take = async (): Promise<void> => {
		const taken = await takeTies(piece.id, previous.id);
		show({ text: t('versions:tiesTaken'), action: { label: t('common:undo'), run: () => undo(taken) } });
	};
	return (
		<Notice
			icon={Tags}
			actions={
				<Button small data-act="take-ties" onClick={() => write(take)}>
					{t('versions:takeTies')}
				</Button>
			}
		>
			{t('versions:ties', { date, codes: codes.join(', ') })}
		</Notice>
	);
}
