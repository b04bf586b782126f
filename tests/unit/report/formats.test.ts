// Tables and references for other software.
import { expect, it } from 'vitest';
import { coverageCsv } from '../../../lib/report/coverage-csv';
import { buildReport } from '../../../lib/report/model';
import { bibliographyText } from '../../../lib/report/references';
import { wordingIn } from '../../../lib/report/report-wording';
import { captionOf } from '../../../lib/report/wording';
import { selfAssessmentCsv } from '../../../lib/report/self-assessment-csv';
import { watchPlanCsv } from '../../../lib/report/watch-plan';
import { sampleInput } from './sample-report';

const report = buildReport(sampleInput);
const wording = wordingIn('fr');

it('writes a row per competency and per criterion of the dossier', () => {
	const rows = coverageCsv(report, wording).trim().split('\r\n');
	const outside = report.outside?.competencies.reduce((sum, line) => sum + 1 + line.criteria.length, 0) ?? 0;
	// Two events and two meetings: the required numbers of this dossier.
	expect(rows).toHaveLength(1 + 26 + 98 + outside + 2);
});

it('prints the state that is decided, what facts propose, and why', () => {
	const at = '2026-03-12T13:05:00.000Z';
	const decision = {
		frameworkId: report.framework.id,
		nodeId: 'c1.1.k3',
		state: 'gap' as const,
		reason: '=Poste sans veille',
		updatedAt: at,
	};
	const decided = buildReport({
		...sampleInput,
		rows: { ...sampleInput.rows, decisions: [{ ...decision, id: `${report.framework.id}/c1.1.k3` }] },
	});
	const row = coverageCsv(decided, wording)
		.split('\r\n')
		.find((line) => line.includes('Poste sans veille'));
	expect(row).toContain(";Écart assumé;oui;Prouvé;1 preuve.;'=Poste sans veille;1;A-02");
});

it('writes the levels of now and of the days that were kept, in the names of the candidate', () => {
	const entry = {
		...{ id: `${report.framework.id}/c1.1`, frameworkId: report.framework.id, competencyId: 'c1.1' },
		...{
			level: 3 as const,
			justification: 'Trois veilles menées ; une par mois.',
			nextStep: '',
			updatedAt: '2026-03-12T13:05:00.000Z',
		},
		evidenceIds: report.exhibits.slice(0, 1).map(({ piece }) => piece.id),
	};
	const snapshot = {
		...{ id: crypto.randomUUID(), frameworkId: report.framework.id, at: '2025-12-01T09:00:00.000Z' },
		...{ timeZone: 'Europe/Paris', label: 'Avant le stage', entries: [{ ...entry, level: 1 as const }] },
	};
	const assessed = buildReport({
		...sampleInput,
		levelNames: ['', '', 'Autonome'],
		rows: { ...sampleInput.rows, assessments: [entry], snapshots: [snapshot] },
	});
	const rows = selfAssessmentCsv(assessed, wording).trim().split('\r\n');
	const outside = report.outside?.competencies.length ?? 0;
	expect(rows).toHaveLength(1 + 26 + outside + 1);
	expect(rows[1]).toContain(';3;Autonome;"Trois veilles menées ; une par mois.";A-01;');
	expect(rows.at(-1)).toContain(';Avant le stage;C1.1;');
	expect(rows.at(-1)).toContain(';1;je découvre;');
});

it('groups the sources of the veille whatever the case of their names', () => {
	const rows = watchPlanCsv(report, wording).trim().split('\r\n');
	expect(rows).toHaveLength(3);
	expect(rows.find((row) => /revenu du digital/i.test(row))).toContain('A-01, A-03');
});

it('defuses formulas in every table', () => {
	const tables = [coverageCsv(report, wording), selfAssessmentCsv(report, wording), watchPlanCsv(report, wording)];
	for (const table of tables) expect(table).not.toMatch(/(^|;)"?[=+@-]/m);
});

it('writes the bibliography with its exhibits', () => {
	expect(bibliographyText(report)).toContain('DUPONT, Anne, 2026. Baromètre 2026');
	expect(bibliographyText(report)).toMatch(/\(A-01\)\r\n/);
});

it('captions an exhibit with title, source, capture, what it proves', () => {
	const [first] = report.exhibits;
	expect(first && captionOf(first, wording).replace(/[\u202f\u00a0]/g, ' ')).toBe(
		'Baromètre 2026 : les PME françaises misent sur la vidéo courte. Source : Le Revenu du digital. Capture du 14 mars 2026, 14 h 05 (Europe/Paris). Prouve : C1.1 (critères 1 et 2) ; C1.2 (critère 1).',
	);
});
