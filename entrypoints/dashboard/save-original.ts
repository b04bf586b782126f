// Hands a stored file back as it came, under its own name, to the browser's downloads.
import { readAsset } from '../../lib/db/asset-repository';
import type { EvidenceFile } from '../../lib/domain/evidence';

/** False when its bytes are no longer there. */
export async function saveOriginal({ name, sha256 }: EvidenceFile): Promise<boolean> {
	const blob = await readAsset(sha256);
	if (!blob) return false;
	// Of no type: should the address be opened instead, a page in it must not become one of ours.
	const url = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the blob after the click; a minute is enough for it to have begun.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return true;
}
