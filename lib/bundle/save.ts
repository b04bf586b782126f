// Hands a finished file to the browser's downloads. A link with `download` needs no permission, unlike the downloads API.
import { privateFile } from './private-files';

/** False when the file is no longer in the private files: only the last export is kept there. `name` has its extension. */
export async function saveFile(name: string): Promise<boolean> {
	const file = await privateFile(name);
	if (!file) return false;
	saveBlob(file, name);
	return true;
}

/** Offers bytes that are in memory as a download. */
export function saveBlob(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the blob after the click; a minute is enough for it to have begun.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
