// #/rapport: fills the cover page, shows what would be exported, exports it.
import { FileText } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../assets/styles/report.css';
import { ReportScreen } from '../../components/report/report-screen';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { wholeBundle } from '../../lib/bundle/bundle-options';
import { listExports } from '../../lib/db/export-repository';
import { readIdentity, saveIdentity } from '../../lib/db/identity-repository';
import { useLive } from '../../lib/db/use-live';
import { timeZone } from '../../lib/domain/clock';
import type { Framework } from '../../lib/domain/framework';
import type { Identity, Language } from '../../lib/domain/settings';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { exportContents } from './export-contents';
import { NoFramework } from './no-framework';
import { hrefOf } from './route';
import { cancelExport, exportStatus, saveAgain, startExport } from './running-export';

export function ReportPage() {
	const { t } = useText();
	const { framework, library } = useApp();
	const [identity, setIdentity] = useState<Identity | null>(null);
	useEffect(() => void readIdentity().then(setIdentity), []);
	const title = t('dashboard:nav.rapport');

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
	if (!framework.value || !identity || library.stage.value !== 'whole') {
		return (
			<div class="sheet">
				<PageHead title={title} />
				<Skeleton lines={8} height="2rem" />
			</div>
		);
	}
	return <Filled framework={framework.value} identity={identity} onIdentity={setIdentity} title={title} />;
}

type FilledProps = { framework: Framework; identity: Identity; onIdentity: (identity: Identity) => void; title: string };

function Filled({ framework, identity, onIdentity, title }: FilledProps) {
	const { t } = useText();
	const { library, settings } = useApp();
	const [language, setLanguage] = useState<Language>('fr');
	const exports = useLive(() => listExports(framework.id), [framework.id]) ?? [];
	const [evidence, claims, untagged, jobs] = [
		library.living.value,
		library.claimList.value,
		library.untagged.value,
		library.jobs.value,
	];
	const chosen = settings.value.dossierIds[framework.id];
	const dossier = framework.dossiers.find(({ id }) => id === chosen) ?? framework.dossiers[0] ?? null;
	const dossierId = dossier?.id ?? null;
	const choice = {
		dossiers: framework.dossiers,
		dossierId,
		onDossier: (id: string) => void saveSettings({ dossierIds: { ...settings.value.dossierIds, [framework.id]: id } }),
	};
	const contents = useMemo(
		() => exportContents({ framework, dossierId, evidence, claims, untagged, openJobs: (id) => jobs.has(id) }),
		[framework, dossierId, evidence, claims, untagged, jobs],
	);
	const empty = (
		<EmptyState
			icon={FileText}
			title={t('report:screen.emptyTitle')}
			action={<ButtonLink href={hrefOf('preuves')}>{t('report:screen.emptyAction')}</ButtonLink>}
		>
			{t('report:screen.emptyText')}
		</EmptyState>
	);
	return (
		<ReportScreen
			title={title}
			identity={identity}
			onIdentity={(changed) => {
				onIdentity(changed);
				void saveIdentity(changed);
			}}
			dossier={choice}
			empty={contents.exhibits === 0 ? empty : undefined}
			contents={{
				...contents,
				coverageHref: hrefOf('couverture', null, { dossier: dossierId ?? undefined, ordre: 'lacunes' }),
			}}
			language={language}
			onLanguage={setLanguage}
			status={exportStatus.value}
			onExport={() =>
				void startExport({
					framework,
					dossierId,
					what: 'bundle',
					releaseId: null,
					levelNames: settings.value.levelNames,
					options: wholeBundle,
					language,
					timeZone: timeZone(),
				})
			}
			onCancel={cancelExport}
			onSaveAgain={(name) => void saveAgain(name)}
			exports={exports}
		/>
	);
}
