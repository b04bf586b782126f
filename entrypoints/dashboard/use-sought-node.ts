// A link to one line of a page: once it is drawn, it is scrolled to and its first control, `[data-node=ID]`, is focused.
import { useEffect } from 'preact/hooks';

const acts = ['pointerdown', 'keydown', 'wheel'] as const;

/** Waits for it some seconds of frames; gives up when the page goes, or a hand is at work there. null: none is sought. */
export function useSoughtNode(nodeId: string | null): void {
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
	}, [nodeId]);
}
