// What the candidate keeps of a held page.
import type { Rect } from './held-page';

export type Choice =
	| { kind: 'page' }
	/** `rect`: the part that is seen, in the top frame's viewport; null when none of it is. `size`: of the whole element, where known. */
	| { kind: 'element'; frame: string; n: number; rect: Rect | null; size: { width: number; height: number } | null }
	| { kind: 'region'; rect: Rect };
