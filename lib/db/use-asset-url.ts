// A stored blob as an address a picture can show; null while there is none. Released when it is no longer drawn.
import { useEffect, useState } from 'preact/hooks';
import { readAsset } from './asset-repository';

export function useAssetUrl(sha256: string | null | undefined): string | null {
	const [url, setUrl] = useState<string | null>(null);
	useEffect(() => {
		if (!sha256) return;
		let address: string | null = null;
		let gone = false;
		void readAsset(sha256).then((blob) => {
			if (!blob || gone) return;
			address = URL.createObjectURL(blob);
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
