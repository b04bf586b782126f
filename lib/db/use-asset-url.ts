// A stored blob as an address a picture can show; null while there is none. Released when it is no longer drawn.
import { useEffect, useState } from 'preact/hooks';
import { db } from './database';

export function useAssetUrl(sha256: string | null | undefined): string | null {
	const [url, setUrl] = useState<string | null>(null);
	useEffect(() => {
		if (!sha256) return;
		let address: string | null = null;
		let gone = false;
		// Not by asset-repository.ts, whose writing half the popup has no use for.
		void db.assets.get(sha256).then((asset) => {
			if (!asset || gone) return;
			address = URL.createObjectURL(asset.blob);
			setUrl(address);
		});
		return () => {
			gone = true;
			if (address) URL.revokeObjectURL(address);
			setUrl(null);
		};
	}, [sha256]);
	return url;
}
