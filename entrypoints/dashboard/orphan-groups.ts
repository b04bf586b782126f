// Claims without a place in a new edition, put together by the node of the old one that they name.
import type { OrphanGroup } from '../../components/framework/edition-claims';
import type { Claim } from '../../lib/domain/claim';
import type { Framework } from '../../lib/domain/framework';
import { frameworkLines } from '../../lib/domain/framework-lines';

/** In the order of the old edition; `titles` are those of the pieces, `untitled` stands for one that has none. */
export function orphanGroups(
	old: Framework,
	orphans: readonly Claim[],
	places: ReadonlyMap<string, string>,
	titles: ReadonlyMap<string, string>,
	untitled: string,
): OrphanGroup[] {
	const lines = frameworkLines(old);
	const order = new Map(lines.map(({ id }, index) => [id, index]));
	return [...Map.groupBy(orphans, ({ nodeId }) => nodeId)]
		.map(([nodeId, claims]) => ({
			nodeId,
			line: lines.find(({ id }) => id === nodeId) ?? null,
			pieces: claims.map(({ evidenceId }) => titles.get(evidenceId) ?? untitled),
			chosen: places.get(nodeId) ?? null,
		}))
		.toSorted((a, b) => (order.get(a.nodeId) ?? lines.length) - (order.get(b.nodeId) ?? lines.length));
}
