// Tables and references for other software.
import { expect, it } from 'vitest';
import { coverageCsv } from '../../../lib/report/coverage-csv';
import { buildReport } from '../../../lib/report/model';
import { bibliographyText } from '../../../lib/report/references';
import { wordingIn } from '../../../lib/report/report-wording';
import { captionOf } from '../../../lib/report/wording';
import { watchPlanCsv } from '../../../lib/report/watch-plan';
import { sampleInput } from './sample-report';

const report = buildReport(sampleInput);
const wording = wordingIn('fr');

it('writes a row per competency and per criterion of the dossier', () => {
	const rows = coverageCsv(report, wording).trim().split('\r\n');
	const outside = report.outside?.competencies.reduce((sum, line) => sum + 1 + line.criteria.length, 0) ?? 0;
	expect(rows).toHaveLength(1 + 26 + 98 + outside);
});

it('groups the sources of the veille whatever the case of their names', () => {
	const rows = watchPlanCsv(report, wording).trim().split('\r\n');
	expect(rows).toHaveLength(3);
	expect(rows.find((row) => /revenu du digital/i.test(row))).toContain('A-01, A-03');
});

it('defuses formulas in every table', () => {
	for (const table of [coverageCsv(report, wording), watchPlanCsv(report, wording)]) expect(table).not.toMatch(/(^|;)"?[=+@-]/m);
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
