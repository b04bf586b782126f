// The tree that Mahara and Moodle can show: blocks, activities, competencies and, if wanted, criteria, each under one parent.
import type { Framework } from '../../domain/framework';

export type OutlineKind = 'block' | 'activity' | 'competency' | 'criterion';

export type OutlineNode = {
	kind: OutlineKind;
	/** Unique in the file, never a number to PHP, whose loose comparison takes "1.1" and "1.10" for the same: `competency-<id>`. */
	ref: string;
	/** A criterion's is its parent's with its rank: `C1.1-2`. */
	code: string;
	label: string;
	parent: OutlineNode | null;
	/** Further nodes a criterion hangs on. */
	also: string[];
};

const refOf = (kind: OutlineKind, id: string): string => `${kind}-${id}`;

/** The kind that stands at the head of an id we gave to another tool; null: not an id of ours. */
export function kindOfRef(ref: string): OutlineKind | null {
	const kind = /^(block|activity|competency|criterion)-./.exec(ref)?.[1];
	return (kind as OutlineKind | undefined) ?? null;
}

/** Parents before children, in the order of the référentiel. Criteria of an assessment have no place in it. */
export function outlineOf(framework: Framework, withCriteria: boolean): OutlineNode[] {
	const nodes = new Map<string, OutlineNode>();
	const children = new Map<OutlineNode | null, OutlineNode[]>();
	const add = (kind: OutlineKind, node: { id: string; code: string; label: string }, parentId: string | undefined) => {
		const parent = (parentId !== undefined && nodes.get(parentId)) || null;
		const made: OutlineNode = { kind, ref: refOf(kind, node.id), code: node.code, label: node.label, parent, also: [] };
		nodes.set(node.id, made);
		children.set(parent, [...(children.get(parent) ?? []), made]);
		return made;
	};
	for (const block of framework.blocks) add('block', block, undefined);
	for (const activity of parentsFirst(framework.activities)) add('activity', activity, activity.parentId ?? activity.blockId);
	for (const competency of framework.competencies) add('competency', competency, competency.activityId ?? competency.blockId);
	if (withCriteria)
		for (const { id, ordinal, label, attachedTo } of framework.criteria) {
			const [first, ...further] = attachedTo.flatMap((to) => nodes.get(to) ?? []);
			if (!first) continue;
			const made = add(
				'criterion',
				{ id, code: `${first.code}-${ordinal}`, label },
				attachedTo.find((to) => nodes.has(to)),
			);
			made.also = further.map(({ ref }) => ref);
		}
	return preorder(children);
}

/** An activity may be listed before the one it belongs to. */
function parentsFirst<Node extends { id: string; parentId?: string | undefined }>(nodes: readonly Node[]): Node[] {
	const done = new Set<string>();
	const sorted: Node[] = [];
	for (let left = [...nodes]; left.length > 0;) {
		const ready = left.filter(({ parentId }) => parentId === undefined || done.has(parentId));
		// A circle is refused on reading; an unknown parent too. Whatever is left is written at the root.
		const next = ready.length > 0 ? ready : left;
		sorted.push(...next);
		for (const { id } of next) done.add(id);
		left = left.filter(({ id }) => !done.has(id));
	}
	return sorted;
}

function preorder(children: ReadonlyMap<OutlineNode | null, readonly OutlineNode[]>): OutlineNode[] {
	const list: OutlineNode[] = [];
	const waiting = (children.get(null) ?? []).toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		list.push(node);
		waiting.push(...(children.get(node) ?? []).toReversed());
	}
	return list;
}

/** At most `max` characters as databases count them, cut with an ellipsis. */
export function cut(text: string, max: number): string {
	const letters = Array.from(text);
	return letters.length > max
		? `${letters
				.slice(0, max - 1)
				.join('')
				.trimEnd()}…`
		: text;
}
