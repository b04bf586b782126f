// Motion that means "not yet": wheels that turn, and whatever is called a loader while it moves.

/** A wheel is no larger than this, in CSS px: larger things that turn are pictures. */
const largestWheel = 96;
const names = /spinner|spinning|loader|loading|skeleton|shimmer|placeholder|chargement/i;

/** The element, what it lies in, or the animation itself is named as what stands in for content. */
export function namedAsLoading(element: Element, animation: Animation): boolean {
	if ('animationName' in animation && names.test(String(animation.animationName))) return true;
	let around: Element | null = element;
	for (let i = 0; i < 3 && around && around.localName !== 'body'; i++) {
		if (names.test(`${around.getAttribute('class') ?? ''} ${around.id}`)) return true;
		around = around.parentElement;
	}
	return false;
}

/** Turns without end, and is small. */
export function spins(element: Element, effect: KeyframeEffect): boolean {
	const { width, height } = element.getBoundingClientRect();
	if (width > largestWheel || height > largestWheel) return false;
	return effect.getKeyframes().some((frame) => {
		const { rotate, transform } = frame as { rotate?: unknown; transform?: unknown };
		return (rotate !== undefined && rotate !== 'none') || (typeof transform === 'string' && transform.includes('rotate'));
	});
}
