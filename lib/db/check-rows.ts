// What the check reads of the database, beside the rows of the report: captured words, unfinished captures, comments, the last export.
import type { CheckInput } from '../domain/check/finding';
import type { Framework } from '../domain/framework';
import { reportScope } from '../domain/check/report-scope';
import { proseText, wordCount } from '../domain/prose';
import type { ReportRows } from '../domain/release';
import { db } from './database';
import { handedInBytes } from './handed-in-bytes';
import { readReportRows } from './report-rows';

export type CheckRows = Pick<CheckInput, 'rows' | 'capturedWords' | 'unfinished' | 'reviews' | 'bytes'> & {
	/** Pieces that the printed texts call; null while nothing is written. */
	called: ReadonlySet<string> | null;
};

/** Words of one piece that are looked through: an address further down a page of that length is nobody's secret. */
const mostCharacters = 200_000;

export async function readCheckRows(framework: Framework, dossierId: string | null): Promise<CheckRows> {
	return checkRowsOf(framework, await readReportRows(framework, dossierId));
}

/** The same for rows that were read already, or frozen by a release. */
export async function checkRowsOf(framework: Framework, rows: ReportRows): Promise<CheckRows> {
	const { id: reportId, dossierId } = rows.outline;
	const ids = rows.evidence.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
	const [texts, jobs, reviews, exports] = await Promise.all([
		db.texts.bulkGet(ids),
		db.jobs.where('evidenceId').anyOf(ids).toArray(),
		db.reviews.where('reportId').equals(reportId).toArray(),
		db.exports.where('frameworkId').equals(framework.id).toArray(),
	]);
	const { called } = reportScope({ framework, rows });
	const isWritten = called.size > 0 || rows.texts.some(({ prose }) => wordCount(proseText(prose)) > 0);
	return {
		rows,
		capturedWords: new Map(texts.flatMap((row) => (row ? [[row.evidenceId, row.text.slice(0, mostCharacters)]] : []))),
		unfinished: new Set(jobs.filter(({ state }) => state !== 'done').map(({ evidenceId }) => evidenceId)),
		reviews,
		bytes: handedInBytes(exports.filter(({ dossier }) => (dossier?.id ?? null) === dossierId)),
		called: isWritten ? called : null,
	};
}
