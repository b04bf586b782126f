// What was taken out of a piece, act by act, and what one may still do with the original.
import { EyeOff, Trash, Undo2 } from 'lucide';
import { inForce, type Redaction } from '../../lib/domain/redaction';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export type RedactionLogProps = {
	redactions: readonly Redaction[];
	/** An original is under seal. */
	isSealed: boolean;
	busy: boolean;
	onUnseal: () => void;
	onDestroy: () => void;
};

export function RedactionLog({ redactions, isSealed, busy, onUnseal, onDestroy }: RedactionLogProps) {
	const { t, language } = useText();
	const shown = inForce(redactions);
	if (shown.length === 0) return null;
	return (
		<Notice
			icon={EyeOff}
			actions={
				isSealed ? (
					<>
						<Button small icon={Undo2} busy={busy} onClick={onUnseal}>
							{t('dashboard:redact.unseal')}
						</Button>
						<Button small icon={Trash} variant="danger" busy={busy} onClick={onDestroy}>
							{t('dashboard:redact.destroy')}
						</Button>
					</>
				) : null
			}
		>
			<ul class="redact-log">
				{shown.map(({ id, at, timeZone, places, original }) => (
					<li key={id}>
						{t(original === 'never-kept' ? 'dashboard:redact.before' : 'dashboard:redact.after', {
							count: places,
							n: places,
							when: formatInstant(at, language, timeZone),
						})}{' '}
						{original === 'sealed'
							? t('dashboard:redact.isSealed')
							: original === 'destroyed'
								? t('dashboard:redact.isDestroyed')
								: ''}
					</li>
				))}
			</ul>
		</Notice>
	);
}
