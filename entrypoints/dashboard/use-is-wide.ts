// Whether the list and the detail stand side by side (DESIGN: from 1100 px).
import { useEffect, useState } from 'preact/hooks';

const wide = window.matchMedia('(min-width: 1100px)');

export function useIsWide(): boolean {
	const [isWide, setWide] = useState(wide.matches);
	useEffect(() => {
		const listen = (): void => setWide(wide.matches);
		wide.addEventListener('change', listen);
		return () => wide.removeEventListener('change', listen);
	}, []);
	return isWide;
}
