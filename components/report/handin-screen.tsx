// What is handed in: what it would hold, what to export and of which state, what it weighs, the button, what became of it, and the exports
// made before.
import { PackageCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import { PageHead } from '../shell/page-head';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { DossierChoice, type DossierChoiceProps } from './dossier-choice';
import { ExportChoice, type ExportChoiceProps } from './export-choice';
import { ExportContents, type ExportContentsProps } from './export-contents';
import { ExportList, type PastExport } from './export-list';
import { type ExportState, ExportStatus } from './export-status';
import { ReportBar } from './report-bar';
import type { ReportNavProps } from './report-nav';
import { SizeMeter, type SizeMeterProps } from './size-meter';

export type HandInScreenProps = {
	title: string;
	views: ReportNavProps['hrefs'];
	dossier: DossierChoiceProps;
	/** Said in the place of all the rest when the report has neither a piece nor a word yet. */
	empty?: ComponentChildren;
	contents: ExportContentsProps;
	choice: ExportChoiceProps;
	/** null where a document alone is exported: it weighs what it weighs. */
	size: SizeMeterProps | null;
	status: ExportState;
	onExport: () => void;
	onCancel: () => void;
	onSaveAgain: (name: string) => void;
	exports: readonly PastExport[];
};

export function HandInScreen(props: HandInScreenProps) {
	return (
		<>
			<ReportBar current="handIn" hrefs={props.views} />
			<div class="sheet report-screen">
				<PageHead title={props.title} />
				<DossierChoice {...props.dossier} />
				{props.empty ?? <Filled {...props} />}
			</div>
		</>
	);
}

function Filled({ contents, choice, size, status, onExport, onCancel, onSaveAgain, exports }: HandInScreenProps) {
	const { t } = useText();
	return (
		<>
			<ExportContents {...contents} />
			<ExportChoice {...choice} />
			{size ? <SizeMeter {...size} /> : null}
			<section class="stack">
				<div class="row export-act">
					<Button variant="primary" icon={PackageCheck} data-act="export" busy={status.state === 'running'} onClick={onExport}>
						{t(`handin:export.go.${choice.what}`)}
					</Button>
				</div>
				<p class="soft small">{t('report:screen.exportHint')}</p>
				<ExportStatus status={status} onCancel={onCancel} onRetry={onExport} onSaveAgain={onSaveAgain} />
			</section>
			<ExportList exports={exports} />
		</>
	);
}
