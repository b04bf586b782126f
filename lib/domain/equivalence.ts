// Competencies of different référentiels that the same evidence serves: what a candidate who changes certification can reuse.
import * as v from 'valibot';

const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));

/** same: a piece that proves one proves the other · close: it may, and is worth a second look. */
const kinds = ['same', 'close'] as const;

/** `framework` and `node` are the keys that the files of assets/frameworks give, not yet ids. */
const memberSchema = v.object({ framework: key, node: key });

export const equivalencesSchema = v.object({
	schema: v.literal('glane-equivalences/1'),
	groups: v.array(
		v.object({
			id: key,
			theme: v.pipe(v.string(), v.trim(), v.minLength(1)),
			kind: v.picklist(kinds),
			members: v.pipe(v.array(memberSchema), v.minLength(2)),
		}),
	),
});

export type EquivalenceGroup = v.InferOutput<typeof equivalencesSchema>['groups'][number];

/** A competency of another référentiel, by its ids. */
export type Equivalent = { frameworkId: string; nodeId: string; kind: (typeof kinds)[number] };

/** The place of a key: the ids of its référentiel and of its node. */
type Locate = (member: { framework: string; node: string }) => { frameworkId: string; nodeId: string };

/** By node id, what serves the same evidence in the other référentiels, each once: `same` first, then in the order of the groups. */
export function equivalentsByNode(groups: readonly EquivalenceGroup[], locate: Locate): Map<string, Equivalent[]> {
	const byNode = new Map<string, Equivalent[]>();
	for (const kind of kinds)
		for (const group of groups.filter((each) => each.kind === kind)) {
			const members = group.members.map(locate);
			for (const from of members) {
				const known = byNode.get(from.nodeId) ?? [];
				const others = members.filter(
					({ frameworkId, nodeId }) => frameworkId !== from.frameworkId && !known.some((each) => each.nodeId === nodeId),
				);
				byNode.set(from.nodeId, [...known, ...others.map((other) => ({ ...other, kind }))]);
			}
		}
	return byNode;
}
