// A link to one line or field of a page: once `[data-node=ID]` is drawn, the folds around it open, it is scrolled to and focused.
import { useEffect } from 'preact/hooks';

const acts = ['pointerdown', 'keydown', 'wheel'] as const;

/** Waits for it some seconds of frames; gives up when `place` changes, or a hand is at work there. null: none is sought. */
export function useSoughtNode(nodeId: string | null, place = ''): void {
	useEffect(() => {
		if (nodeId === null) return;
		let tries = 300;
		const stop = (): void => {
			tries = 0;
		};
		for (const act of acts) addEventListener(act, stop, { capture: true, once: true });
		const attempt = (): void => {
			if (tries-- <= 0) return;
			const found = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(nodeId)}"]`);
			if (found) {
				for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
				found.scrollIntoView({ block: 'center' });
				found.focus({ preventScroll: true });
			} else frame = requestAnimationFrame(attempt);
		};
		// One frame later than the page's heading, which takes focus after a navigation.
		let frame = requestAnimationFrame(() => {
			frame = requestAnimationFrame(attempt);
		});
		return () => {
			cancelAnimationFrame(frame);
			for (const act of acts) removeEventListener(act, stop, { capture: true });
		};
	}, [nodeId, place]);
}
