// What becomes of the original, and the act itself: nothing changes before this button.
import { EyeOff } from 'lucide';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export type OriginalChoiceProps = {
	original: 'sealed' | 'destroyed';
	/** Nothing is chosen yet. */
	isEmpty: boolean;
	/** The piece is itself a picture, which nobody has looked at yet: it can't be dropped. */
	mustLook: boolean;
	/** Pictures that go because they were not looked at. */
	dropped: number;
	busy: boolean;
	onOriginal: (original: 'sealed' | 'destroyed') => void;
	onRedact: () => void;
};

export function OriginalChoice({ original, isEmpty, mustLook, dropped, busy, onOriginal, onRedact }: OriginalChoiceProps) {
	const { t } = useText();
	return (
		<section class="stack">
			<fieldset class="stack stack-tight">
				<legend>
					<strong>{t('dashboard:redact.original')}</strong>
				</legend>
				{(['sealed', 'destroyed'] as const).map((choice) => (
					<label key={choice} class="redact-choice">
						<input
							type="radio"
							name="original"
							value={choice}
							checked={original === choice}
							onChange={() => onOriginal(choice)}
						/>
						<span>
							{t(`dashboard:redact.${choice}`)}
							<span class="soft small redact-choice-hint">{t(`dashboard:redact.${choice}Hint`)}</span>
						</span>
					</label>
				))}
			</fieldset>
			{dropped > 0 && !isEmpty && !mustLook ? (
				<Notice tone="straw">{t('dashboard:redact.dropped', { count: dropped, n: dropped })}</Notice>
			) : null}
			<div class="row">
				<Button
					variant={original === 'destroyed' ? 'danger' : 'primary'}
					icon={EyeOff}
					busy={busy}
					disabled={isEmpty || mustLook}
					onClick={onRedact}
				>
					{t(original === 'destroyed' ? 'dashboard:redact.goDestroyed' : 'dashboard:redact.go')}
				</Button>
				{isEmpty || mustLook ? (
					<span class="soft">{t(isEmpty ? 'dashboard:redact.nothing' : 'dashboard:redact.mustLook')}</span>
				) : null}
			</div>
		</section>
	);
}
