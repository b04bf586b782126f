// #/rapport?vue=remise: what is handed in, of which state, and what it weighs. `version` names a frozen one by its number.
import { FileText } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../assets/styles/report.css';
import '../../assets/styles/writing.css';
import type { ExportKind } from '../../components/report/export-choice';
import { HandInScreen } from '../../components/report/handin-screen';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { type BundleOptions, wholeBundle } from '../../lib/bundle/bundle-options';
import { listExports } from '../../lib/db/export-repository';
import { readIdentity } from '../../lib/db/identity-repository';
import { useLive } from '../../lib/db/use-live';
import { timeZone } from '../../lib/domain/clock';
import type { Framework } from '../../lib/domain/framework';
import type { Language } from '../../lib/domain/settings';
import type { Report } from '../../lib/report/model';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { exportContents } from './export-contents';
import { ReportGate } from './report/report-gate';
import { useReportActs } from './report/report-acts';
import { reportHrefs } from './report/report-hrefs';
import type { ReportNow } from './report/use-report';
import { useSize } from './report/use-size';
import { hrefOf } from './route';
import { replaceAddress, route } from './router';
import { cancelExport, exportStatus, saveAgain, startExport } from './running-export';

export function HandInPage() {
	const { t } = useText();
	return (
		<ReportGate
			view="handIn"
			title={t('handin:nav.handIn')}
			render={(framework, now) =>
				now.report ? <HandIn framework={framework} now={now} report={now.report} /> : <Skeleton lines={8} height="2rem" />
			}
		/>
	);
}

function HandIn({ framework, now, report }: { framework: Framework; now: ReportNow; report: Report }) {
	const { t } = useText();
	const { library, settings } = useApp();
	const [language, setLanguage] = useState<Language>('fr');
	const [what, setWhat] = useState<ExportKind>('bundle');
	const [options, setOptions] = useState<BundleOptions>(wholeBundle);
	const [hasName, setHasName] = useState(true);
	useEffect(() => void readIdentity().then(({ name }) => setHasName(name.trim() !== '')), []);
	const exports = useLive(() => listExports(framework.id), [framework.id]) ?? [];
	const acts = useReportActs(framework, now.dossierId);
	const release = now.releases.find(({ number }) => String(number) === route.value.query['version']) ?? null;
	const [living, untagged, jobs] = [library.living.value, library.untagged.value, library.jobs.value];
	const contents = useMemo(
		() => exportContents({ report, evidence: living, untagged, openJobs: (id) => jobs.has(id) }),
		[report, living, untagged, jobs],
	);
	const againOf = (releaseId: string | null | undefined): string | null => {
		const number = now.releases.find(({ id }) => id === releaseId)?.number;
		return number === undefined ? null : hrefOf('rapport', null, { vue: 'remise', version: String(number) });
	};
	const status = exportStatus.value;
	const size = useSize({ framework, now, release, options, status });
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
		<HandInScreen
			title={t('handin:nav.handIn')}
			views={reportHrefs()}
			dossier={{
				dossiers: framework.dossiers,
				dossierId: now.dossierId,
				onDossier: (id) => void saveSettings({ dossierIds: { ...settings.value.dossierIds, [framework.id]: id } }),
			}}
			empty={contents.exhibits === 0 && report.called === null && !release ? empty : undefined}
			contents={{
				...contents,
				hasName,
				coverHref: hrefOf('rapport'),
				checkHref: hrefOf('rapport', null, { vue: 'verification' }),
				coverageHref: hrefOf('couverture', null, { dossier: now.dossierId ?? undefined, ordre: 'lacunes' }),
			}}
			choice={{
				what,
				onWhat: setWhat,
				version: release?.number ?? null,
				versions: now.releases,
				onVersion: (number) =>
					replaceAddress(hrefOf('rapport', null, { vue: 'remise', version: number === null ? undefined : String(number) })),
				profile: options.profile,
				onProfile: (profile) => setOptions({ ...options, profile }),
				language,
				onLanguage: setLanguage,
			}}
			size={
				what === 'bundle' && size
					? {
							...size,
							budget: now.outline.budget.bytes,
							onBudget: (bytes) => {
								// Parts are cut to what the portal takes.
								if (options.volumeBytes !== null) setOptions({ ...options, volumeBytes: bytes });
								acts.quietly((outline) => ({ ...outline, budget: { ...outline.budget, bytes } }));
							},
							onProposal: (proposal, isOn) => setOptions(size.with(proposal, isOn)),
						}
					: null
			}
			status={status}
			onExport={() =>
				void startExport({
					framework,
					dossierId: now.dossierId,
					what,
					releaseId: release?.id ?? null,
					levelNames: settings.value.levelNames,
					oldAfterYears: settings.value.oldAfterYears,
					language,
					timeZone: timeZone(),
					options: what === 'bundle' ? options : wholeBundle,
				})
			}
			onCancel={cancelExport}
			onSaveAgain={(name) => void saveAgain(name)}
			exports={exports.map((line) => ({ ...line, againHref: againOf(line.release) }))}
		/>
	);
}
