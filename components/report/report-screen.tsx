// The report page: cover page, what will be exported, the button, what became of it, the exports made before.
import { PackageCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Identity, Language } from '../../lib/domain/settings';
import { PageHead } from '../shell/page-head';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { DossierChoice, type DossierChoiceProps } from './dossier-choice';
import { ExportContents, type ExportContentsProps } from './export-contents';
import { ExportList, type PastExport } from './export-list';
import { type ExportState, ExportStatus } from './export-status';
import { IdentityForm } from './identity-form';

export type ReportScreenProps = {
	title: string;
	identity: Identity;
	onIdentity: (identity: Identity) => void;
	dossier: DossierChoiceProps;
	/** Said in the place of all the rest when the dossier has no piece yet. */
	empty?: ComponentChildren;
	contents: Omit<ExportContentsProps, 'hasName'>;
	language: Language;
	onLanguage: (language: Language) => void;
	status: ExportState;
	onExport: () => void;
	onCancel: () => void;
	onSaveAgain: (name: string) => void;
	exports: readonly PastExport[];
};

export function ReportScreen(props: ReportScreenProps) {
	return (
		<div class="sheet report-screen">
			<PageHead title={props.title} />
			<DossierChoice {...props.dossier} />
			{props.empty ?? <Filled {...props} />}
		</div>
	);
}

function Filled(props: ReportScreenProps) {
	const { t } = useText();
	const { status, onExport } = props;
	const languages = [
		{ value: 'fr' as const, label: t('common:language.fr') },
		{ value: 'en' as const, label: t('common:language.en') },
	];
	return (
		<>
			<IdentityForm identity={props.identity} onIdentity={props.onIdentity} />
			<ExportContents {...props.contents} hasName={props.identity.name.trim() !== ''} />
			<section class="stack">
				<div class="row export-act">
					<SelectField
						label={t('report:screen.language')}
						value={props.language}
						choices={languages}
						onValue={props.onLanguage}
					/>
					<Button variant="primary" icon={PackageCheck} data-act="export" busy={status.state === 'running'} onClick={onExport}>
						{t('report:screen.export')}
					</Button>
				</div>
				<p class="soft small">{t('report:screen.exportHint')}</p>
				<ExportStatus status={status} onCancel={props.onCancel} onRetry={onExport} onSaveAgain={props.onSaveAgain} />
			</section>
			<ExportList exports={props.exports} />
		</>
	);
}
