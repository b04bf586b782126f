// The button that sets findings of the check aside, and the form for their reason: for one line, or for all the lines of a rule.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

export type WaiveFormProps = {
	/** How many lines it sets aside. */
	count: number;
	/** What stands before the button. */
	children: ComponentChildren;
	onWaive: (reason: string) => void;
};

export function WaiveForm({ count, children, onWaive }: WaiveFormProps) {
	const { t } = useText();
	const [reason, setReason] = useState<string | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const isOpen = reason !== null;
	useEffect(() => {
		if (isOpen) field.current?.focus();
	}, [isOpen]);
	const close = (): void => {
		setReason(null);
		opener.current?.focus();
	};
	return (
		<>
			<div class="check-line">
				{children}
				<Button small buttonRef={opener} aria-expanded={isOpen} onClick={() => (isOpen ? close() : setReason(''))}>
					{t('check:waive', { count })}
				</Button>
			</div>
			{isOpen ? (
				<form
					class="check-waive"
					onSubmit={(event) => {
						event.preventDefault();
						if (reason.trim() !== '') onWaive(reason.trim());
					}}
					onKeyDown={(event) => {
						if (event.key === 'Escape') close();
					}}
				>
					<TextField
						label={t('check:waiveReason', { count })}
						hint={t('check:waiveHint')}
						value={reason}
						inputRef={field}
						required
						onValue={setReason}
					/>
					<div class="row">
						<Button type="submit" variant="primary" small>
							{t('check:waiveAct')}
						</Button>
						<Button small onClick={close}>
							{t('common:cancel')}
						</Button>
					</div>
				</form>
			) : null}
		</>
	);
}
