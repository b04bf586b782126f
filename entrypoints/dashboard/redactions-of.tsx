// What was taken out of a piece, and the way back to its original while there is one.
import { RedactionLog } from '../../components/redact/redaction-log';
import { useText } from '../../components/text-context';
import { destroySealed, redactionsOf, sealedAt, unseal } from '../../lib/db/redaction-repository';
import { useLive } from '../../lib/db/use-live';
import { useApp } from './app-state';
import { useAct } from './use-act';

export function RedactionsOf({ id }: { id: string }) {
	const { t } = useText();
	const { show } = useApp();
	const { busy, act } = useAct();
	const redactions = useLive(() => redactionsOf(id), [id]) ?? [];
	const sealed = useLive(() => sealedAt(id), [id]);
	return (
		<RedactionLog
			redactions={redactions}
			isSealed={typeof sealed === 'string'}
			busy={busy}
			onUnseal={() =>
				act(async () => {
					await unseal(id);
					show({ text: t('dashboard:redact.unsealed') });
				})
			}
			onDestroy={() => {
				if (!window.confirm(t('dashboard:redact.destroyAsk'))) return;
				act(async () => {
					await destroySealed(id);
					show({ text: t('dashboard:redact.wasDestroyed') });
				});
			}}
		/>
	);
}
