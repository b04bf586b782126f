// A référentiel laid out for review: the flat list of a draft, each item followed by what hangs on it, assessments at the end.
import type { Framework } from './framework';
import { newItem, type DraftItem, type FrameworkDraft, type ItemKind } from './framework-draft';

/**
 * The draft of a référentiel, every item known and accepted. `frameworkOf` gives the same référentiel back; only the order of nodes
 * of different parents may differ.
 */
export function draftOf(framework: Framework): FrameworkDraft {
	return {
		id: framework.id,
		title: framework.title,
		shortTitle: framework.shortTitle,
		certifier: framework.certifier,
		level: framework.level,
		rncp: framework.rncp,
		items: inOrder(itemsOf(framework)),
		dossiers: framework.dossiers,
		remarks: framework.remarks,
		notes: [],
	};
}

type Node = Pick<DraftItem, 'id' | 'label'> &
	Partial<Pick<DraftItem, 'code' | 'synthetic' | 'covers'>> & {
		printed?: string | undefined;
		remark?: string | undefined;
		description?: string | undefined;
		heading?: string | undefined;
		optional?: boolean | undefined;
	};

const itemOf = (kind: ItemKind, node: Node, parentId: string | undefined, more: Partial<DraftItem> = {}): DraftItem =>
	newItem({
		id: node.id,
		kind,
		code: node.code ?? '',
		printed: node.printed ?? null,
		synthetic: node.synthetic ?? false,
		label: node.label,
		description: node.description ?? null,
		heading: node.heading ?? null,
		parentId: parentId ?? null,
		covers: node.covers ?? [],
		remark: node.remark ?? null,
		isOptional: node.optional ?? false,
		...more,
	});

function itemsOf(framework: Framework): DraftItem[] {
	const blocks = framework.blocks.map((block) => itemOf('block', block, undefined));
	const blockOf = new Map(framework.blocks.map((block) => [block.id, block.id]));
	const parents = new Map(framework.activities.map((activity) => [activity.id, activity.parentId]));
	for (const activity of framework.activities) {
		const own = activity.parentId === undefined ? activity.blockId : undefined;
		if (own !== undefined) blockOf.set(activity.id, own);
	}
	/** The block an activity stands in by its parents. */
	const inherited = (id: string | undefined): string | undefined => {
		const seen = new Set<string>();
		for (let at = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
			seen.add(at);
			if (blockOf.has(at)) return blockOf.get(at);
		}
		return undefined;
	};
	/** A block that the parent does not tell is kept beside. */
	const ownBlock = (parentId: string | undefined, blockId: string | undefined): string[] =>
		parentId !== undefined && blockId !== undefined && blockId !== inherited(parentId) ? [blockId] : [];
	return [
		...blocks,
		...framework.activities.map((activity) =>
			itemOf('activity', activity, activity.parentId ?? activity.blockId, {
				covers: ownBlock(activity.parentId, activity.blockId),
			}),
		),
		...framework.competencies.map(({ criteriaHeading, ...competency }) =>
			itemOf('competency', { ...competency, heading: criteriaHeading }, competency.activityId ?? competency.blockId, {
				covers: ownBlock(competency.activityId, competency.blockId),
			}),
		),
		...framework.criteria
			.toSorted((a, b) => a.ordinal - b.ordinal)
			.map((criterion) => itemOf('criterion', criterion, criterion.attachedTo[0], { covers: criterion.attachedTo.slice(1) })),
		...framework.assessments.map(({ format, mode, team, written, oral, context, ...assessment }) =>
			itemOf('assessment', assessment, undefined, {
				assessment: { format, mode, written, oral, context, ...(team ? { team } : {}) },
			}),
		),
		...framework.deliverables.map((deliverable) =>
			itemOf('deliverable', deliverable, deliverable.assessmentId, {
				deliverable: {
					channel: deliverable.channel,
					...(deliverable.requirement ? { requirement: deliverable.requirement } : {}),
				},
			}),
		),
		...(framework.unplaced ?? []).map((label, rank) => itemOf('unplaced', { id: `unplaced.${rank + 1}`, label }, undefined)),
	];
}

/** Each item, then what hangs on it; whatever hangs on nothing known comes last. */
function inOrder(items: readonly DraftItem[]): DraftItem[] {
	const known = new Set(items.map((item) => item.id));
	const children = Map.groupBy(items, (item) => (item.parentId !== null && known.has(item.parentId) ? item.parentId : null));
	const ordered = new Set<DraftItem>();
	const visit = (item: DraftItem): void => {
		if (ordered.has(item)) return;
		ordered.add(item);
		(children.get(item.id) ?? []).forEach(visit);
	};
	(children.get(null) ?? []).forEach(visit);
	items.forEach(visit);
	return [...ordered];
}
