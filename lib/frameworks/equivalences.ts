// Which competencies of the référentiels that come with Glane serve the same evidence. Written by hand in our own words:
// assets/frameworks/equivalences.json, read when it is first needed.
import * as v from 'valibot';
import { equivalencesSchema, equivalentsByNode, type Equivalent } from '../domain/equivalence';
import { frameworkIdOf, nodeIdOf } from '../domain/stable-id';

/** Every equivalence by node id; a node without any is absent. */
export async function readEquivalences(): Promise<ReadonlyMap<string, readonly Equivalent[]>> {
	const file = await import('../../assets/frameworks/equivalences.json');
	const { groups } = v.parse(equivalencesSchema, file.default);
	return equivalentsByNode(groups, ({ framework, node }) => {
		const frameworkId = frameworkIdOf(framework);
		return { frameworkId, nodeId: nodeIdOf(frameworkId, node) };
	});
}
