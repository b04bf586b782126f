// A piece's small picture, read from the database once its row has stayed in sight for a moment: a fast scroll reads none.
import { useEffect, useState } from 'preact/hooks';
import { useAssetUrl } from '../../lib/db/use-asset-url';

const moment = 80;

export function AssetThumbnail({ sha256 }: { sha256: string | null }) {
	const [stays, setStays] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setStays(true), moment);
		return () => clearTimeout(timer);
	}, []);
	const url = useAssetUrl(stays ? sha256 : null);
	return url ? <img src={url} alt="" /> : null;
}
