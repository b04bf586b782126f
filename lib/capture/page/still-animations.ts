// Motion, held at the instant: what an animation gives an element now becomes its own style, for an archive has no script to start it
// again and no clock to bring it back to the same moment. Transitions end by themselves, and what follows scrolling still can.

/** Beyond this many a page is a show; the rest of it moves on. */
const most = 2000;

/** The element itself, and what can be held by a rule. */
const parts = /^(|::before|::after|::marker)$/;

/** Ends the animations that rules name. */
export const heldStill = 'animation:none!important;';

/** Declarations that hold the animated elements of one tree (not of the shadow trees inside it) as they are now, under '', and what
 * stands before and after them, under the name of the pseudo-element. */
type Held = Map<Element, Map<string, string>>;

function stillAnimations(root: Document | ShadowRoot): Held {
	const held: Held = new Map();
	const { timeline } = root.ownerDocument ?? root;
	// A page may hide `document.getAnimations` behind a form of that name.
	if (typeof root.getAnimations !== 'function') return held;
	for (const animation of root.getAnimations().slice(0, most)) {
		const effect = animation.effect as KeyframeEffect | null;
		const target = effect?.target;
		if (
			!target ||
			!parts.test(effect.pseudoElement ?? '') ||
			animation.timeline !== timeline ||
			'transitionProperty' in animation
		)
			continue;
		const now = target.ownerDocument.defaultView?.getComputedStyle(target, effect.pseudoElement);
		const styles = held.get(target) ?? new Map<string, string>();
		const part = effect.pseudoElement ?? '';
		let style = styles.get(part) ?? '';
		if ('animationName' in animation) style += heldStill;
		for (const name of animatedProperties(effect)) {
			const value = now?.getPropertyValue(name);
			if (value) style += `${name}:${value}!important;`;
		}
		held.set(target, styles.set(part, style));
	}
	return held;
}

/** The attribute by which a rule of ours finds the element whose pseudo-element it holds still. */
export const heldAttribute = 'data-glane-held';

/**
 * Notes how the animated elements of a tree are held still: `added` gets the styles of elements, `held` the numbers by which the rules of the
 * answer find those whose pseudo-elements move.
 */
export function holdStill(
	root: Document | ShadowRoot,
	{ added, held }: { added: Map<Element, string>; held: Map<Element, number> },
): string {
	let rules = '';
	for (const [target, styles] of stillAnimations(root))
		for (const [part, style] of styles)
			if (part === '') added.set(target, style);
			else {
				const mark = held.get(target) ?? held.size;
				held.set(target, mark);
				rules += `[${heldAttribute}="${mark}"]${part}{${style.replaceAll('<', '\\3c ')}}`;
			}
	return rules;
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
