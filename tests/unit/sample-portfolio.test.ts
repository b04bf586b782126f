// The sample portfolio is what its readers take it for: valid rows, the whole dossier, and a report whose calls all lead somewhere.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { claimSchema } from '../../lib/domain/claim';
import { evidenceSchema } from '../../lib/domain/evidence-schema';
import { captureSchema } from '../../lib/domain/capture-schema';
import { callsIn, proseText, wordCount } from '../../lib/domain/prose';
import { sectionTextSchema } from '../../lib/domain/report-outline';
import { skeletonOf } from '../../lib/domain/report-skeleton';
import { buildReport } from '../../lib/report/model';
import { wordingIn } from '../../lib/report/report-wording';
import { reportContent } from '../../lib/report/report-content';
import { sampleFramework, samplePortfolio } from '../fixtures/sample-portfolio';
import { unproved } from '../fixtures/sample-portfolio/judgements';

const { tables } = samplePortfolio;
const at = '2026-06-12T14:05:00.000Z';

it('has sixty pieces and a text for each section that is written, all of them valid', () => {
	expect(tables.evidence).toHaveLength(60);
	for (const [schema, rows] of [
		[evidenceSchema, tables.evidence],
		[claimSchema, tables.claims],
		[captureSchema, tables.captures],
		[sectionTextSchema, tables.sectionTexts],
	] as const)
		for (const row of rows) v.parse(schema, row);
	expect(tables.sectionTexts).toHaveLength(2 + 8 * 2 + 26);
	const lengths = tables.sectionTexts.map(({ prose }) => wordCount(proseText(prose)));
	expect(Math.min(...lengths)).toBeGreaterThanOrEqual(100);
	expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
});

it('proves every criterion of the dossier but those that are said to be gaps', () => {
	const covered = new Set(
		sampleFramework.dossiers[0]?.parts.flatMap(({ sections }) => sections.flatMap(({ nodeIds }) => nodeIds)),
	);
	const criteria = sampleFramework.criteria.filter(({ attachedTo }) => attachedTo.some((id) => covered.has(id)));
	expect(criteria).toHaveLength(98);
	const proved = new Set(tables.claims.map(({ nodeId }) => nodeId));
	expect(criteria.filter(({ id }) => !proved.has(id))).toHaveLength(Object.values(unproved).flat().length);
});

it('makes a report in which nothing is called in vain', () => {
	const report = buildReport({
		framework: sampleFramework,
		rows: {
			...{ outline: skeletonOf(sampleFramework, sampleFramework.dossiers[0]?.id ?? null, at), texts: tables.sectionTexts },
			...{ evidence: tables.evidence, claims: tables.claims, captures: tables.captures, noteWords: [], redactions: [] },
			...{
				decisions: tables.decisions,
				counts: tables.counts,
				assessments: tables.assessments,
				snapshots: tables.assessmentSnapshots,
			},
			...{ teamwork: tables.teamwork, identity: tables.identities[0] ?? { name: '', session: '', company: '', role: '' } },
		},
		frozen: null,
		language: 'fr',
		version: 1,
		at,
		timeZone: 'Europe/Paris',
	});
	expect(report.dangling).toEqual([]);
	expect(report.exhibits.length).toBe(57);
	const called = new Set(tables.sectionTexts.flatMap(({ prose }) => callsIn(prose)));
	expect(called.size).toBe(52);
	expect(reportContent(report, wordingIn('fr')).sections.length).toBeGreaterThan(60);
});
