// What the report's screens share: the outline, the texts and the releases as they are now, and the report that they make together with the
// library. It is built again a moment after something changed: no keystroke waits for it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listAssessments } from '../../../lib/db/assessment-repository';
import { listCounts } from '../../../lib/db/decision-repository';
import { readOutline } from '../../../lib/db/outline-repository';
import { listReleases } from '../../../lib/db/release-repository';
import { listTexts } from '../../../lib/db/report-texts';
import { listTeams } from '../../../lib/db/team-repository';
import { useLive } from '../../../lib/db/use-live';
import type { Framework } from '../../../lib/domain/framework';
import { proseText, wordCount } from '../../../lib/domain/prose';
import type { Release, ReportRows } from '../../../lib/domain/release';
import { reportIdOf, type ReportOutline, type SectionText } from '../../../lib/domain/report-outline';
import type { Identity } from '../../../lib/domain/settings';
import { buildReport, type Report } from '../../../lib/report/model';
import { useApp } from '../app-state';

export type ReportNow = {
	reportId: string;
	dossierId: string | null;
	outline: ReportOutline;
	texts: readonly SectionText[];
	/** Words of each section's text, by its id. */
	words: ReadonlyMap<string, number>;
	releases: readonly Release[];
	/** null until it is built for the first time. Without captures and decisions: it tells numbers and calls. */
	report: Report | null;
};

const noIdentity: Identity = { name: '', session: '', company: '', role: '' };
/** Milliseconds after the last change. */
const pause = 350;

export function useDossierId(framework: Framework): string | null {
	const { settings } = useApp();
	const chosen = settings.value.dossierIds[framework.id];
	return (framework.dossiers.find(({ id }) => id === chosen) ?? framework.dossiers[0])?.id ?? null;
}

/** null until everything was read. */
export function useReport(framework: Framework): ReportNow | null {
	const dossierId = useDossierId(framework);
	const reportId = reportIdOf(framework.id, dossierId);
	const outline = useLive(() => readOutline(framework, dossierId), [framework, dossierId]);
	const texts = useLive(() => listTexts(reportId), [reportId]);
	const releases = useLive(() => listReleases(reportId), [reportId]);
	const named = useNamed(framework.id);
	const words = useWords(texts);
	const report = useBuilt(framework, outline, texts, releases, named);
	if (!outline || outline.id !== reportId || !texts || !releases) return null;
	return { reportId, dossierId, outline, texts, words, releases, report };
}

/** Only the texts that changed are counted again. */
function useWords(texts: readonly SectionText[] | undefined): ReadonlyMap<string, number> {
	const counted = useRef(new Map<string, { at: string; words: number }>());
	return useMemo(
		() =>
			new Map(
				(texts ?? []).map(({ id, sectionId, prose, updatedAt }) => {
					const known = counted.current.get(id);
					const words = known?.at === updatedAt ? known.words : wordCount(proseText(prose));
					counted.current.set(id, { at: updatedAt, words });
					return [sectionId, words];
				}),
			),
		[texts],
	);
}

function useBuilt(
	framework: Framework,
	outline: ReportOutline | undefined,
	texts: SectionText[] | undefined,
	releases: readonly Release[] | undefined,
	named: Named | undefined,
): Report | null {
	const { library, settings } = useApp();
	const [report, setReport] = useState<Report | null>(null);
	const [pieces, claims] = [library.pieces.value, library.claimList.value];
	useEffect(() => {
		if (!outline || !texts || !releases || !named) return;
		const build = (): void => {
			const rows: ReportRows = { ...nothing, ...named, outline, texts, evidence: [...pieces], claims: [...claims] };
			const frozen = releases[0]?.numbers ?? null;
			const { language, levelNames } = settings.value;
			setReport(buildReport({ framework, rows, frozen, language, levelNames, version: null, at: '', timeZone: 'UTC' }));
		};
		if (report === null || report.outline.id !== outline.id) return build();
		const timer = setTimeout(build, pause);
		return () => clearTimeout(timer);
	}, [framework, outline, texts, releases, named, pieces, claims]);
	return report !== null && report.outline.id === outline?.id ? report : null;
}

type Named = Pick<ReportRows, 'counts' | 'assessments' | 'teamwork'>;

/** What names pieces outside the texts: they are exhibits too, and have numbers. */
const useNamed = (frameworkId: string): Named | undefined =>
	useLive(async () => {
		const [counts, assessments, teamwork] = await Promise.all([
			listCounts(frameworkId),
			listAssessments(frameworkId),
			listTeams(frameworkId),
		]);
		return { counts, assessments, teamwork };
	}, [frameworkId]);

const nothing: Omit<ReportRows, 'outline' | 'texts' | 'evidence' | 'claims' | keyof Named> = {
	captures: [],
	noteWords: [],
	redactions: [],
	decisions: [],
	identity: noIdentity,
};
