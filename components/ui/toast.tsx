// Short messages at the bottom, announced without taking focus. Ten seconds, held while one points at or focuses them.
import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from './button';
import type { Toast } from './use-toasts';

export type ToastRegionProps = { toasts: readonly Toast[]; onDismiss: (id: number) => void; milliseconds?: number };

export function ToastRegion({ toasts, onDismiss, milliseconds = 10_000 }: ToastRegionProps) {
	return (
		<div class="toasts" role="status" aria-live="polite">
			{toasts.map((toast) => (
				<ToastLine key={toast.id} toast={toast} onDismiss={onDismiss} milliseconds={milliseconds} />
			))}
		</div>
	);
}

type ToastLineProps = { toast: Toast; onDismiss: (id: number) => void; milliseconds: number };

function ToastLine({ toast, onDismiss, milliseconds }: ToastLineProps) {
	const { t } = useText();
	const [isPointed, setPointed] = useState(false);
	const [hasFocus, setFocus] = useState(false);
	const held = isPointed || hasFocus;
	useEffect(() => {
		if (held) return;
		const timer = setTimeout(() => onDismiss(toast.id), milliseconds);
		return () => clearTimeout(timer);
	}, [held, milliseconds, toast.id]);
	const { action } = toast;
	return (
		<div
			class={toast.tone === 'alarm' ? 'toast toast-alarm' : 'toast'}
			onMouseEnter={() => setPointed(true)}
			onMouseLeave={() => setPointed(false)}
			onFocusIn={() => setFocus(true)}
			onFocusOut={() => setFocus(false)}
		>
			<p class="grow">{toast.text}</p>
			{action ? (
				<Button
					small
					onClick={() => {
						action.run();
						onDismiss(toast.id);
					}}
				>
					{action.label}
				</Button>
			) : null}
			<Button icon={X} iconOnly small onClick={() => onDismiss(toast.id)}>
				{t('common:close')}
			</Button>
		</div>
	);
}
