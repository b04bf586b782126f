// A copy in a frame of ours, shown at a place that is known to the pixel.

/** Scrolls a copy there; by itself it would go back to where the page was, for a moment. */
export function openAt(copy: Document, { x = 0, y = 0 }: { x?: number | undefined; y?: number | undefined }): void {
	copy.documentElement.style.setProperty('scroll-snap-type', 'none', 'important');
	copy.defaultView?.scrollTo({ left: x, top: y, behavior: 'instant' });
}
