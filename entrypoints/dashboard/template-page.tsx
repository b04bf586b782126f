// #/rapport?vue=modele: the school's document, what goes where in it, and the filled document to download.
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../assets/styles/frameworks.css';
import '../../assets/styles/template.css';
import { TemplateScreen, type TemplateStatus } from '../../components/report/template-screen';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import { filledTemplateOf } from '../../lib/bundle/docx-client';
import { wholeBundle } from '../../lib/bundle/bundle-options';
import { saveBlob } from '../../lib/bundle/save';
import { readAsset } from '../../lib/db/asset-repository';
import { readOutline } from '../../lib/db/outline-repository';
import { listReleases } from '../../lib/db/release-repository';
import { readTemplateOf, saveFillings } from '../../lib/db/template-repository';
import { useLive } from '../../lib/db/use-live';
import { timeZone } from '../../lib/domain/clock';
import type { Framework } from '../../lib/domain/framework';
import { reportIdOf } from '../../lib/domain/report-outline';
import type { Language } from '../../lib/domain/settings';
import { numberedSections } from '../../lib/report/content/numbered-sections';
import { proposeFillings } from '../../lib/report/template/propose';
import { useApp } from './app-state';
import { ReportSheet } from './report/report-sheet';
import { useTemplate } from './use-template';

export function TemplatePage() {
	const { t } = useText();
	return (
		<ReportSheet
			view="template"
			title={t('template:title')}
			intro={t('template:intro')}
			render={(framework, dossierId) => <Filled framework={framework} dossierId={dossierId} />}
		/>
	);
}

function Filled({ framework, dossierId }: { framework: Framework; dossierId: string | null }) {
	const { settings } = useApp();
	const reportId = reportIdOf(framework.id, dossierId);
	const [language, setLanguage] = useState<Language>('fr');
	const [status, setStatus] = useState<TemplateStatus>({ state: 'idle' });
	const outline = useLive(() => readOutline(framework, dossierId), [framework, dossierId]);
	const releases = useLive(() => listReleases(reportId), [reportId]);
	const [version, setVersion] = useState<number | null>(null);
	const stored = useLive(() => readTemplateOf(reportId), [reportId]);
	const sections = useMemo(
		() =>
			(outline ? numberedSections(outline) : []).flatMap(({ section, number, level }) =>
				section ? [{ id: section.id, kind: section.kind, number, title: section.title, level, partId: section.partId }] : [],
			),
		[outline],
	);
	const { places, fault, isReading, bring, remove } = useTemplate(reportId, stored ?? null, sections);
	useEffect(() => setStatus({ state: 'idle' }), [stored, version, language]);

	const download = async (): Promise<void> => {
		if (!stored) return;
		setStatus({ state: 'filling' });
		try {
			const file = await readAsset(stored.sha256);
			if (!file) throw new Error('the template is no longer stored');
			const request = {
				framework,
				dossierId,
				what: 'docx' as const,
				releaseId: releases?.find(({ number }) => number === version)?.id ?? null,
				levelNames: settings.value.levelNames,
				oldAfterYears: settings.value.oldAfterYears,
				language,
				timeZone: timeZone(),
				options: wholeBundle,
			};
			saveBlob(
				await filledTemplateOf(request, file, stored.fillings),
				`${stored.name.replace(/\.do[ct][xm]$/i, '')}_rempli.docx`,
			);
			setStatus({ state: 'done' });
		} catch (error) {
			setStatus({ state: 'failed', details: error instanceof Error ? (error.stack ?? error.message) : String(error) });
		}
	};

	if (stored === undefined || !outline || !releases || (stored && !places)) return <Skeleton lines={8} height="2rem" />;
	return (
		<TemplateScreen
			template={stored && places ? { name: stored.name, fillings: stored.fillings, places } : null}
			sections={sections}
			fault={fault}
			isReading={isReading}
			status={status}
			versions={releases}
			version={version}
			onVersion={setVersion}
			language={language}
			onLanguage={setLanguage}
			onFile={(file) => void bring(file)}
			onFill={(fillings) => void saveFillings(reportId, fillings)}
			onPropose={() => void saveFillings(reportId, proposeFillings(places ?? [], sections))}
			onDownload={() => void download()}
			onRemove={() => void remove()}
		/>
	);
}
