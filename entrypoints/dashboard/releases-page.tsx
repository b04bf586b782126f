// #/rapport?vue=versions: what was frozen, and what changed since; `depuis` and `jusqu` name two versions, by their numbers.
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../assets/styles/report.css';
import '../../assets/styles/versions.css';
import '../../assets/styles/writing.css';
import { ReleaseChanges, type ShownChanges } from '../../components/report/release-changes';
import { ReleaseList } from '../../components/report/release-list';
import { ReportBar } from '../../components/report/report-bar';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { deleteRelease, makeRelease, renameRelease, restoreRelease } from '../../lib/db/release-repository';
import { settleTexts } from '../../lib/db/unsaved-texts';
import type { Framework } from '../../lib/domain/framework';
import type { Release } from '../../lib/domain/release';
import { holdsAnything } from '../../lib/report/holds-anything';
import { useAct } from './use-act';
import { useApp } from './app-state';
import { readChanges } from './report/read-changes';
import { numbersIn } from './report/numbers-in';
import { reportHrefs } from './report/report-hrefs';
import { ReportGate } from './report/report-gate';
import type { ReportNow } from './report/use-report';
import { hrefOf } from './route';
import { replaceAddress, route } from './router';

export function ReleasesPage() {
	const { t } = useText();
	return (
		<ReportGate
			view="versions"
			title={t('handin:nav.versions')}
			render={(framework, now) => <Releases framework={framework} now={now} />}
		/>
	);
}

function Releases({ framework, now }: { framework: Framework; now: ReportNow }) {
	const { t } = useText();
	const { show } = useApp();
	const { busy, act } = useAct();
	const { releases, dossierId } = now;
	const since = releases.find(({ number }) => String(number) === route.value.query['depuis']) ?? null;
	return (
		<>
			<ReportBar current="versions" hrefs={reportHrefs()} />
			<div class="sheet report-screen">
				<PageHead title={t('handin:nav.versions')} intro={t('handin:release.lead')} />
				<ReleaseList
					releases={releases.map((release) => ({
						...release,
						exhibits: Object.keys(release.numbers).length,
						redacted: release.redacted?.length ?? 0,
						compareHref: hrefOf('rapport', null, { vue: 'versions', depuis: String(release.number) }),
						exportHref: hrefOf('rapport', null, { vue: 'remise', version: String(release.number) }),
					}))}
					next={(releases[0]?.number ?? 0) + 1}
					busy={busy}
					emptyHref={now.report === null || holdsAnything(now.report) ? null : hrefOf('rapport')}
					onFreeze={(note) =>
						act(async () => {
							await settleTexts();
							const { number } = await makeRelease({
								framework,
								dossierId,
								note,
								numbersOf: (rows) => numbersIn(framework, rows, null),
							});
							show({ text: t('handin:release.frozen', { number }) });
						})
					}
					onNote={(id, note) => act(() => renameRelease(id, note))}
					onDelete={(id) =>
						act(async () => {
							await deleteRelease(id);
							show({
								text: t('handin:release.deleted'),
								action: { label: t('common:undo'), run: () => void restoreRelease(id) },
							});
						})
					}
				/>
				{since ? <Changes framework={framework} now={now} since={since} /> : null}
			</div>
		</>
	);
}

function Changes({ framework, now, since }: { framework: Framework; now: ReportNow; since: Release }) {
	const { t, language } = useText();
	const { settings } = useApp();
	const others = now.releases.filter(({ id }) => id !== since.id);
	const until = others.find(({ number }) => String(number) === route.value.query['jusqu']) ?? null;
	const [changes, setChanges] = useState<ShownChanges | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	// They stand below the list: whoever asks for them is led there.
	useEffect(() => heading.current?.focus(), [since.id]);
	useEffect(() => {
		let gone = false;
		setChanges(null);
		const names = settings.value.levelNames;
		const nameOf = (level: number | null): string =>
			level === null ? t('handin:changes.noLevel') : names[level - 1]?.trim() || t('handin:changes.level', { level });
		void readChanges(framework, now, since, until, nameOf, { t, language }).then((read) => {
			if (!gone) setChanges(read);
		});
		return () => {
			gone = true;
		};
	}, [framework, now.report, since.id, until?.id]);
	return (
		<section class="stack" aria-labelledby="changes">
			<h2 id="changes" tabIndex={-1} ref={heading}>
				{t('handin:changes.title', { number: since.number })}
			</h2>
			<SelectField
				label={t('handin:changes.until')}
				value={until ? String(until.number) : ''}
				choices={[
					{ value: '', label: t('handin:changes.now') },
					...others.map(({ number }) => ({ value: String(number), label: t('handin:release.name', { number }) })),
				]}
				onValue={(number) =>
					replaceAddress(hrefOf('rapport', null, { vue: 'versions', depuis: String(since.number), jusqu: number }))
				}
			/>
			{changes ? <ReleaseChanges changes={changes} hrefOf={(id) => hrefOf('rapport', id)} /> : <Skeleton lines={4} />}
		</section>
	);
}
