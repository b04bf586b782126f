// What changed between two versions of a report, or since one of them, in the words of the screen.
import type { ShownChanges } from '../../../components/report/release-changes';
import { rowsOf } from '../../../lib/db/release-repository';
import { readReportRows } from '../../../lib/db/report-rows';
import type { Framework } from '../../../lib/domain/framework';
import type { Release } from '../../../lib/domain/release';
import { type ReportState, reportChanges } from '../../../lib/report/report-changes';
import { numbersIn } from './numbers-in';
import type { ReportNow } from './use-report';

/** `until` null: as the report is now. `nameOf`: what the candidate calls a level; null is one that was not placed. */
export async function readChanges(
	framework: Framework,
	now: ReportNow,
	since: Release,
	until: Release | null,
	nameOf: (level: number | null) => string,
): Promise<ShownChanges> {
	const [before, after] = [await frozenState(since), until ? await frozenState(until) : await stateNow(framework, now)];
	if (!before || !after) return { sections: [], exhibits: [], states: [], levels: [] };
	const { levels, ...changes } = reportChanges(framework, before, after);
	return { ...changes, levels: levels.map((line) => ({ ...line, from: nameOf(line.from), to: nameOf(line.to) })) };
}

async function frozenState({ id, numbers }: Release): Promise<ReportState | null> {
	const rows = await rowsOf(id);
	return rows && { rows, numbers };
}

async function stateNow(framework: Framework, { dossierId, releases }: ReportNow): Promise<ReportState> {
	const rows = await readReportRows(framework, dossierId);
	return { rows, numbers: numbersIn(framework, rows, releases[0]?.numbers ?? null) };
}
