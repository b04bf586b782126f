// The archive of a piece as one address a frame can show: assembled when it is asked for, released when it is left.
import { useEffect, useState } from 'preact/hooks';
import type { Archive } from '../../components/piece/archive-view';
import { assembleArchive } from '../../lib/capture/assemble';
import { readAsset } from '../../lib/db/asset-repository';

/** `root` null: nothing to assemble. */
export function useArchive(root: string | null): Archive {
	const [archive, setArchive] = useState<Archive>({ state: 'loading' });
	useEffect(() => {
		if (!root) return;
		let url: string | null = null;
		let gone = false;
		assembleArchive(root, readAsset).then(
			(blob) => {
				if (gone) return;
				url = URL.createObjectURL(blob);
				setArchive({ state: 'ready', url });
			},
			(error: unknown) => {
				console.error(error);
				if (!gone) setArchive({ state: 'failed', details: String(error) });
			},
		);
		return () => {
			gone = true;
			if (url) URL.revokeObjectURL(url);
			setArchive({ state: 'loading' });
		};
	}, [root]);
	return archive;
}
