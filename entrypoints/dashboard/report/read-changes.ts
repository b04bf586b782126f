// What changed between two versions of a report, or since one of them, in the words of the screen.
import type { ShownChanges } from '../../../components/report/release-changes';
import { publicRows, rowsOf } from '../../../lib/db/release-repository';
import { readReportRows } from '../../../lib/db/report-rows';
import type { Framework } from '../../../lib/domain/framework';
import type { Release } from '../../../lib/domain/release';
import { type ReportState, reportChanges } from '../../../lib/report/report-changes';
import { codesText, type Wording } from '../../../lib/report/wording';
import { numbersIn } from './numbers-in';
import type { ReportNow } from './use-report';

/** `until` null: as the report is now. `nameOf`: what the candidate calls a level; null is one that was not placed. */
export async function readChanges(
	framework: Framework,
	now: ReportNow,
	since: Release,
	until: Release | null,
	nameOf: (level: number | null) => string,
	wording: Wording,
): Promise<ShownChanges> {
	const [before, after] = [await frozenState(since), until ? await frozenState(until) : await stateNow(framework, now)];
	if (!before || !after) return { sections: [], exhibits: [], proofs: [], states: [], levels: [] };
	const { levels, proofs, ...changes } = reportChanges(framework, before, after);
	return {
		...changes,
		proofs: proofs.map((line) => ({ ...line, added: codesText(line.added, wording), gone: codesText(line.gone, wording) })),
		levels: levels.map((line) => ({ ...line, from: nameOf(line.from), to: nameOf(line.to) })),
	};
}

async function frozenState({ id, numbers }: Release): Promise<ReportState | null> {
	const rows = await rowsOf(id);
	return rows && { rows, numbers };
}

async function stateNow(framework: Framework, { dossierId, releases }: ReportNow): Promise<ReportState> {
	// What is withheld was never frozen: it has not changed.
	const rows = publicRows(await readReportRows(framework, dossierId));
	return { rows, numbers: numbersIn(framework, rows, releases[0]?.numbers ?? null) };
}
