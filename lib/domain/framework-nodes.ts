// Finds the nodes of a référentiel that a claim can name, with what a chip or a line says of them.
import type { Competency, Criterion, Framework } from './framework';

/** What a criterion hangs on, or the competency itself: its code is the one to show. */
type Holder = { id: string; code: string; synthetic: boolean };

/** A criterion comes with the first competency it hangs on, if any; else with the activity or the assessment it hangs on. */
export type ClaimedNode = { competency: Competency | null; criterion: Criterion | null; holder: Holder | null };

export type FrameworkNodes = ReadonlyMap<string, ClaimedNode>;

export function frameworkNodes({ competencies, activities, assessments, criteria }: Framework): FrameworkNodes {
	const byId = new Map(competencies.map((competency) => [competency.id, competency]));
	const holders = new Map<string, Holder>([...assessments, ...activities, ...competencies].map((node) => [node.id, node]));
	const nodes = new Map<string, ClaimedNode>();
	for (const competency of competencies) nodes.set(competency.id, { competency, criterion: null, holder: competency });
	for (const criterion of criteria) {
		const parent = criterion.attachedTo.find((id) => byId.has(id)) ?? criterion.attachedTo[0] ?? '';
		nodes.set(criterion.id, { competency: byId.get(parent) ?? null, criterion, holder: holders.get(parent) ?? null });
	}
	return nodes;
}

/** Codes of the competencies that the nodes belong to, each once, in the order of the référentiel; then of what other criteria hang on. */
export function competencyCodes(nodes: FrameworkNodes, nodeIds: readonly string[]): string[] {
	const claimed = nodeIds.flatMap((id) => nodes.get(id) ?? []);
	const wanted = new Set(claimed.map(({ competency }) => competency?.id));
	const codes: string[] = [];
	for (const { competency, criterion } of nodes.values())
		if (criterion === null && competency && wanted.has(competency.id)) codes.push(competency.code);
	const others = claimed.flatMap(({ competency, holder }) => (competency || !holder ? [] : [holder.code]));
	return [...codes, ...new Set(others)];
}
