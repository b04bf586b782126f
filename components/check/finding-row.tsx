// One finding: its sentence, which leads to the place that mends it, and the form that sets it aside with a reason.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../lib/domain/check/finding';
import { findingText } from '../../lib/i18n/check-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

export type FindingRowProps = { finding: Finding; href: string; onWaive: (reason: string) => void };

export function FindingRow({ finding, href, onWaive }: FindingRowProps) {
	const { t, language } = useText();
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
		<li class="check-finding" data-finding={finding.rule}>
			<div class="check-line">
				<a href={href}>{findingText(finding, t, language)}</a>
				<Button small buttonRef={opener} aria-expanded={isOpen} onClick={() => (isOpen ? close() : setReason(''))}>
					{t('check:waive')}
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
						label={t('check:waiveReason')}
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
		</li>
	);
}
