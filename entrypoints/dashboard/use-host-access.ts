// Whether Glane may reach all sites, as it is now: the browser's own pages may change it at any time.
import { useEffect, useState } from 'preact/hooks';
import { hasHostAccess, requestHostAccess } from '../../lib/platform/host-access';

/** `access` is undefined until it is known. `refused`: the candidate was asked here and said no. */
export function useHostAccess(): { access: boolean | undefined; refused: boolean; ask: () => void } {
	const [access, setAccess] = useState<boolean>();
	const [refused, setRefused] = useState(false);
	useEffect(() => {
		const read = (): void => void hasHostAccess().then(setAccess);
		read();
		window.addEventListener('focus', read);
		return () => window.removeEventListener('focus', read);
	}, []);
	const ask = (): void => {
		void requestHostAccess().then((granted) => {
			setAccess(granted);
			setRefused(!granted);
		});
	};
	return { access, refused, ask };
}
