// A piece's small picture, read from the database once its row has stayed in sight for a moment: a fast scroll reads none.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAssetUrl } from '../../lib/db/use-asset-url';

const moment = 80;

/** `sign` stands in its place where there is none. */
export function AssetThumbnail({ sha256, sign = null }: { sha256: string | null; sign?: ComponentChildren }) {
	const [stays, setStays] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setStays(true), moment);
		return () => clearTimeout(timer);
	}, []);
	const url = useAssetUrl(stays ? sha256 : null);
	// What is dragged is the piece that it stands for.
	return url ? <img src={url} alt="" draggable={false} /> : sha256 ? null : <>{sign}</>;
}
