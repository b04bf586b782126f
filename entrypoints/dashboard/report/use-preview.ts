// The parts of the report that Glane writes, built as they will be printed: once the page has come to rest, and again when it changed.
import { useEffect, useState } from 'preact/hooks';
import { readReportRows } from '../../../lib/db/report-rows';
import { instant, timeZone } from '../../../lib/domain/clock';
import type { Framework } from '../../../lib/domain/framework';
import type { Block } from '../../../lib/report/content';
import { buildReport } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { useApp } from '../app-state';
import type { ReportNow } from './use-report';
import { useSameEntries } from './use-same';

/** Blocks by the id of their section, without what the candidate wrote there. */
export type Preview = ReadonlyMap<string, readonly Block[]>;

/** Milliseconds without a change: building it takes longer than a keystroke may wait. */
const rest = 1500;

/** `extra` changes where something that the outline and the library do not tell has changed. */
export function usePreview(framework: Framework, now: ReportNow, extra: number): Preview {
	const { settings } = useApp();
	const [preview, setPreview] = useState<Preview>(new Map());
	useEffect(() => {
		if (!now.report) return;
		let gone = false;
		const build = async (): Promise<void> => {
			const rows = await readReportRows(framework, now.dossierId);
			if (gone) return;
			const { language, levelNames } = settings.value;
			const context = { framework, language, levelNames, version: null };
			const frozen = now.releases[0]?.numbers ?? null;
			const report = buildReport({ ...context, rows, frozen, at: instant(), timeZone: timeZone() });
			const content = reportContent(report, wordingIn(language), { withProse: false });
			setPreview(new Map(content.sections.flatMap(({ sectionId, blocks }) => (sectionId ? [[sectionId, blocks] as const] : []))));
		};
		const timer = setTimeout(() => void build().catch(console.error), preview.size === 0 ? 50 : rest);
		return () => {
			gone = true;
			clearTimeout(timer);
		};
	}, [now.report, extra]);
	return useSameEntries(preview);
}
