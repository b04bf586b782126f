// One page of a stored PDF as a picture. The document stays open while it is looked at, in a worker that ends with the view.
import { useEffect, useState } from 'preact/hooks';
import type { PdfShown } from '../../components/piece/file-view';
import { readAsset } from '../../lib/db/asset-repository';
import { useAssetUrl } from '../../lib/db/use-asset-url';
import type { Result } from '../../lib/domain/result';
import { openPdfPages, type PdfPages } from '../../lib/files/pdf-pages';

/** px: sharp at the width of the column on a dense screen. */
const width = 1600;

type Opened = Result<PdfPages, 'password' | 'unreadable'> | null;

/** `first`: the picture of the first page that was kept with the file; it stands there until the document is open. */
export function usePdfPage(sha256: string, page: number, first: string | null): PdfShown {
	const kept = useAssetUrl(first);
	const [pdf, setPdf] = useState<Opened>(null);
	const [drawn, setDrawn] = useState<{ page: number; url: string | undefined } | null>(null);
	useEffect(() => {
		const leaving = new AbortController();
		void open(sha256, leaving.signal).then((opened) => {
			if (!leaving.signal.aborted) setPdf(opened);
		});
		return () => leaving.abort();
	}, [sha256]);
	useEffect(() => {
		if (!pdf?.ok) return;
		let [url, gone]: [string | undefined, boolean] = [undefined, false];
		void pdf.value.picture(page, width).then((picture) => {
			if (gone) return;
			url = picture ? URL.createObjectURL(picture) : undefined;
			setDrawn({ page, url });
		});
		return () => {
			gone = true;
			if (url) URL.revokeObjectURL(url);
		};
	}, [pdf, page]);
	if (!pdf) return { state: 'loading', url: kept };
	if (!pdf.ok) return { state: 'refused', reason: pdf.code };
	return { state: 'shown', pages: pdf.value.count, page, url: drawn?.page === page ? drawn.url : page === 1 ? kept : null };
}

async function open(sha256: string, signal: AbortSignal): Promise<Opened> {
	const blob = await readAsset(sha256);
	return blob ? openPdfPages(blob, signal) : { ok: false, code: 'unreadable' };
}
