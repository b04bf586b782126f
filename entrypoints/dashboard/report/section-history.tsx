// The history of one section, read as it grows. Restoring keeps what was there as one more version, so that it can be taken back.
import { TextHistory } from '../../../components/report/editor/text-history';
import { Skeleton } from '../../../components/ui/skeleton';
import { listVersions, readText, replaceText } from '../../../lib/db/section-text-repository';
import { useLive } from '../../../lib/db/use-live';
import { emptyProse, type Prose } from '../../../lib/domain/prose';
import type { Language } from '../../../lib/domain/settings';

export type SectionHistoryProps = {
	reportId: string;
	sectionId: string;
	/** Of the report. */
	language: Language;
	/** An earlier state stands there again; `undo` brings back what it replaced. */
	onRestored: (undo: () => Promise<void>) => void;
};

export function SectionHistory({ reportId, sectionId, language, onRestored }: SectionHistoryProps) {
	const versions = useLive(() => listVersions(reportId, sectionId), [reportId, sectionId]);
	const read = useLive(() => readText(reportId, sectionId), [reportId, sectionId]);
	if (!versions || read === undefined) return <Skeleton lines={4} />;
	const now: Prose = read?.text.prose ?? emptyProse;
	return (
		<TextHistory
			versions={versions}
			now={now}
			language={language}
			onRestore={({ prose }) =>
				void replaceText(reportId, sectionId, prose, 'restored').then(() =>
					onRestored(() => replaceText(reportId, sectionId, now, 'restored')),
				)
			}
		/>
	);
}
