// The copy of the held page in its frame: built when it is looked at, and again when a mask changed it, where it had been scrolled to.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HeldPage } from '../../lib/domain/held-page';
import type { Scene } from '../../lib/domain/scene';
import { openAt } from '../../lib/hold/open-at';
import { copyPage } from './copy-page';
import { copyScene } from './copy-scene';

export type Copy = {
	url: string | null;
	scene: Scene | null;
	/** Counts what moved under the overlay: places must be asked for again. */
	turn: number;
	onLoad: (frame: HTMLIFrameElement) => void;
	onScroll: (by: { x: number; y: number }, at: { x: number; y: number }) => void;
};

export function useCopy(page: HeldPage, files: ReadonlyMap<string, Blob>, isShown: boolean): Copy {
	const [url, setUrl] = useState<string | null>(null);
	const [document, setDocument] = useState<Document | null>(null);
	const [turn, setTurn] = useState(0);
	const { width, height, x = 0, y = 0 } = page.viewport;
	const scrolled = useRef({ x, y });
	useEffect(() => {
		if (!isShown) return;
		let release: (() => void) | null = null;
		let gone = false;
		void copyPage(page, files).then((copy) => {
			if (gone) return copy.release();
			release = copy.release;
			setUrl(copy.url);
		});
		return () => {
			gone = true;
			release?.();
			setDocument(null);
			setUrl(null);
		};
	}, [page, files, isShown]);
	const scene = useMemo(() => document && copyScene(document, { width, height }), [document, width, height]);
	return {
		url,
		scene,
		turn,
		onLoad: (frame): void => {
			if (frame.contentDocument) openAt(frame.contentDocument, scrolled.current);
			setDocument(frame.contentDocument);
		},
		onScroll: (by, at): void => {
			const window = document?.defaultView;
			if (!window) return;
			const box = scrollableAt(document, at, by);
			(box ?? window).scrollBy({ left: by.x, top: by.y, behavior: 'instant' });
			scrolled.current = { x: window.scrollX, y: window.scrollY };
			setTurn((turn) => turn + 1);
		},
	};
}

/** The box under a point that can still scroll that way. */
function scrollableAt(document: Document, { x, y }: { x: number; y: number }, by: { x: number; y: number }): Element | null {
	for (
		let element = document.elementFromPoint(x, y);
		element && element !== document.documentElement;
		element = element.parentElement
	) {
		const { overflowY } = getComputedStyle(element);
		const room = by.y > 0 ? element.scrollHeight - element.clientHeight - element.scrollTop : element.scrollTop;
		if (/^(auto|scroll)$/.test(overflowY) && room > 1 && element !== document.body) return element;
	}
	return null;
}
