// Finds the nodes of a référentiel that a claim can name, with what a chip or a line says of them.
import type { Competency, Criterion, Framework } from './framework';

/** A criterion comes with the first competency it hangs on, if any. */
export type ClaimedNode = { competency: Competency | null; criterion: Criterion | null };

export type FrameworkNodes = ReadonlyMap<string, ClaimedNode>;

export function frameworkNodes(framework: Framework): FrameworkNodes {
	const competencies = new Map(framework.competencies.map((competency) => [competency.id, competency]));
	const nodes = new Map<string, ClaimedNode>();
	for (const competency of framework.competencies) nodes.set(competency.id, { competency, criterion: null });
	for (const criterion of framework.criteria) {
		const parent = criterion.attachedTo.find((id) => competencies.has(id));
		nodes.set(criterion.id, { competency: (parent && competencies.get(parent)) || null, criterion });
	}
	return nodes;
}

/** Codes of the competencies that the nodes belong to, each once, in the order of the référentiel. */
export function competencyCodes(nodes: FrameworkNodes, nodeIds: readonly string[]): string[] {
	const wanted = new Set(nodeIds.map((id) => nodes.get(id)?.competency?.id));
	const codes: string[] = [];
	for (const { competency, criterion } of nodes.values())
		if (criterion === null && competency && wanted.has(competency.id)) codes.push(competency.code);
	return codes;
}
