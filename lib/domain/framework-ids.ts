// The référentiels that come with Glane are written with short keys (`c1.1`, `e2`). Here each key becomes the id that any other
// machine gives to the same node, so that dossiers can be merged and files exchanged.
import type { Dossier, DossierSection, Framework } from './framework';
import { frameworkIdOf, nodeIdOf } from './stable-id';

/** The same référentiel with every key, and every reference to one, replaced by its id. */
export function withStableIds(source: Framework): Framework {
	const frameworkId = frameworkIdOf(source.id);
	const idOf = (key: string): string => nodeIdOf(frameworkId, key);
	const own = <T extends { id: string }>(node: T): T => ({ ...node, id: idOf(node.id) });
	/** Only the fields that are there: an absent one stays absent. */
	const referring = <T extends { id: string }>(node: T, ...fields: (keyof T & string)[]): T => {
		const references = fields.flatMap((field) => {
			const key = node[field];
			return typeof key === 'string' ? [[field, idOf(key)]] : [];
		});
		return { ...own(node), ...Object.fromEntries(references) };
	};
	const section = (each: DossierSection): DossierSection => ({ ...own(each), nodeIds: each.nodeIds.map(idOf) });
	const dossier = (each: Dossier): Dossier => ({
		...own(each),
		opening: each.opening.map(section),
		parts: each.parts.map((part) => ({ ...referring(part, 'assessmentId'), sections: part.sections.map(section) })),
		closing: each.closing.map(section),
	});
	return {
		...source,
		id: frameworkId,
		blocks: source.blocks.map(own),
		activities: source.activities.map((activity) => referring(activity, 'blockId', 'parentId')),
		competencies: source.competencies.map((competency) => referring(competency, 'activityId', 'blockId')),
		criteria: source.criteria.map((criterion) => ({ ...own(criterion), attachedTo: criterion.attachedTo.map(idOf) })),
		assessments: source.assessments.map((assessment) => ({ ...own(assessment), covers: assessment.covers.map(idOf) })),
		deliverables: source.deliverables.map((deliverable) => referring(deliverable, 'assessmentId')),
		dossiers: source.dossiers.map(dossier),
	};
}
