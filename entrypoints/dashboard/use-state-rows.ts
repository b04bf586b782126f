// The rows that states are read from, kept true: pieces and claims from the library in memory, decisions, counts and calls from the
// database. null until all of them are read.
import { calledInReportsOf, calledPieces } from '../../lib/db/called-pieces';
import { listCounts, listDecisions } from '../../lib/db/decision-repository';
import { useLive } from '../../lib/db/use-live';
import type { StateRows } from '../../lib/domain/criterion-state';
import { reportIdOf } from '../../lib/domain/report-outline';
import { useMemo } from 'preact/hooks';
import { useApp } from './app-state';

/** `dossierId`: only calls of its report count; those of any report of the référentiel without one. */
export function useStateRows(frameworkId: string, dossierId: string | null): StateRows | null {
	const { library } = useApp();
	const [claims, evidence, stage] = [library.claimList.value, library.living.value, library.stage.value];
	const decisions = useLive(() => listDecisions(frameworkId), [frameworkId]);
	const counts = useLive(() => listCounts(frameworkId), [frameworkId]);
	const called = useLive(
		() => (dossierId === null ? calledInReportsOf(frameworkId) : calledPieces(reportIdOf(frameworkId, dossierId))),
		[frameworkId, dossierId],
	);
	return useMemo(
		() =>
			stage === 'whole' && decisions && counts && called !== undefined ? { claims, evidence, called, decisions, counts } : null,
		[claims, evidence, stage, decisions, counts, called],
	);
}
