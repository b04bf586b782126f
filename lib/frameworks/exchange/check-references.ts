// A référentiel that its schema accepts may still name ids that do not exist, or give one id to two nodes.
import type { Framework } from '../../domain/framework';
import { pathOf } from './fault';

export type ReferenceFault = { code: 'unknown-id' | 'repeated-id' | 'circle'; path: string; found: string };

type Reference = { path: (string | number)[]; id: string | undefined; among: ReadonlySet<string> };

/** The first reference that leads nowhere, in the order of the file; null when all is well. */
export function checkReferences(framework: Framework): ReferenceFault | null {
	return repeatedId(framework) ?? unknownId(framework) ?? circle(framework);
}

const lists = ['blocks', 'activities', 'competencies', 'criteria', 'assessments', 'deliverables'] as const;

function repeatedId(framework: Framework): ReferenceFault | null {
	const seen = new Set<string>();
	for (const list of lists)
		for (const [rank, { id }] of framework[list].entries()) {
			if (seen.has(id)) return { code: 'repeated-id', path: pathOf([list, rank, 'id']), found: id };
			seen.add(id);
		}
	return null;
}

function unknownId(framework: Framework): ReferenceFault | null {
	for (const { path, id, among } of referencesOf(framework))
		if (id !== undefined && !among.has(id)) return { code: 'unknown-id', path: pathOf(path), found: id };
	return null;
}

function* referencesOf(framework: Framework): Generator<Reference> {
	const [blocks, activities, competencies, , assessments, deliverables] = lists.map(
		(list) => new Set(framework[list].map(({ id }) => id)),
	) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
	const holders = activities.union(competencies).union(assessments);
	for (const [rank, { blockId, parentId }] of framework.activities.entries()) {
		yield { path: ['activities', rank, 'blockId'], id: blockId, among: blocks };
		yield { path: ['activities', rank, 'parentId'], id: parentId, among: activities };
	}
	for (const [rank, { blockId, activityId }] of framework.competencies.entries()) {
		yield { path: ['competencies', rank, 'activityId'], id: activityId, among: activities };
		yield { path: ['competencies', rank, 'blockId'], id: blockId, among: blocks };
	}
	for (const [rank, { attachedTo }] of framework.criteria.entries())
		yield* each(['criteria', rank, 'attachedTo'], attachedTo, holders);
	for (const [rank, { covers }] of framework.assessments.entries())
		yield* each(['assessments', rank, 'covers'], covers, competencies);
	for (const [rank, { assessmentId }] of framework.deliverables.entries())
		yield { path: ['deliverables', rank, 'assessmentId'], id: assessmentId, among: assessments };
	yield* dossierReferences(framework, assessments, competencies.union(deliverables));
}

function* dossierReferences(
	framework: Framework,
	assessments: ReadonlySet<string>,
	answered: ReadonlySet<string>,
): Generator<Reference> {
	for (const [rank, dossier] of framework.dossiers.entries()) {
		const at = ['dossiers', rank];
		for (const end of ['opening', 'closing'] as const)
			for (const [order, { nodeIds }] of dossier[end].entries()) yield* each([...at, end, order, 'nodeIds'], nodeIds, answered);
		for (const [order, part] of dossier.parts.entries()) {
			yield { path: [...at, 'parts', order, 'assessmentId'], id: part.assessmentId, among: assessments };
			for (const [section, { nodeIds }] of part.sections.entries())
				yield* each([...at, 'parts', order, 'sections', section, 'nodeIds'], nodeIds, answered);
		}
	}
}

function* each(path: (string | number)[], ids: readonly string[], among: ReadonlySet<string>): Generator<Reference> {
	for (const [rank, id] of ids.entries()) yield { path: [...path, rank], id, among };
}

/** Sub-activities that end up in themselves. */
function circle({ activities }: Framework): ReferenceFault | null {
	const parents = new Map(activities.map(({ id, parentId }) => [id, parentId]));
	const safe = new Set<string>();
	for (const [rank, { id }] of activities.entries()) {
		const trail = new Set<string>();
		for (let at: string | undefined = id; at !== undefined && !safe.has(at); at = parents.get(at)) {
			if (trail.has(at)) return { code: 'circle', path: pathOf(['activities', rank, 'parentId']), found: id };
			trail.add(at);
		}
		for (const step of trail) safe.add(step);
	}
	return null;
}
