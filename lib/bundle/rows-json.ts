// 06_donnees/glane.json: the rows of the report, for the candidate's own archive. Private notes and what is withheld are in it.
import type { ReportRows } from '../domain/release';
import type { Report } from '../report/model';

/** JSON, "glane-report/1": the rows as the database keeps them, without the blobs, which the annexes are. */
export function rowsJson(report: Report, rows: ReportRows | null): string {
	const { framework, version, at, timeZone } = report;
	const numbers = Object.fromEntries(report.exhibits.map(({ piece, number }) => [piece.id, number]));
	return `${JSON.stringify(
		{ schema: 'glane-report/1', frameworkId: framework.id, version, at, timeZone, numbers, rows },
		null,
		'\t',
	)}\n`;
}
