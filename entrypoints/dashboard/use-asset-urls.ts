// Several stored pictures as addresses, by their hash; released together when they are no longer drawn.
import { useEffect, useState } from 'preact/hooks';
import { readAsset } from '../../lib/db/asset-repository';

export function useAssetUrls(hashes: readonly string[]): ReadonlyMap<string, string> {
	const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
	const key = hashes.join(' ');
	useEffect(() => {
		const made = new Map<string, string>();
		let gone = false;
		const read = async (): Promise<void> => {
			for (const hash of new Set(hashes)) {
				const blob = await readAsset(hash);
				if (gone) return;
				if (blob) made.set(hash, URL.createObjectURL(blob));
			}
			setUrls(new Map(made));
		};
		void read();
		return () => {
			gone = true;
			for (const url of made.values()) URL.revokeObjectURL(url);
			setUrls(new Map());
		};
	}, [key]);
	return urls;
}
