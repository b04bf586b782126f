// #/rapport?vue=verification: the check before handing in, as the rows are now; it follows every change.
import { BadgeCheck } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../assets/styles/check.css';
import '../../assets/styles/report.css';
import { CheckList } from '../../components/check/check-list';
import { LinkCheck } from '../../components/check/link-check';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { listWaivers, restoreWaivers, unwaive, waive } from '../../lib/db/waiver-repository';
import { readCheckRows } from '../../lib/db/check-rows';
import { useLive } from '../../lib/db/use-live';
import { checkReport } from '../../lib/domain/check/check-report';
import { type DeadLink, type Finding, withWaivers } from '../../lib/domain/check/finding';
import { instant } from '../../lib/domain/clock';
import { statesOf } from '../../lib/domain/criterion-state';
import type { Framework } from '../../lib/domain/framework';
import { reportIdOf } from '../../lib/domain/report-outline';
import type { Waiver } from '../../lib/domain/waiver';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { checkPlaceHref } from './check-place';
import { ReportSheet } from './report/report-sheet';
import { hrefOf } from './route';
import { useLinkCheck } from './use-link-check';

/** What a candidate may call old, in years. */
const ages = [2, 3, 5, 10] as const;

export function CheckPage() {
	const { t } = useText();
	return (
		<ReportSheet
			view="check"
			title={t('check:title')}
			render={(framework, dossierId) => <Checked framework={framework} dossierId={dossierId} />}
		/>
	);
}

function Checked({ framework, dossierId }: { framework: Framework; dossierId: string | null }) {
	const { t } = useText();
	const { settings, show } = useApp();
	const reportId = reportIdOf(framework.id, dossierId);
	const rows = useLive(() => readCheckRows(framework, dossierId), [framework, dossierId]);
	const waivers = useLive(() => listWaivers(reportId), [reportId]);
	const [dead, setDead] = useState<readonly DeadLink[]>([]);
	useEffect(() => setDead([]), [reportId]);
	const { oldAfterYears } = settings.value;
	const findings = useMemo(
		() =>
			rows &&
			checkReport({
				...rows,
				framework,
				states: statesOf(framework, { ...rows.rows, called: rows.called }),
				deadLinks: dead,
				now: instant(),
				oldAfterYears,
			}),
		[rows, framework, dead, oldAfterYears],
	);
	const links = useLinkCheck(rows?.rows.evidence ?? [], setDead);

	const undo = (run: () => Promise<unknown>) => ({ label: t('common:undo'), run: () => void run() });
	const setAside = async (found: readonly Finding[], reason: string): Promise<void> => {
		const waivers = await waive(reportId, found, reason);
		show({ text: t('check:waivedToast', { count: waivers.length }), action: undo(() => unwaive(waivers)) });
	};
	const takeUp = async (waivers: readonly Waiver[]): Promise<void> => {
		await unwaive(waivers);
		show({ text: t('check:unwaivedToast', { count: waivers.length }), action: undo(() => restoreWaivers(waivers)) });
	};

	if (!findings || !waivers) return <Skeleton lines={8} height="2rem" />;
	const checked = withWaivers(findings, waivers);
	return (
		<>
			{checked.open.length > 0 ? <p class="soft">{t('check:intro', { count: checked.open.length })}</p> : null}
			{checked.open.length === 0 ? (
				<EmptyState
					icon={BadgeCheck}
					title={t('check:nothing.title')}
					action={<ButtonLink href={hrefOf('rapport', null, { vue: 'remise' })}>{t('check:nothing.act')}</ButtonLink>}
				>
					{t('check:nothing.text')}
				</EmptyState>
			) : null}
			<CheckList
				checked={checked}
				placeHref={checkPlaceHref}
				onWaive={(found, reason) => void setAside(found, reason)}
				onUnwaive={(waivers) => void takeUp(waivers)}
			/>
			<SelectField
				label={t('check:oldAfter')}
				value={String(oldAfterYears)}
				choices={ages.map((years) => ({ value: String(years), label: t('check:years', { count: years }) }))}
				onValue={(years) => void saveSettings({ oldAfterYears: Number(years) })}
			/>
			<LinkCheck {...links} />
		</>
	);
}
