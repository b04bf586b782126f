// A file let go where Glane expects none would be shown by the browser, in place of Glane or in another tab.

/** Whoever does expect files, further out on `window`, says so after this. */
export function refuseStrayFiles(page: Document): void {
	const refuse = (event: DragEvent): void => {
		if (!event.dataTransfer?.types.includes('Files')) return;
		event.preventDefault();
		event.dataTransfer.dropEffect = 'none';
	};
	page.addEventListener('dragover', refuse);
	page.addEventListener('drop', refuse);
}
