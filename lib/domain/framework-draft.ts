// A référentiel being made: read from a document, copied from another, or written by hand. A flat list in document order, loose
// enough to hold what is not understood yet; `framework-from-draft.ts` turns it into a référentiel once a person has accepted it.
import type { Assessment, Deliverable, Dossier } from './framework';

export const itemKinds = ['block', 'activity', 'competency', 'criterion', 'assessment', 'deliverable', 'unplaced'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What an item was recognised by, the most trusted first. `person`: somebody wrote, changed or accepted it. */
export const recognisedBy = ['person', 'code', 'column', 'heading', 'row', 'grammar', 'rank'] as const;
export type RecognisedBy = (typeof recognisedBy)[number];

export type AssessmentDetails = Pick<Assessment, 'format' | 'mode' | 'team' | 'written' | 'oral' | 'context'>;
export type DeliverableDetails = Pick<Deliverable, 'channel' | 'requirement'>;

export type DraftItem = {
	/** Final: the id of the node it becomes (lib/domain/stable-id.ts). */
	id: string;
	kind: ItemKind;
	/** Normalised: `C11.5` for a printed `C11 .5`. Empty where the document prints none: a synthetic one is made on acceptance. */
	code: string;
	/** The code, or an assessment's title, as printed, where it differs from `code`. */
	printed: string | null;
	/** True when `code` is ours. */
	synthetic: boolean;
	label: string;
	/** What is said of an assessment beyond its title; null for the other kinds. */
	description: string | null;
	/** Title of the group of criteria it belongs to (criterion) or that stands beside it (competency). */
	heading: string | null;
	/**
	 * What it hangs on: an activity on its block or parent activity, a competency on its activity or block, a criterion on the first
	 * node it is attached to, a deliverable on its assessment. null: nothing known.
	 */
	parentId: string | null;
	/** Competencies of an assessment; further nodes a criterion is attached to. */
	covers: string[];
	remark: string | null;
	isOptional: boolean;
	assessment: AssessmentDetails | null;
	deliverable: DeliverableDetails | null;
	/** 0 to 1: how sure the reading is of kind and place. */
	confidence: number;
	by: RecognisedBy;
	/** A person has looked at it and agreed. */
	isAccepted: boolean;
	/** Ids of the source lines it was read from. */
	lines: number[];
};

/** An item, empty but for what is said of it; a person's own unless that says otherwise. */
export const newItem = (said: Pick<DraftItem, 'id' | 'kind'> & Partial<DraftItem>): DraftItem => ({
	code: '',
	printed: null,
	synthetic: false,
	label: '',
	description: null,
	heading: null,
	parentId: null,
	covers: [],
	remark: null,
	isOptional: false,
	assessment: null,
	deliverable: null,
	confidence: 1,
	by: 'person',
	isAccepted: true,
	lines: [],
	...said,
});

/** What the reading noticed; shown in the person's language from the code. `itemId` null: the whole document. */
export type ReadingNote = {
	code: 'code-mended' | 'range-unknown' | 'repeated-text' | 'several-columns-lost';
	itemId: string | null;
	/** What the sentence needs: the text as printed, what it was read as. */
	values: Record<string, string>;
};

export type FrameworkDraft = {
	/** Final id of the référentiel. */
	id: string;
	title: string;
	/** Of a référentiel that is being corrected; else it is the title. */
	shortTitle?: string;
	certifier: string | null;
	level: number | null;
	rncp: string | null;
	items: DraftItem[];
	/** Carried along from a référentiel that is being corrected. */
	dossiers: Dossier[];
	remarks: string[];
	notes: ReadingNote[];
};
