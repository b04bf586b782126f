// 03_couverture/auto-evaluation.csv: the candidate's own levels as they are, then as they were on each day that was kept.
import { csvOf, type CsvCell } from '../domain/csv';
import type { SelfAssessment } from '../domain/self-assessment';
import { levelNames } from '../i18n/level-text';
import { allParts, type Report } from './model';
import type { Wording } from './wording';

type Shot = { at: string; label: string; entries: readonly SelfAssessment[] };

/** Each competency of the report has its row of now, placed or not; a copy has those that it holds. */
export function selfAssessmentCsv(report: Report, { t }: Wording): string {
	const names = levelNames(t, report.levelNames);
	const codes = new Map(report.exhibits.map(({ piece, code }) => [piece.id, code]));
	const header = [
		t('decide:csv.when'),
		t('decide:csv.label'),
		t('decide:csv.code'),
		t('decide:csv.competency'),
		t('decide:csv.level'),
		t('decide:csv.levelName'),
		t('decide:csv.justification'),
		t('decide:csv.evidence'),
		t('decide:csv.nextStep'),
		t('decide:csv.changed'),
	];
	const inReport = new Set(allParts(report).flatMap((part) => part.competencies.map(({ competency }) => competency.id)));
	const rowsOf = ({ at, label, entries }: Shot, isNow: boolean): CsvCell[][] =>
		report.framework.competencies.flatMap(({ id, code, label: name }) => {
			const entry = entries.find(({ competencyId }) => competencyId === id);
			if (!entry && !(isNow && inReport.has(id))) return [];
			const { level = null, justification = '', evidenceIds = [], nextStep = '', updatedAt = '' } = entry ?? {};
			return [
				[
					...[at, label, code, name, level, level === null ? t('decide:self.unset') : names[level]],
					...[justification, evidenceIds.flatMap((piece) => codes.get(piece) ?? []).join(', '), nextStep, updatedAt],
				],
			];
		});
	const now: Shot = { at: report.at, label: t('decide:csv.now'), entries: report.assessments };
	const earlier = report.snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1));
	return csvOf([header, ...rowsOf(now, true), ...earlier.flatMap((shot) => rowsOf(shot, false))]);
}
