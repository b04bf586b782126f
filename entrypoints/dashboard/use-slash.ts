// "/" puts the cursor in the search field, unless one is already typing somewhere.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export function useSlash(field: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		const press = (event: KeyboardEvent): void => {
			if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
			event.preventDefault();
			field.current?.focus();
			field.current?.select();
		};
		document.addEventListener('keydown', press);
		return () => document.removeEventListener('keydown', press);
	}, [field]);
}
