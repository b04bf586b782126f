// A référentiel whose criteria hang on main activities: the report shows them once, and loses no piece tied to one of them.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import type { Claim } from '../../../lib/domain/claim';
import { frameworkSchema } from '../../../lib/domain/framework';
import { coverageCsv } from '../../../lib/report/coverage-csv';
import { buildReport } from '../../../lib/report/model';
import { wordingIn } from '../../../lib/report/report-wording';
import { sampleInput, sampleWith } from './sample-report';

const framework = v.parse(frameworkSchema, raw);
const piece = sampleInput.rows.evidence.find(({ withheld, deletedAt }) => !withheld && deletedAt === null);
if (!piece) throw new Error('no piece');

const claimOn = (nodeId: string): Claim => ({
	id: `claim-${nodeId}`,
	evidenceId: piece.id,
	frameworkId: framework.id,
	nodeId,
	reason: 'Sept entretiens menés.',
	createdAt: sampleInput.at,
	updatedAt: sampleInput.at,
});

/** The report of one dossier in which the only piece is tied to these nodes. */
const reportOf = (dossierId: string, ...nodeIds: string[]) =>
	buildReport(sampleWith({ evidence: [piece], claims: nodeIds.map(claimOn), captures: [] }, framework, dossierId));

describe('criteria of an activity, in a report', () => {
	it('are shown with the part, though its competencies hang on sub-activities', () => {
		const [part] = reportOf('d-mission').parts;
		expect(part?.competencies).toHaveLength(14);
		expect(part?.criteria).toHaveLength(23);
		const headless = { ...framework, competencies: framework.competencies.filter(({ id }) => id !== 'c.4') };
		const report = buildReport(sampleWith({ claims: [] }, headless, 'd-mission'));
		expect(report.parts[0]?.criteria).toHaveLength(23);
	});

	it('carry their pieces, with the reason given', () => {
		const report = reportOf('d-mission', 'a.4.k3');
		const line = report.parts[0]?.criteria.find(({ criterion }) => criterion.id === 'a.4.k3');
		expect(line?.proofs).toEqual([{ evidenceId: piece.id, reason: 'Sept entretiens menés.' }]);
		expect(report.exhibits).toHaveLength(1);
		expect(report.totals).toMatchObject({ criteria: 23, criteriaServed: 1 });
		expect(report.outside).toBeNull();
	});

	it('are told from those of a competency in the tables', () => {
		const report = reportOf('d-mission', 'a.4.k3', 'c.4.1.1');
		const rows = coverageCsv(report, wordingIn('fr')).split('\r\n');
		expect(rows.filter((row) => /;A\.4;/u.test(row))).toHaveLength(23);
	});

	it('lose no piece when no dossier asks for them; what another asks for is handed in there', () => {
		const alone = { ...framework, dossiers: framework.dossiers.filter(({ id }) => id === 'd-mission') };
		const report = buildReport(sampleWith({ evidence: [piece], claims: [claimOn('a.1.k1')], captures: [] }, alone));
		expect(report.outside?.criteria.map(({ criterion }) => criterion.id)).toEqual(['a.1.k1']);
		expect(report.exhibits).toHaveLength(1);
		expect(reportOf('d-mission', 'a.1.k1')).toMatchObject({ outside: null, exhibits: [] });
		expect(reportOf('d-veille', 'a.1.k1').exhibits).toHaveLength(1);
	});
});
