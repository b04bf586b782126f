// The référentiel that an accepted draft stands for. Nothing of it is guessed: what hangs on nothing goes, word for word, to what
// found no place.
import { everythingSaid } from './draft-pieces';
import { ancestorsOf, itemsById, type ItemsById } from './draft-tree';
import type { Dossier, DossierSection, Framework } from './framework';
import type { DraftItem, FrameworkDraft } from './framework-draft';
import { unstatedAssessment, unstatedDeliverable } from './draft-edits';
import { nodeIdOf } from './stable-id';
import { withSyntheticCodes } from './synthetic-codes';

/** Missing codes are made up and marked so; a référentiel without dossiers gets one, with a part for each assessment. */
export function frameworkOf(draft: FrameworkDraft): Framework {
	const items = withSyntheticCodes(draft.items);
	const byId = itemsById(items);
	const of = (kind: DraftItem['kind']): DraftItem[] => items.filter((item) => item.kind === kind);
	const hasPlace = (item: DraftItem): boolean => item.parentId !== null && byId.has(item.parentId);
	const homeless = items.filter(
		(item) => item.kind === 'unplaced' || ((item.kind === 'criterion' || item.kind === 'deliverable') && !hasPlace(item)),
	);
	const title = draft.title.trim() || draft.shortTitle?.trim() || 'Référentiel';
	const framework: Framework = {
		schema: 'glane-framework/1',
		id: draft.id,
		title,
		shortTitle: draft.shortTitle?.trim() || title,
		certifier: draft.certifier?.trim() || null,
		level: draft.level,
		rncp: draft.rncp?.trim() || null,
		language: 'fr',
		blocks: of('block').map((item) => ({ ...nodeOf(item), optional: item.isOptional })),
		activities: of('activity').map((item) => {
			const parent = item.parentId === null ? undefined : byId.get(item.parentId);
			return { ...nodeOf(item), ...blockOf(item, byId), ...(parent?.kind === 'activity' ? { parentId: parent.id } : {}) };
		}),
		competencies: of('competency').map((item) => {
			const parent = item.parentId === null ? undefined : byId.get(item.parentId);
			return {
				...nodeOf(item),
				...(parent?.kind === 'activity' ? { activityId: parent.id } : {}),
				...blockOf(item, byId),
				...(item.heading ? { criteriaHeading: item.heading } : {}),
			};
		}),
		criteria: criteriaFrom(of('criterion').filter(hasPlace), byId),
		assessments: of('assessment').map((item) => ({
			...nodeOf(item),
			...(item.description?.trim() ? { description: item.description } : {}),
			...(item.assessment ?? unstatedAssessment),
			covers: item.covers.filter((id) => byId.get(id)?.kind === 'competency'),
		})),
		deliverables: of('deliverable')
			.filter(hasPlace)
			.map((item) => ({ ...nodeOf(item), assessmentId: item.parentId ?? '', ...(item.deliverable ?? unstatedDeliverable) })),
		dossiers: [],
		remarks: draft.remarks,
		unplaced: homeless.map(everythingSaid).filter(Boolean),
	};
	return { ...framework, dossiers: dossiersOf(draft, framework) };
}

const nodeOf = (item: DraftItem) => ({
	id: item.id,
	code: item.code,
	synthetic: item.synthetic,
	...(item.printed ? { printed: item.printed } : {}),
	label: item.label.trim() || item.printed || item.code,
	...(item.remark ? { remark: item.remark } : {}),
});

/** The block an item stands in: its own, else that of its parents. */
function blockOf(item: DraftItem, byId: ItemsById): { blockId?: string } {
	const own = item.covers.find((id) => byId.get(id)?.kind === 'block');
	const blockId = own ?? ancestorsOf(item, byId).flatMap((ancestor) => blocksNamed(ancestor, byId))[0];
	return blockId === undefined ? {} : { blockId };
}

const blocksNamed = (item: DraftItem, byId: ItemsById): string[] =>
	item.kind === 'block' ? [item.id] : item.covers.filter((id) => item.kind !== 'assessment' && byId.get(id)?.kind === 'block');

function criteriaFrom(items: readonly DraftItem[], byId: ItemsById): Framework['criteria'] {
	const ranks = new Map<string, number>();
	return items.map((item) => {
		const first = item.parentId ?? '';
		const attachedTo = [first, ...item.covers.filter((id) => byId.has(id) && id !== first)];
		for (const id of attachedTo) ranks.set(id, (ranks.get(id) ?? 0) + 1);
		return {
			id: item.id,
			ordinal: ranks.get(first) ?? 1,
			// A criterion has no code of its own: one that the document prints stays among its words.
			label: [item.synthetic ? '' : (item.printed ?? item.code), item.label.trim()].filter(Boolean).join(' '),
			...(item.heading ? { heading: item.heading } : {}),
			attachedTo,
			...(item.remark ? { remark: item.remark } : {}),
		};
	});
}

/** Parts whose assessment is gone go with it; sections no longer name what is gone. */
function dossiersOf(draft: FrameworkDraft, { assessments, competencies, deliverables }: Framework): Dossier[] {
	const known = new Set([...assessments, ...competencies, ...deliverables].map((node) => node.id));
	const section = (each: DossierSection): DossierSection => ({ ...each, nodeIds: each.nodeIds.filter((id) => known.has(id)) });
	const kept = draft.dossiers.flatMap((dossier) => {
		const parts = dossier.parts.filter((part) => known.has(part.assessmentId));
		if (parts.length === 0) return [];
		return [
			{
				...dossier,
				opening: dossier.opening.map(section),
				parts: parts.map((part) => ({ ...part, sections: part.sections.map(section) })),
				closing: dossier.closing.map(section),
			},
		];
	});
	if (kept.length > 0 || assessments.length === 0) return kept;
	const isRepeated = (label: string): boolean => assessments.filter((assessment) => assessment.label === label).length > 1;
	return [
		{
			id: nodeIdOf(draft.id, 'dossier'),
			title: 'Dossier',
			opening: [],
			parts: assessments.map(({ id, code, label }) => ({
				id: nodeIdOf(draft.id, `part|${id}`),
				title: isRepeated(label) ? `${label} (${code})` : label,
				assessmentId: id,
				sections: [],
			})),
			closing: [],
		},
	];
}
