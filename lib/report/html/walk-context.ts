// What the pieces of the walk share: where this document lies in the bundle, and what it may offer besides the report's own words.
import type { Block, ReportContent } from '../content';
import type { Exhibit } from '../exhibit';
import type { Wording } from '../wording';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export type WalkOptions = {
	wording: Wording;
	/** From this document to the folder of the bundle. */
	root: '' | '../';
	/** The document that holds the report and the exhibits; '' when it is this one. */
	home: string;
	/** Files of the pictures that no exhibit is, from the folder of the bundle, by SHA-256: "01_rapport/images/0123456789ab.png". */
	pictures: ReadonlyMap<string, string>;
	/** The viewer: frozen pages are shown on demand, pictures are enlarged, exhibits compared; its own bar has the heading of level 1. */
	viewer: boolean;
};

export type Walk = WalkOptions & {
	words: ReportContent['words'];
	/** The level of each heading of the section that is walked, so that none is skipped. */
	headings: ReadonlyMap<Block, HeadingLevel>;
	/** The exhibit that is walked: the names of its files lead to them. */
	exhibit: Exhibit | null;
};

/** Prints a list of blocks; what holds blocks is given it, so that the walk goes down without going in a circle. */
export type PrintBlocks = (blocks: readonly Block[], walk: Walk) => import('./markup').Markup;
