// States that custom elements give themselves: nobody lists them, but the rules that look for them name them.
import type { FrameResource } from '../../domain/snapshot';

/** More than any page names. */
const most = 100;

/** Adds to the tags of `custom`, which are in `out`, the states that hold now; the archive's rules look for them there. */
export function markStates(
	sheets: readonly FrameResource[],
	custom: readonly [element: Element, at: number][],
	out: string[],
): void {
	const names = custom.length > 0 ? namedIn(sheets) : [];
	if (names.length === 0) return;
	for (const [element, at] of custom) {
		const states = names.filter((name) => isIn(element, name));
		if (states.length > 0) out[at] = out[at]?.replace(/>$/, ` data-glane-state="${states.join(' ')}">`) ?? '';
	}
}

function namedIn(sheets: readonly FrameResource[]): string[] {
	const names = new Set<string>();
	for (const sheet of sheets)
		if (sheet.from === 'rules' && sheet.text.includes(':state('))
			for (const [, name] of sheet.text.matchAll(/:state\(\s*([-\w]+)\s*\)/g)) if (name) names.add(name);
	return [...names].slice(0, most);
}

/** False in a browser that knows no such states. */
function isIn(element: Element, state: string): boolean {
	try {
		return element.matches(`:state(${state})`);
	} catch {
		return false;
	}
}
