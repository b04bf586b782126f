// The référentiel that the address names: what one can do with it, then what it is made of.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ExportMenu } from '../../components/framework/export-menu';
import { FrameworkActs } from '../../components/framework/framework-acts';
import { FrameworkStructure } from '../../components/framework/framework-structure';
import { useText } from '../../components/text-context';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { claimsOfFramework } from '../../lib/db/claim-repository';
import { useLive } from '../../lib/db/use-live';
import { lossesOf } from '../../lib/frameworks/exchange/losses';
import type { FrameworkSummary } from '../../lib/frameworks/frameworks';
import { useApp } from './app-state';
import { exportFramework } from './export-framework';
import { useFrameworkActs } from './framework-acts';
import { hrefOf } from './route';
import { route } from './router';
import { useEquivalents } from './use-equivalents';
import { useFramework } from './use-framework';
import { useWording } from './use-wording';

export function FrameworkDetail({ id, summary }: { id: string; summary: FrameworkSummary | null }) {
	const { t } = useText();
	const { settings } = useApp();
	const { choose, correct, remove } = useFrameworkActs();
	const framework = useFramework(id);
	const equivalents = useEquivalents(framework);
	const { wording, wordingSwitch } = useWording(id);
	const place = useArrival(framework !== undefined && route.value.id === id);
	const claims = useLive(() => claimsOfFramework(id), [id])?.length ?? 0;
	if (framework === undefined) return <Skeleton lines={8} height="2rem" />;
	if (framework === null) return <EmptyState title={t('frameworks:gone.title')}>{t('frameworks:gone.text')}</EmptyState>;
	const isOwn = summary?.origin !== 'built-in';
	const view = (vue: string): string => hrefOf('referentiels', id, { vue });
	return (
		<section class="framework-shown" aria-label={framework.title} ref={place}>
			<FrameworkStructure
				framework={framework}
				equivalents={equivalents}
				wording={wording}
				acts={
					<div class="stack" role="group" aria-label={t('frameworks:acts.of', { title: framework.title })}>
						<FrameworkActs
							title={framework.title}
							isChosen={id === settings.value.frameworkId}
							isOwn={isOwn}
							claims={claims}
							hrefs={{ wording: view('formulation'), edition: view('edition'), reuse: view('reprise') }}
							exporting={
								<ExportMenu
									hasCriteria={framework.criteria.length > 0}
									losses={(format, options) => lossesOf(framework, format, options)}
									onExport={(format, options) => void exportFramework(framework, format, options)}
								/>
							}
							onChoose={() => void choose(id)}
							onCorrect={() => correct(framework, isOwn)}
							onRemove={() => void remove(framework)}
						/>
						{wordingSwitch}
					</div>
				}
			/>
		</section>
	);
}

/** Whoever asked for one référentiel is taken to it, below the list. */
function useArrival(isWanted: boolean): RefObject<HTMLElement | null> {
	const place = useRef<HTMLElement>(null);
	useEffect(() => {
		if (!isWanted) return;
		place.current?.scrollIntoView({ block: 'start' });
		place.current?.querySelector('h2')?.focus({ preventScroll: true });
	}, [isWanted]);
	return place;
}
