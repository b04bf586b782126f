// The numbers that a report's exhibits have, by the id of the piece.
import type { Framework } from '../../../lib/domain/framework';
import type { ExhibitNumber, ReportRows } from '../../../lib/domain/release';
import { buildReport } from '../../../lib/report/model';

/** `frozen`: those of the last release, which keep; null: all anew, by first call. */
export function numbersIn(
	framework: Framework,
	rows: ReportRows,
	frozen: Readonly<Record<string, ExhibitNumber>> | null,
): Record<string, ExhibitNumber> {
	const report = buildReport({ framework, rows, frozen, language: 'fr', version: null, at: '', timeZone: 'UTC' });
	return Object.fromEntries(report.exhibits.map(({ piece, number }) => [piece.id, number]));
}
