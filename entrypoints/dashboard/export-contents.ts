// What an export would hold, counted for the report page with the very model that the export uses.
import type { ExportContentsProps } from '../../components/report/export-contents';
import type { Claim } from '../../lib/domain/claim';
import type { Evidence } from '../../lib/domain/evidence';
import type { Framework } from '../../lib/domain/framework';
import { lacksReason } from '../../lib/report/exhibit';
import { skeletonOf } from '../../lib/domain/report-skeleton';
import { allParts, buildReport } from '../../lib/report/model';

const emptyRows = {
	texts: [],
	captures: [],
	noteWords: [],
	redactions: [],
	decisions: [],
	counts: [],
	assessments: [],
	teamwork: [],
};

type Library = {
	framework: Framework;
	dossierId: string | null;
	evidence: readonly Evidence[];
	claims: readonly Claim[];
	untagged: number;
	openJobs: (evidenceId: string) => boolean;
};

export function exportContents({
	framework,
	dossierId,
	evidence,
	claims,
	untagged,
	openJobs,
}: Library): Omit<ExportContentsProps, 'hasName' | 'coverageHref'> {
	const identity = { name: '', session: '', company: '', role: '' };
	const report = buildReport({
		framework,
		rows: {
			...emptyRows,
			outline: skeletonOf(framework, dossierId ?? framework.dossiers[0]?.id ?? null, ''),
			identity,
			evidence: [...evidence],
			claims: [...claims],
		},
		frozen: null,
		language: 'fr',
		version: 0,
		at: '',
		timeZone: 'UTC',
	});
	const parts = allParts(report).map(({ id, title, competencies, evidenceIds }) => ({
		id,
		title,
		pieces: new Set(evidenceIds).size,
		served: competencies.filter(({ proofs }) => proofs.length > 0).length,
		competencies: competencies.length,
	}));
	return {
		exhibits: report.exhibits.length,
		competenciesServed: parts.reduce((sum, part) => sum + part.served, 0),
		parts,
		withoutReason: report.exhibits.filter(lacksReason).length,
		withoutProof: report.parts.flatMap((part) =>
			part.competencies.filter(({ proofs }) => proofs.length === 0).map(({ competency }) => competency.code),
		),
		withheld: evidence.filter((piece) => piece.deletedAt === null && piece.withheld).length,
		untagged,
		unfinished: report.exhibits.filter(({ piece }) => openJobs(piece.id)).length,
	};
}
