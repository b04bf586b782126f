// Files dropped anywhere in the window, for as long as the component is there. Text or pictures of a page are not files.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Calls back with what was dropped; true while files are held over the window. */
export function useFileDrop(onFiles: (files: File[]) => void, isOpen: boolean): boolean {
	const [isOver, setOver] = useState(false);
	const latest = useRef(onFiles);
	latest.current = onFiles;
	// Before the screen is painted: whoever sees it may already let go of a file.
	useLayoutEffect(() => {
		if (!isOpen) return;
		// Entering a child is a leave of its parent: the pointer is out once every enter has had its leave.
		let depth = 0;
		const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
		const settle = (change: number): void => {
			depth = Math.max(0, depth + change);
			setOver(depth > 0);
		};
		const enter = (event: DragEvent): void => {
			if (holdsFiles(event)) settle(1);
		};
		const leave = (event: DragEvent): void => {
			if (holdsFiles(event)) settle(-1);
		};
		const over = (event: DragEvent): void => {
			if (!holdsFiles(event)) return;
			event.preventDefault();
			if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
		};
		const drop = (event: DragEvent): void => {
			if (!holdsFiles(event)) return;
			// The browser would show the file in place of Glane.
			event.preventDefault();
			settle(-depth);
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length > 0) latest.current(files);
		};
		const listening = new AbortController();
		const { signal } = listening;
		window.addEventListener('dragenter', enter, { signal });
		window.addEventListener('dragleave', leave, { signal });
		window.addEventListener('dragover', over, { signal });
		window.addEventListener('drop', drop, { signal });
		return () => {
			listening.abort();
			setOver(false);
		};
	}, [isOpen]);
	return isOver;
}
