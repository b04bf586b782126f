// A view of the report on a plain sheet: its title, the way to the other views, and what it shows once there is a référentiel.
import { FileText } from 'lucide';
import '../../../assets/styles/report.css';
import type { ComponentChildren } from 'preact';
import { ReportBar } from '../../../components/report/report-bar';
import type { ReportViewName } from '../../../components/report/report-nav';
import { PageHead } from '../../../components/shell/page-head';
import { useText } from '../../../components/text-context';
import { Skeleton } from '../../../components/ui/skeleton';
import type { Framework } from '../../../lib/domain/framework';
import { useApp } from '../app-state';
import { NoFramework } from '../no-framework';
import { reportHrefs } from './report-hrefs';
import { useDossierId } from './use-report';

export type ReportSheetProps = {
	view: ReportViewName;
	title: string;
	intro?: string;
	/** Drawn anew for each dossier. */
	render: (framework: Framework, dossierId: string | null) => ComponentChildren;
};

export function ReportSheet({ view, title, intro, render }: ReportSheetProps) {
	const { t } = useText();
	const { framework } = useApp();
	return (
		<>
			{framework.value === null ? null : <ReportBar current={view} hrefs={reportHrefs()} />}
			<div class="sheet">
				<PageHead title={title} {...(intro ? { intro } : {})} />
				{framework.value === null ? (
					<NoFramework icon={FileText} title={t('report:screen.noneTitle')} choose={t('report:screen.choose')}>
						{t('report:screen.noneText')}
					</NoFramework>
				) : null}
				{framework.value === undefined ? <Skeleton lines={8} height="2rem" /> : null}
				{framework.value ? <OfDossier framework={framework.value} render={render} /> : null}
			</div>
		</>
	);
}

function OfDossier({ framework, render }: { framework: Framework; render: ReportSheetProps['render'] }) {
	const dossierId = useDossierId(framework);
	return (
		<div key={`${framework.id}/${dossierId ?? ''}`} class="report-sheet stack stack-wide">
			{render(framework, dossierId)}
		</div>
	);
}
