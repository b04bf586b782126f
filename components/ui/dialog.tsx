// A native <dialog>, modal: focus goes in, Escape closes, focus comes back. For what can't be undone, and for forms.
import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from './button';

export type DialogProps = {
	open: boolean;
	title: string;
	onClose: () => void;
	children: ComponentChildren;
	/** Buttons, the safest first; they stand at the bottom right. */
	actions?: ComponentChildren;
	wide?: boolean;
};

export function Dialog({ open, title, onClose, children, actions, wide }: DialogProps) {
	const { t } = useText();
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (open && !dialog.current?.open) dialog.current?.showModal();
		if (!open && dialog.current?.open) dialog.current.close();
	}, [open]);
	return (
		<dialog
			ref={dialog}
			class={wide ? 'dialog dialog-wide' : 'dialog'}
			aria-labelledby={id}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
			onClose={() => open && onClose()}
		>
			{open ? (
				<>
					<header class="dialog-head">
						<h2 id={id}>{title}</h2>
						<Button icon={X} iconOnly onClick={onClose}>
							{t('common:close')}
						</Button>
					</header>
					<div class="dialog-body stack">{children}</div>
					{actions ? <footer class="dialog-foot">{actions}</footer> : null}
				</>
			) : null}
		</dialog>
	);
}
