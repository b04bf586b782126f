// Hands a text or a blob to the browser's downloads, as lib/bundle/save.ts does a bundle.

export function saveText(name: string, text: string, type: string): void {
	saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the blob after the click; a minute is enough for it to have begun.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
