// The check before handing in, run over the rows that an export prints.
import { checkRowsOf } from '../db/check-rows';
import { listWaivers } from '../db/waiver-repository';
import { checkReport } from '../domain/check/check-report';
import { type Checked, withWaivers } from '../domain/check/finding';
import { statesOf } from '../domain/criterion-state';
import type { ReportRows } from '../domain/release';
import type { Report } from '../report/model';

/** Sources older than `oldAfterYears` are told. No address is asked whether it still answers: an export reaches no network. */
export async function checkedReport(
	{ framework, at }: Pick<Report, 'framework' | 'at'>,
	rows: ReportRows,
	oldAfterYears: number,
): Promise<Checked> {
	const read = await checkRowsOf(framework, rows);
	const states = statesOf(framework, { ...rows, called: read.called });
	const findings = checkReport({ ...read, framework, states, deadLinks: [], now: at, oldAfterYears });
	return withWaivers(findings, await listWaivers(rows.outline.id));
}
