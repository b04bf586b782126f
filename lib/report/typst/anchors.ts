// The places of a report that something leads to. Typst refuses a link to nowhere and a name given twice: the report is walked once to
// learn which places are printed, then again with links to those alone.
import type { Inline } from '../content';

export type Anchors = {
	/** The name to print at a place, the first time it is asked for; null afterwards. */
	take: (anchor: string | null | undefined) => string | null;
	/** Whether a link may lead there. */
	has: (anchor: string) => boolean;
};

/** `printed`: the places that a walk before this one took. */
export function anchorsOf(printed: ReadonlySet<string>): Anchors & { taken: ReadonlySet<string> } {
	const taken = new Set<string>();
	return {
		taken,
		take(anchor) {
			if (!anchor || taken.has(anchor)) return null;
			taken.add(anchor);
			return anchor;
		},
		has: (anchor) => printed.has(anchor),
	};
}

/** Whether a run of inlines prints anything. */
export const hasWords = (content: readonly Inline[]): boolean =>
	content.some((inline) => inline.kind === 'footnote' || inline.kind === 'break' || inline.text !== '');
