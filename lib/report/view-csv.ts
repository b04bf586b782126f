// The coverage as it is shown on the screen, as a table for a spreadsheet: one row for each line that is decided on.
import type { CoverageView } from '../domain/coverage-view';
import type { NodeState } from '../domain/criterion-state';
import { type CsvCell, csvOf } from '../domain/csv';
import type { Text } from '../i18n/catalogue';
import { factsWords, stateWord } from '../i18n/state-text';

export function viewCsv({ groups }: CoverageView, t: Text): string {
	const header = [
		t('decide:table.group'),
		t('dashboard:coverage.code'),
		t('dashboard:coverage.competency'),
		t('dashboard:coverage.criteria'),
		t('dashboard:coverage.state'),
		t('decide:table.decided'),
		t('decide:table.proposed'),
		t('decide:table.why'),
		t('decide:table.reason'),
		t('dashboard:coverage.pieces'),
	];
	const stateCells = (node: NodeState, label?: string): CsvCell[] => [
		stateWord(t, node.state),
		node.decided ? t('decide:table.yes') : '',
		stateWord(t, node.proposed),
		factsWords(t, node.facts, label),
		node.reason,
		node.facts.pieces,
	];
	const rows = groups.flatMap(({ heading, competencies, criteria, deliverables }) => {
		const title = heading?.label ?? t('dashboard:coverage.others');
		const code = heading?.code ?? '';
		return [
			...competencies.flatMap(({ competency, node, criteria: own }) => [
				...(node ? [[title, competency.code, competency.label, '', ...stateCells(node)]] : []),
				...own.map((line) => [
					...[title, competency.code, competency.label],
					...[`${line.criterion.ordinal}. ${line.criterion.label}`, ...stateCells(line.node)],
				]),
			]),
			...criteria.map(({ criterion, node }) => [
				...[title, code, '', `${criterion.ordinal}. ${criterion.label}`],
				...stateCells(node),
			]),
			...deliverables.map(({ deliverable, node }) => [
				...[title, deliverable.code, deliverable.label, ''],
				...stateCells(node, deliverable.requirement?.label),
			]),
		];
	});
	return csvOf([header, ...rows]);
}
