// Several stored blobs as addresses pictures can show, each null until it is read. Released when they are no longer drawn.
import { useEffect, useState } from 'preact/hooks';
import { readAsset } from './asset-repository';

export function useAssetUrls(hashes: readonly string[]): (string | null)[] {
	const [urls, setUrls] = useState<(string | null)[]>([]);
	useEffect(() => {
		let gone = false;
		const made: string[] = [];
		void Promise.all(hashes.map(readAsset)).then((blobs) => {
			if (gone) return;
			setUrls(
				blobs.map((blob) => {
					if (!blob) return null;
					const url = URL.createObjectURL(blob);
					made.push(url);
					return url;
				}),
			);
		});
		return () => {
			gone = true;
			for (const url of made) URL.revokeObjectURL(url);
			setUrls([]);
		};
	}, [hashes.join()]);
	return hashes.map((_, i) => urls[i] ?? null);
}
