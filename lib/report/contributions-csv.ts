// 03_couverture/contributions.csv: who did what in each assessment that is taken in a team, one row to each piece of work.
import { csvOf, type CsvCell } from '../domain/csv';
import type { Report } from './model';
import type { Wording } from './wording';

/** A member without work of their own has one row too: the team is told whole. Shares are in per cent, empty where not told. */
export function contributionsCsv(report: Report, { t }: Wording): string {
	const { framework, teamwork, exhibits } = report;
	const codes = new Map(exhibits.map(({ piece, code }) => [piece.id, code]));
	const header = [
		t('bundle:csv.assessment'),
		t('document:team.member'),
		t('document:team.role'),
		t('bundle:csv.candidate'),
		t('bundle:csv.deliverable'),
		t('document:team.what'),
		t('bundle:csv.share'),
		t('report:table.exhibits'),
	];
	const rows = teamwork.flatMap(({ assessmentId, members, lines }) => {
		const assessment = framework.assessments.find(({ id }) => id === assessmentId)?.label ?? '';
		return members.flatMap(({ id, name, role, isCandidate }): CsvCell[][] => {
			const own = lines.filter(({ memberId }) => memberId === id);
			const person = [assessment, name.trim() || t('document:team.unnamed'), role, isCandidate ? t('decide:table.yes') : ''];
			if (own.length === 0) return [[...person, '', '', null, '']];
			return own.map(({ deliverableId, what, percent, evidenceIds }) => {
				const deliverable = framework.deliverables.find((each) => each.id === deliverableId)?.label ?? '';
				return [...person, deliverable, what, percent, evidenceIds.flatMap((piece) => codes.get(piece) ?? []).join(', ')];
			});
		});
	});
	return csvOf([header, ...rows]);
}
