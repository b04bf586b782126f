// The candidate's own judgement of each competency: a level, why, on what evidence, what comes next. Never mixed with coverage.
import type { AssessmentSnapshot, Level, SelfAssessment } from '../../domain/self-assessment';
import { formatDate } from '../../i18n/format';
import { levelNames } from '../../i18n/level-text';
import { type Block, type Cell, cell, type Inline, paragraph, type Table } from '../content';
import { anchorOf, type ReportPart } from '../part';
import { callsOf } from './calls';
import type { ContentView } from './view';

/** "2 – J’applique avec aide": the candidate's own name of the level, or ours. */
export function levelText(level: Level | null | undefined, { t, report }: ContentView): string {
	if (!level) return t('document:level.none');
	return `${level} – ${levelNames(t, report.levelNames)[level]}`;
}

/** One row to each competency of the part. */
export function selfAssessmentTable(part: ReportPart, view: ContentView): Block {
	const { t, report } = view;
	if (part.competencies.length === 0) return paragraph(t('document:level.nothing'), 'soft');
	const table: Table = {
		kind: 'table',
		caption: t('document:level.of', { name: part.title }),
		shown: false,
		head: [
			[
				cell(t('report:doc.competency')),
				cell(t('document:level.level')),
				cell(t('document:level.why')),
				cell(t('report:doc.proofs')),
				cell(t('document:level.next')),
			],
		],
		rows: part.competencies.map(({ competency }) => {
			const entry = report.assessments.find(({ competencyId }) => competencyId === competency.id);
			return [
				cell(competencyName(competency), { header: true }),
				cell(levelText(entry?.level, view)),
				cell(lines(entry?.justification ?? '')),
				cell(callsOf(entry?.evidenceIds ?? [], view)),
				cell(lines(entry?.nextStep ?? '')),
			];
		}),
		widths: [4, 3, 5, 2.5, 4],
		style: 'matrix',
	};
	return table;
}

/** The code, as a link to where the competency is written of, and its label. */
const competencyName = ({ id, code, label }: { id: string; code: string; label: string }): Inline[] => [
	{ kind: 'jump', text: code, anchor: anchorOf(id) },
	{ kind: 'text', text: ` ${label}` },
];

const lines = (text: string): Block[] =>
	text
		.trim()
		.split(/\n+/)
		.map((line) => paragraph(line));

/** Every competency of every part, with its level now and on the last two days that were kept. */
export function synthesis(view: ContentView): Block[] {
	const { t, report, language } = view;
	const snapshots = report.snapshots.toSorted((a, b) => a.at.localeCompare(b.at)).slice(-2);
	const parts = report.parts.filter(({ competencies }) => competencies.length > 0);
	if (parts.length === 0) return [paragraph(t('document:level.nothing'), 'soft')];
	const dayOf = ({ at, timeZone, label }: AssessmentSnapshot): string =>
		[label.trim(), formatDate(at, language, timeZone)].filter(Boolean).join(', ');
	const columns = 2 + snapshots.length;
	const rows = parts.flatMap((part): Cell[][] => [
		[cell([{ kind: 'text', text: part.title, bold: true }], { columns, header: true })],
		...part.competencies.map(({ competency }): Cell[] => {
			const levelIn = (entries: readonly SelfAssessment[]): string =>
				levelText(entries.find(({ competencyId }) => competencyId === competency.id)?.level, view);
			return [
				cell(competencyName(competency), { header: true }),
				...snapshots.map(({ entries }) => cell(levelIn(entries))),
				cell(levelIn(report.assessments)),
			];
		}),
	]);
	const placed = report.assessments.filter(({ level }) => level !== null).length;
	return [
		paragraph(t('document:level.lead'), 'soft'),
		...(placed === 0 ? [paragraph(t('document:level.nothing'), 'soft')] : []),
		{
			kind: 'table',
			caption: t('document:level.all'),
			shown: false,
			head: [
				[
					cell(t('report:doc.competency')),
					...snapshots.map((snapshot) => cell(dayOf(snapshot))),
					cell(t('document:level.now', { date: formatDate(report.at, language, report.timeZone) })),
				],
			],
			rows,
			widths: [6, ...snapshots.map(() => 3), 3],
			style: 'matrix',
		},
	];
}
