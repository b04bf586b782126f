// What every screen about the report waits for: a référentiel, the library, the report itself.
import { FileText } from 'lucide';
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
import { type ReportNow, useReport } from './use-report';

export type ReportGateProps = {
	view: ReportViewName;
	title: string;
	/** With its own bar. */
	render: (framework: Framework, now: ReportNow) => ComponentChildren;
};

export function ReportGate({ view, title, render }: ReportGateProps) {
	const { t } = useText();
	const { framework, library } = useApp();
	if (framework.value === null) {
		return (
			<div class="sheet">
				<PageHead title={title} />
				<NoFramework icon={FileText} title={t('report:screen.noneTitle')} choose={t('report:screen.choose')}>
					{t('report:screen.noneText')}
				</NoFramework>
			</div>
		);
	}
	if (!framework.value || library.stage.value !== 'whole') return <Waiting view={view} title={title} />;
	return <Ready framework={framework.value} view={view} title={title} render={render} key={framework.value.id} />;
}

function Ready({ framework, view, title, render }: ReportGateProps & { framework: Framework }) {
	const now = useReport(framework);
	return now ? (
		<div key={now.reportId} class="report-place">
			{render(framework, now)}
		</div>
	) : (
		<Waiting view={view} title={title} />
	);
}

function Waiting({ view, title }: Pick<ReportGateProps, 'view' | 'title'>) {
	return (
		<>
			<ReportBar current={view} hrefs={reportHrefs()} />
			<div class="sheet">
				<PageHead title={title} />
				<Skeleton lines={8} height="2rem" />
			</div>
		</>
	);
}
