// #/referentiels/ID?vue=reprise&de=SOURCE: evidence of another certification, proposed for the référentiel ID.
import { Recycle } from 'lucide';
import { useState } from 'preact/hooks';
import { ReuseLines } from '../../components/framework/reuse-lines';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { carryClaims, removeCarriedClaims } from '../../lib/db/claim-carry';
import type { Framework } from '../../lib/domain/framework';
import { useApp } from './app-state';
import { FrameworkViewFrame } from './framework-view-frame';
import { reuseGroups } from './reuse-groups';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { useAct } from './use-act';
import { useReuse, useReuseSources, type ReuseSource } from './use-reuse';

export function FrameworkReusePage() {
	const { t } = useText();
	return (
		<FrameworkViewFrame title={t('frameworks:reuse.title')}>
			{(framework) => <Reuse key={framework.id} target={framework} />}
		</FrameworkViewFrame>
	);
}

function Reuse({ target }: { target: Framework }) {
	const { t } = useText();
	const sources = useReuseSources(target.id);
	if (sources === null) return <Skeleton lines={6} height="2rem" />;
	const chosen = sources.find(({ id }) => id === route.value.query['de']) ?? sources[0];
	if (!chosen) {
		return (
			<EmptyState
				title={t('frameworks:reuse.emptyTitle')}
				icon={Recycle}
				action={<ButtonLink href={hrefOf('preuves')}>{t('frameworks:reuse.toPieces')}</ButtonLink>}
			>
				<p>{t('frameworks:reuse.emptyText')}</p>
			</EmptyState>
		);
	}
	/** An edition, or a copy, may have the title of the first. */
	const nameOf = ({ id, title, origin }: ReuseSource): string =>
		origin !== 'built-in' && sources.some((other) => other.id !== id && other.title === title)
			? `${title} · ${t(`frameworks:origin.${origin}`)}`
			: title;
	return (
		<div class="stack stack-wide">
			<SelectField
				label={t('frameworks:reuse.source')}
				value={chosen.id}
				choices={sources.map((source) => ({
					value: source.id,
					label: t('frameworks:reuse.sourceChoice', { title: nameOf(source), count: source.claims }),
				}))}
				onValue={(de) => navigate(hrefOf('referentiels', target.id, { vue: 'reprise', de }))}
			/>
			<Proposed key={chosen.id} sourceId={chosen.id} target={target} />
		</div>
	);
}

function Proposed({ sourceId, target }: { sourceId: string; target: Framework }) {
	const { t } = useText();
	const { library, show } = useApp();
	const { busy, act } = useAct();
	const reuse = useReuse(sourceId, target);
	// What a person has decided, either way; the rest follows how close the two competencies are.
	const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
	if (!reuse) return <Skeleton lines={6} height="2rem" />;
	const { source, proposal } = reuse;
	const { lines, already } = proposal;
	if (lines.length === 0) {
		return already > 0 ? (
			<EmptyState title={t('frameworks:reuse.allThereTitle')} icon={Recycle}>
				<p>{t('frameworks:reuse.allThereText', { count: already })}</p>
			</EmptyState>
		) : (
			<EmptyState
				title={t('frameworks:reuse.noLinkTitle')}
				icon={Recycle}
				action={<ButtonLink href={hrefOf('preuves')}>{t('frameworks:reuse.toPieces')}</ButtonLink>}
			>
				<p>{t('frameworks:reuse.noLinkText')}</p>
			</EmptyState>
		);
	}
	const ticked = lines.filter((line) => decided.get(line.id) ?? line.closeness === 'same');
	const pieces = new Map(library.living.value.map((piece) => [piece.id, piece.title || t('dashboard:untitled')]));
	return (
		<ReuseLines
			groups={reuseGroups(lines, source, target, pieces)}
			ticked={new Set(ticked.map(({ id }) => id))}
			already={already}
			busy={busy}
			onTick={(ids, isTicked) => setDecided(new Map([...decided, ...ids.map((id): [string, boolean] => [id, isTicked])]))}
			onReuse={() =>
				act(async () => {
					const links = ticked.map(({ claim, reason, to }) => ({ claim: { ...claim, reason }, toNodeId: to }));
					const { added } = await carryClaims(target.id, links);
					// The lines go, and may take the button along: focus must not fall back to the top of the document.
					document.querySelector('h1')?.focus();
					const undo = async (): Promise<void> => {
						await removeCarriedClaims(added);
						show({ text: t('frameworks:reuse.undone') });
					};
					show({
						text: t('frameworks:reuse.reused', { count: added.length }),
						action: { label: t('common:undo'), run: () => act(undo) },
					});
				})
			}
		/>
	);
}
