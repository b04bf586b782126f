// #/preuves/ID?vue=comparer[&avec=ID]: two versions of one page, their pictures and what changed between them.
import { ArrowLeft } from 'lucide';
import { useEffect } from 'preact/hooks';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { FiguresTable } from '../../components/versions/figures-table';
import { PicturePair, type PictureFace } from '../../components/versions/picture-pair';
import { TextSteps } from '../../components/versions/text-steps';
import { useVersionDate } from '../../components/versions/use-version-date';
import { captureOf } from '../../lib/db/capture-repository';
import { useLive } from '../../lib/db/use-live';
import type { Evidence } from '../../lib/domain/evidence';
import { formatInstant } from '../../lib/i18n/format';
import '../../assets/styles/versions.css';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useAssetUrls } from './use-asset-urls';
import { useTextChanges } from './use-text-changes';
import { useVersionLine } from './use-version-line';
import { VersionTies } from './version-ties';

export function ComparePage() {
	const { t } = useText();
	const { library } = useApp();
	const { id, query } = route.value;
	const { versions, previousOf } = useVersionLine(id ?? '');
	const chosen = versions.find((version) => version.id === id);
	const other = versions.find((version) => version.id === query['avec'] && version.id !== id) ?? (chosen && previousOf(chosen));
	const second = other ?? (chosen && versions.find((version) => version.id !== id));
	useEffect(() => {
		document.title = `${t('versions:title')} · ${chosen?.title ?? ''} · Glane`;
	}, [t, chosen?.title]);

	if (library.stage.value !== 'whole') {
		return (
			<div class="sheet">
				<Skeleton lines={5} height="2rem" />
			</div>
		);
	}
	const back = hrefOf('preuves', id, { ...query, vue: undefined, avec: undefined });
	if (!chosen || !second) {
		return (
			<div class="sheet">
				<PageHead title={t('versions:title')} />
				<EmptyState
					title={t('versions:gone')}
					action={
						<ButtonLink icon={ArrowLeft} href={back}>
							{t('versions:back')}
						</ButtonLink>
					}
				>
					{t('versions:goneText')}
				</EmptyState>
			</div>
		);
	}
	// Whatever was asked for, the older one is "before".
	const [before, after] = second.createdAt < chosen.createdAt ? [second, chosen] : [chosen, second];
	return <Pair key={`${before.id} ${after.id}`} before={before} after={after} versions={versions} back={back} />;
}

type PairProps = { before: Evidence; after: Evidence; versions: readonly Evidence[]; back: string };

function Pair({ before, after, versions, back }: PairProps) {
	const { t } = useText();
	const dateOf = useVersionDate(versions);
	const changes = useTextChanges(before, after);
	const { query } = route.value;
	const go = (beforeId: string, afterId: string): void =>
		navigate(hrefOf('preuves', afterId, { ...query, vue: 'comparer', avec: beforeId }));
	return (
		<div class="pair-page stack stack-wide">
			<PageHead
				title={t('versions:title')}
				intro={after.title}
				actions={
					<ButtonLink small icon={ArrowLeft} href={back}>
						{t('versions:back')}
					</ButtonLink>
				}
			/>
			<div class="pair-dates">
				<Version
					label={t('versions:before')}
					shown={before}
					versions={versions}
					without={after}
					onChoose={(id) => go(id, after.id)}
				/>
				<Version
					label={t('versions:after')}
					shown={after}
					versions={versions}
					without={before}
					onChoose={(id) => go(before.id, id)}
				/>
			</div>
			<VersionTies piece={after} previous={before} date={dateOf(before)} />
			<section class="stack">
				<h2>{t('versions:pictures')}</h2>
				<Pictures before={before} after={after} />
			</section>
			<section class="stack" data-changes="figures">
				<h2>{t('versions:figures')}</h2>
				{changes ? <FiguresTable figures={changes.figures} /> : <Skeleton lines={3} height="1.5rem" />}
			</section>
			<section class="stack" data-changes="text">
				<h2>{t('versions:text')}</h2>
				{changes?.isCut ? <p class="soft small">{t('versions:cutShort')}</p> : null}
				{changes ? <TextSteps steps={changes.steps} language={after.language} /> : <Skeleton lines={5} height="1.5rem" />}
			</section>
		</div>
	);
}

type VersionProps = {
	label: string;
	shown: Evidence;
	versions: readonly Evidence[];
	without: Evidence;
	onChoose: (id: string) => void;
};

/** The date and zone of one side; a choice where there are more than two versions. */
function Version({ label, shown, versions, without, onChoose }: VersionProps) {
	const { t, language } = useText();
	const nameOf = ({ createdAt, timeZone }: Evidence): string =>
		t('versions:versionOf', { when: formatInstant(createdAt, language, timeZone), zone: timeZone });
	const choices = versions.filter((version) => version.id !== without.id);
	if (choices.length > 1) {
		return (
			<SelectField
				label={label}
				value={shown.id}
				choices={choices.map((version) => ({ value: version.id, label: nameOf(version) }))}
				onValue={onChoose}
			/>
		);
	}
	return (
		<p class="stack stack-tight">
			<span class="field-label">{label}</span>
			<span class="figures">{nameOf(shown)}</span>
		</p>
	);
}

function Pictures({ before, after }: { before: Evidence; after: Evidence }) {
	const { t, language } = useText();
	const captures = useLive(() => Promise.all([captureOf(before.id), captureOf(after.id)]), [before.id, after.id]);
	const screens = useAssetUrls([before.screenshot, after.screenshot].filter((hash) => hash !== null));
	const pages = useAssetUrls(before.fullPage?.length && after.fullPage?.length ? [...before.fullPage, ...after.fullPage] : []);
	if (!captures) return <Skeleton lines={6} height="2rem" />;
	const picture = (side: 0 | 1, tiles: readonly string[], urls: ReadonlyMap<string, string>) => {
		const piece = side === 0 ? before : after;
		const when = formatInstant(piece.createdAt, language, piece.timeZone);
		return {
			tiles: tiles.map((hash) => urls.get(hash) ?? null),
			width: captures[side]?.viewport.width || 1,
			when,
			alt: t('versions:alt', { which: t(side === 0 ? 'versions:before' : 'versions:after'), title: piece.title, when }),
		};
	};
	const tilesOf = ({ screenshot }: Evidence): string[] => (screenshot ? [screenshot] : []);
	const faces: PictureFace[] = [];
	if (before.screenshot || after.screenshot)
		faces.push({ face: 'screen', before: picture(0, tilesOf(before), screens), after: picture(1, tilesOf(after), screens) });
	if (before.fullPage?.length && after.fullPage?.length)
		faces.push({ face: 'page', before: picture(0, before.fullPage, pages), after: picture(1, after.fullPage, pages) });
	return <PicturePair faces={faces} />;
}
