// Calls back when something is far off the screen for a while, and the focus is not in it.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Milliseconds: scrolling through the report does not end an editor. */
const patience = 3000;

export function useFarAway(place: RefObject<HTMLElement | null>, isWatched: boolean, callback: () => void): void {
	useEffect(() => {
		const element = place.current;
		if (!isWatched || !element) return;
		let [timer, isFar] = [0, false];
		const judge = (): void => {
			clearTimeout(timer);
			if (isFar && !element.contains(document.activeElement)) timer = window.setTimeout(callback, patience);
		};
		const observer = new IntersectionObserver(
			(entries) => {
				isFar = entries.at(-1)?.isIntersecting === false;
				judge();
			},
			{ rootMargin: '100% 0px' },
		);
		observer.observe(element);
		const left = (): void => queueMicrotask(judge);
		element.addEventListener('focusout', left);
		return () => {
			clearTimeout(timer);
			observer.disconnect();
			element.removeEventListener('focusout', left);
		};
	}, [isWatched]);
}
