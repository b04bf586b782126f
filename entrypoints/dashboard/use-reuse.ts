// What a référentiel could take over from another: which ones have evidence, and how their competencies relate.
import { useMemo } from 'preact/hooks';
import { useLive } from '../../lib/db/use-live';
import type { Framework } from '../../lib/domain/framework';
import {
	relationsByWords,
	relationsOfEdition,
	reuseProposal,
	type Relation,
	type ReuseProposal,
} from '../../lib/domain/reuse-claims';
import { readEquivalences } from '../../lib/frameworks/equivalences';
import { loadFramework, type FrameworkSummary } from '../../lib/frameworks/frameworks';
import { useApp } from './app-state';
import { useFrameworks } from './use-frameworks';

export type ReuseSource = Pick<FrameworkSummary, 'id' | 'title' | 'origin'> & { claims: number };

/** Référentiels other than this one whose competencies have evidence, most first; null while the library is read. */
export function useReuseSources(targetId: string): ReuseSource[] | null {
	const { library } = useApp();
	const { frameworks } = useFrameworks();
	if (library.stage.value !== 'whole') return null;
	const living = library.livingIds.value;
	const counts = new Map<string, number>();
	for (const { frameworkId, evidenceId } of library.claimList.value) {
		if (living.has(evidenceId)) counts.set(frameworkId, (counts.get(frameworkId) ?? 0) + 1);
	}
	return frameworks
		.filter(({ id }) => id !== targetId && counts.has(id))
		.map(({ id, title, origin }) => ({ id, title, origin, claims: counts.get(id) ?? 0 }))
		.toSorted((a, b) => b.claims - a.claims);
}

/** null while it is read. */
export function useReuse(sourceId: string, target: Framework): { source: Framework; proposal: ReuseProposal } | null {
	const { library } = useApp();
	const { frameworks } = useFrameworks();
	const basedOn = (id: string): string | null => frameworks.find((each) => each.id === id)?.basedOn ?? null;
	const isEdition = basedOn(target.id) === sourceId || basedOn(sourceId) === target.id;
	const read = useLive(async () => {
		const source = await loadFramework(sourceId);
		return source && { source, relations: await relationsOf(source, target, isEdition) };
	}, [sourceId, target, isEdition]);
	const claims = library.claimList.value;
	const living = library.livingIds.value;
	return useMemo(() => {
		if (!read) return null;
		const { source, relations } = read;
		const of = (id: string) => claims.filter(({ frameworkId, evidenceId }) => frameworkId === id && living.has(evidenceId));
		return { source, proposal: reuseProposal(source, of(source.id), relations, of(target.id)) };
	}, [read, claims, living, target]);
}

/** Equivalences where somebody wrote them; words where nobody did. */
async function relationsOf(source: Framework, target: Framework, isEdition: boolean): Promise<Relation[]> {
	if (isEdition) return relationsOfEdition(source, target);
	const equivalents = await readEquivalences();
	const relations = source.competencies.flatMap(({ id: from }) =>
		(equivalents.get(from) ?? [])
			.filter(({ frameworkId }) => frameworkId === target.id)
			.map(({ nodeId, kind }): Relation => ({ from, to: nodeId, closeness: kind })),
	);
	return relations.length > 0 ? relations : relationsByWords(source, target);
}
