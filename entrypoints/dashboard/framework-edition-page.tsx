// #/referentiels/ID?vue=edition: a new edition of the référentiel ID beside it, and the evidence that follows. `montrer` filters.
import { useMemo, useState } from 'preact/hooks';
import { EditionClaims } from '../../components/framework/edition-claims';
import { EditionStart } from '../../components/framework/edition-start';
import { EditionTable, type EditionFilter } from '../../components/framework/edition-table';
import { useText } from '../../components/text-context';
import { Notice } from '../../components/ui/notice';
import { Skeleton } from '../../components/ui/skeleton';
import { useLive } from '../../lib/db/use-live';
import { readWording } from '../../lib/db/wording-repository';
import { editionChanges, editionDiff, onlyOfficial } from '../../lib/domain/edition-diff';
import { followClaims } from '../../lib/domain/follow-claims';
import type { Framework } from '../../lib/domain/framework';
import { matchFrameworks } from '../../lib/domain/match-frameworks';
import { withWording } from '../../lib/domain/official-wording';
import type { OfficialWording } from '../../lib/domain/stored-framework';
import { builtInFrameworks } from '../../lib/frameworks/built-in';
import { useApp } from './app-state';
import { FrameworkViewFrame } from './framework-view-frame';
import { acceptedFramework, forgetAccepted } from './open-draft';
import { orphanGroups } from './orphan-groups';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useAcceptEdition } from './use-accept-edition';

export function FrameworkEditionPage() {
	const { t } = useText();
	return (
		<FrameworkViewFrame title={t('frameworks:edition.title')}>
			{(framework) => <Edition key={framework.id} old={framework} />}
		</FrameworkViewFrame>
	);
}

function Edition({ old }: { old: Framework }) {
	const { t } = useText();
	const { library } = useApp();
	const wording = useLive(() => readWording(old.id), [old.id]);
	const accepted = acceptedFramework.value;
	const isRead = accepted?.purpose.kind === 'edition' && accepted.purpose.frameworkId === old.id;
	if (!isRead || accepted.framework.id === old.id) {
		return (
			<div class="stack stack-wide">
				{isRead ? <Notice>{t('frameworks:edition.same')}</Notice> : null}
				<EditionStart
					importHref={hrefOf('referentiels', null, { importer: 'edition', pour: old.id })}
					wordingHref={wording === null && isBuiltIn(old) ? hrefOf('referentiels', old.id, { vue: 'formulation' }) : null}
				/>
			</div>
		);
	}
	if (wording === undefined || library.stage.value !== 'whole') return <Skeleton lines={6} height="2rem" />;
	return <Compared old={old} next={accepted.framework} wording={wording} />;
}

/** Those that come with Glane have our words, not the official ones. */
const isBuiltIn = (framework: Framework): boolean => builtInFrameworks.some(({ id }) => id === framework.id);

type ComparedProps = { old: Framework; next: Framework; wording: OfficialWording | null };

function Compared({ old, next, wording }: ComparedProps) {
	const { t } = useText();
	const { library, settings } = useApp();
	const { busy, accept } = useAcceptEdition(old, next);
	const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map());
	const isInUse = settings.value.frameworkId === old.id;
	const [isUsed, setUsed] = useState(true);
	const { diff, match } = useMemo(() => {
		const worded = wording ? withWording(old, wording) : old;
		const match = matchFrameworks(worded, next);
		const diff = editionDiff(worded, next, match);
		return { diff: wording ? onlyOfficial(diff, wording.texts) : diff, match };
	}, [old, next, wording]);
	const claims = library.claimList.value;
	const { follow, orphans } = useMemo(
		() =>
			followClaims(
				claims.filter((claim) => claim.frameworkId === old.id),
				match,
			),
		[claims, old, match],
	);
	// In our own words against a document's nearly all is reworded: that says nothing of a link.
	const isComparable = wording !== null || !isBuiltIn(old);
	const changed = new Set(isComparable ? diff.reworded.map((line) => line.old?.id) : []);
	const titles = new Map(library.pieces.value.map((piece) => [piece.id, piece.title || t('dashboard:untitled')]));
	const placed = orphans.flatMap((claim) => {
		const toNodeId = places.get(claim.nodeId);
		return toNodeId === undefined ? [] : [{ claim, toNodeId }];
	});
	const filters: readonly EditionFilter[] = ['changed', ...editionChanges];
	const filter = filters.find((name) => name === route.value.query['montrer']) ?? 'changed';
	return (
		<div class="stack stack-wide">
			<div class="stack">
				<p class="soft">{t('frameworks:edition.intro', { old: old.title, next: next.title })}</p>
				{!isComparable ? <Notice tone="straw">{t('frameworks:edition.ownWords')}</Notice> : null}
				{wording ? <p class="soft dense">{t('frameworks:edition.worded', { name: wording.source.name })}</p> : null}
			</div>
			<EditionClaims
				next={next}
				following={follow.length}
				reworded={{
					count: follow.filter(({ claim }) => changed.has(claim.nodeId)).length,
					href: hrefOf('referentiels', old.id, { vue: 'edition', montrer: 'reworded' }),
				}}
				orphans={orphanGroups(old, orphans, places, titles, t('dashboard:untitled'))}
				onPlace={(nodeId, chosen) => {
					const changed = new Map(places);
					if (chosen === null) changed.delete(nodeId);
					else changed.set(nodeId, chosen);
					setPlaces(changed);
				}}
				isUsed={isInUse ? isUsed : null}
				onUsed={setUsed}
				busy={busy}
				onAccept={() => accept([...follow, ...placed], isInUse && isUsed)}
				onCancel={() => {
					forgetAccepted();
					navigate(hrefOf('referentiels', old.id));
				}}
			/>
			<EditionTable
				diff={diff}
				filter={filter}
				hrefOf={(montrer) =>
					hrefOf('referentiels', old.id, { vue: 'edition', montrer: montrer === 'changed' ? undefined : montrer })
				}
			/>
		</div>
	);
}
