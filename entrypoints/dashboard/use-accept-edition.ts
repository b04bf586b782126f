// Accepting a new edition: it is saved, its claims are carried over, it may be put to use; and all of that can be taken back.
import { useText } from '../../components/text-context';
import { carryClaims, removeCarriedClaims } from '../../lib/db/claim-carry';
import { readStoredFramework, removeFramework, saveFramework } from '../../lib/db/framework-repository';
import type { ClaimLink } from '../../lib/domain/follow-claims';
import type { Framework } from '../../lib/domain/framework';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { navigate } from './router';
import { useAct } from './use-act';

export function useAcceptEdition(
	old: Framework,
	next: Framework,
): { busy: boolean; accept: (links: readonly ClaimLink[], use: boolean) => void } {
	const { t } = useText();
	const { show } = useApp();
	const { busy, act } = useAct();
	const accept = (links: readonly ClaimLink[], use: boolean): void =>
		act(async () => {
			// The same document may have been imported before: an undo must not take that away.
			const before = await readStoredFramework(next.id);
			await saveFramework(next, { origin: 'imported', basedOn: old.id });
			const { added } = await carryClaims(next.id, links);
			if (use) await saveSettings({ frameworkId: next.id });
			navigate(hrefOf('referentiels', next.id));
			const undo = async (): Promise<void> => {
				if (use) await saveSettings({ frameworkId: old.id });
				await removeCarriedClaims(added);
				if (before.ok) await saveFramework(before.value.framework, before.value);
				else await removeFramework(next.id);
				// What was read is still in memory: nothing has to be imported again.
				navigate(hrefOf('referentiels', old.id, { vue: 'edition' }));
				show({ text: t('frameworks:edition.undone') });
			};
			show({
				text: t('frameworks:edition.accepted', { count: added.length }),
				action: { label: t('common:undo'), run: () => act(undo) },
			});
		});
	return { busy, accept };
}
