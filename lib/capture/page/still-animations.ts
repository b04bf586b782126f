// Motion, held at the instant: what an animation gives an element now becomes its own style, for an archive has no script to start it
// again and no clock to bring it back to the same moment. Transitions end by themselves, and what follows scrolling still can.

/** Beyond this many a page is a show; the rest of it moves on. */
const most = 2000;

/** Ends the animations that rules name. */
export const heldStill = 'animation:none!important;';

/** Declarations that hold the animated elements of one tree (not of the shadow trees inside it) as they are now. */
export function stillAnimations(root: Document | ShadowRoot): Map<Element, string> {
	const held = new Map<Element, string>();
	const { timeline } = root.ownerDocument ?? root;
	// A page may hide `document.getAnimations` behind a form of that name.
	if (typeof root.getAnimations !== 'function') return held;
	for (const animation of root.getAnimations().slice(0, most)) {
		const effect = animation.effect as KeyframeEffect | null;
		const target = effect?.target;
		if (!target || effect.pseudoElement || animation.timeline !== timeline || 'transitionProperty' in animation) continue;
		const now = target.ownerDocument.defaultView?.getComputedStyle(target);
		let style = held.get(target) ?? '';
		if ('animationName' in animation) style += heldStill;
		for (const name of animatedProperties(effect)) {
			const value = now?.getPropertyValue(name);
			if (value) style += `${name}:${value}!important;`;
		}
		held.set(target, style);
	}
	return held;
}

const notProperties = new Set(['offset', 'computedOffset', 'easing', 'composite']);

/** CSS names of what the keyframes set; they are listed as scripts write them. */
function animatedProperties(effect: KeyframeEffect): Set<string> {
	const names = new Set<string>();
	for (const frame of effect.getKeyframes())
		for (const key of Object.keys(frame)) if (!notProperties.has(key)) names.add(cssName(key));
	return names;
}

function cssName(key: string): string {
	if (key.startsWith('--')) return key;
	if (key === 'cssFloat' || key === 'cssOffset') return key.slice(3).toLowerCase();
	const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	return /^(webkit|moz)-/.test(dashed) ? `-${dashed}` : dashed;
}
