// Hands a stored file back as it came, under its own name, to the browser's downloads.
import { readAsset } from '../../lib/db/asset-repository';
import type { EvidenceFile } from '../../lib/domain/evidence';
import { saveBlob } from './save-file';

/** False when its bytes are no longer there. */
export async function saveOriginal({ name, sha256 }: EvidenceFile): Promise<boolean> {
	const blob = await readAsset(sha256);
	if (!blob) return false;
	// Of no type: should the address be opened instead, a page in it must not become one of ours.
	saveBlob(name, new Blob([blob], { type: 'application/octet-stream' }));
	return true;
}
