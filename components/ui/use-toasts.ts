// The toasts of a surface: `const { toasts, show, dismiss } = useToasts()`, drawn by <ToastRegion>.
import { useCallback, useState } from 'preact/hooks';

export type Toast = {
	id: number;
	text: string;
	/** "Supprimée. *Annuler*": pressing it runs it and closes the toast. */
	action?: { label: string; run: () => void };
	tone?: 'plain' | 'alarm';
};

export type Toasts = { toasts: Toast[]; show: (toast: Omit<Toast, 'id'>) => void; dismiss: (id: number) => void };

export function useToasts(): Toasts {
	const [toasts, setToasts] = useState<Toast[]>([]);
	const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
	const show = useCallback(
		(toast: Omit<Toast, 'id'>) => setToasts((all) => [...all.slice(-2), { ...toast, id: (all.at(-1)?.id ?? 0) + 1 }]),
		[],
	);
	return { toasts, show, dismiss };
}
