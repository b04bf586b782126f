// What an export would hold, counted for the report page with the very model that the export uses.
import type { ExportContentsProps } from '../../components/report/export-contents';
import type { Evidence } from '../../lib/domain/evidence';
import { lacksReason } from '../../lib/report/exhibit';
import { allParts, type Report } from '../../lib/report/model';

type Library = {
	report: Report;
	evidence: readonly Evidence[];
	untagged: number;
	openJobs: (evidenceId: string) => boolean;
};

type Counted = Omit<ExportContentsProps, 'hasName' | 'coverageHref' | 'coverHref' | 'checkHref'>;

export function exportContents({ report, evidence, untagged, openJobs }: Library): Counted {
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
		dangling: report.dangling.length,
	};
}
