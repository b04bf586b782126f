// The competencies and criteria tied to one piece, and the acts that tie and untie them.
import { useRef } from 'preact/hooks';
import { addClaim, claimsOf, removeClaim } from '../../lib/db/claim-repository';
import { useLive } from '../../lib/db/use-live';
import type { Framework } from '../../lib/domain/framework';
import { rememberCompetency } from '../../lib/platform/recent-competencies';

export type Ties = {
	tied: string[];
	tie: (nodeId: string) => void;
	untie: (nodeId: string) => void;
	/** Resolves once every tie is on disk. */
	settled: () => Promise<void>;
};

export function useTies(evidenceId: string, framework: Framework | null | undefined): Ties {
	const claims = useLive(() => claimsOf(evidenceId), [evidenceId]) ?? [];
	const writes = useRef(Promise.resolve());
	const queue = (act: () => Promise<unknown>) => {
		writes.current = writes.current.then(act).then(undefined, (error: unknown) => console.error(error));
	};
	const own = claims.filter((claim) => claim.frameworkId === framework?.id);
	const tie = (nodeId: string) => {
		if (!framework) return;
		queue(() => addClaim(evidenceId, framework.id, nodeId));
		if (framework.competencies.some((competency) => competency.id === nodeId)) queue(() => rememberCompetency(nodeId));
	};
	const untie = (nodeId: string) => {
		if (!framework) return;
		queue(async () => {
			// Needed once in a while: the form is drawn without it.
			const { orphanCriteria } = await import('../../lib/domain/orphan-criteria');
			const tied = own.map((claim) => claim.nodeId);
			const gone = new Set([nodeId, ...orphanCriteria(framework, tied, nodeId)]);
			for (const claim of own) if (gone.has(claim.nodeId)) await removeClaim(claim.id);
		});
	};
	return { tied: own.map((claim) => claim.nodeId), tie, untie, settled: () => writes.current };
}
