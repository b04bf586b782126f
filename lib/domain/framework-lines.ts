// A référentiel as a flat list of lines, in the order of the document: what two of them are compared by, and what a table shows.
import type { Framework } from './framework';
import type { ItemKind } from './framework-draft';

export type NodeKind = Exclude<ItemKind, 'unplaced'>;

export type FrameworkLine = {
	kind: NodeKind;
	id: string;
	/** A criterion has none of its own: the code of what it hangs on. */
	code: string;
	/** The code stands in the document; ours say nothing about another document. */
	isCoded: boolean;
	/** Rank of a criterion under what it hangs on; null for the other kinds. */
	ordinal: number | null;
	label: string;
	/** What the document says of an assessment beyond its title. */
	description: string | null;
	/** What it hangs on, the first of several. */
	parentId: string | null;
	/** Competencies of an assessment; none for the other kinds. */
	covers: readonly string[];
};

/** Blocks, activities, competencies, assessments, criteria, deliverables: parents before what hangs on them. */
export function frameworkLines(framework: Framework): FrameworkLine[] {
	const { blocks, activities, competencies, assessments, criteria, deliverables } = framework;
	const codes = new Map([...activities, ...competencies, ...assessments].map(({ id, code }) => [id, code]));
	const line = (
		kind: NodeKind,
		node: { id: string; code: string; synthetic?: boolean; label: string },
		parentId: string | null = null,
	): FrameworkLine => {
		const { id, code, label } = node;
		return { kind, id, code, isCoded: node.synthetic !== true, ordinal: null, label, description: null, parentId, covers: [] };
	};
	return [
		...blocks.map((block) => line('block', block)),
		...activities.map((activity) => line('activity', activity, activity.parentId ?? activity.blockId)),
		...competencies.map((competency) => line('competency', competency, competency.activityId ?? competency.blockId)),
		...assessments.map((assessment) => ({
			...line('assessment', assessment),
			description: assessment.description ?? null,
			covers: assessment.covers,
		})),
		...criteria.map(({ id, ordinal, label, attachedTo }): FrameworkLine => {
			const parentId = attachedTo[0] ?? null;
			const code = codes.get(parentId ?? '') ?? '';
			return { kind: 'criterion', id, code, isCoded: false, ordinal, label, description: null, parentId, covers: [] };
		}),
		...deliverables.map((deliverable) => line('deliverable', deliverable, deliverable.assessmentId)),
	];
}

/** All that a document says in a line; a title stands on a line of its own before its description. */
export const sentenceOf = ({ label, description }: FrameworkLine): string => (description ? `${label}\n${description}` : label);

/** What codes are compared by, '' for ours: `C11 .5`, `c11.5.` and `C11.5` are one code; `C.11.5` is another. */
export const comparedCode = (line: FrameworkLine): string =>
	line.isCoded ? line.code.replace(/\s+/g, '').replace(/\.+$/, '').toUpperCase() : '';
