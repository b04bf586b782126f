// After a navigation focus goes to the new page's heading, so that a screen reader says where one is.
let last: string | null = null;

/** Called with the place that is now shown; the first place of all keeps the browser's own focus. */
export function focusHeading(place: string): () => void {
	const before = last;
	last = place;
	if (before === null || before === place) return () => {};
	let frame = 0;
	let tries = 60;
	// A page that is loaded at its first visit has no heading yet.
	const attempt = (): void => {
		const heading = document.querySelector<HTMLElement>('h1');
		if (heading) heading.focus({ preventScroll: true });
		else if (--tries > 0) frame = requestAnimationFrame(attempt);
	};
	frame = requestAnimationFrame(attempt);
	return () => cancelAnimationFrame(frame);
}
