// The common ground of every layout: a document cut into slices, each with what stands in each column. A slice is a row of a table or,
// where the columns are lost, what was read between one activity or competency and the next.
import type { RecognisedBy } from '../../domain/framework-draft';

/** A sentence or paragraph on its way to become an item. */
export type Passage = {
	text: string;
	/** Ids of source lines. */
	lines: number[];
	bullet: string | null;
	isBold: boolean;
	/** False where a text stands in the middle of a cell. */
	isCellStart: boolean;
};

/** In the order in which columns are printed. */
export const roles = ['block', 'activity', 'competency', 'assessment', 'criterion', 'deliverable'] as const;
export type Role = (typeof roles)[number];

export type Slice = Record<Role, Passage[]> & {
	/** Found no column. */
	other: Passage[];
	/** What the columns were told by. */
	by: Extract<RecognisedBy, 'column' | 'grammar' | 'heading'>;
	/** Sentences are not known to be whole paragraphs: the columns of the page were lost. */
	isWrapped: boolean;
};

export const emptySlice = (by: Slice['by'], isWrapped: boolean): Slice => ({
	block: [],
	activity: [],
	competency: [],
	assessment: [],
	criterion: [],
	deliverable: [],
	other: [],
	by,
	isWrapped,
});

/** No paragraph is longer: what goes on for ever is no sentence cut by a page. */
export const longestText = 4000;

/** `text` goes on in `more`: one passage of both. A word cut by the page's end is put together again. */
export function joined(first: Passage, more: Passage): Passage {
	const text =
		/\p{L}-$/u.test(first.text) && /^\p{Ll}/u.test(more.text) ? `${first.text}${more.text}` : `${first.text} ${more.text}`;
	return { ...first, text, lines: [...first.lines, ...more.lines.filter((id) => id !== first.lines.at(-1))] };
}
