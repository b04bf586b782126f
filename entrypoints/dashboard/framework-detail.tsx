// The référentiel that the address names: what one can do with it, then what it is made of.
import { useEffect, useState } from 'preact/hooks';
import { FrameworkActs } from '../../components/framework/framework-acts';
import { FrameworkStructure } from '../../components/framework/framework-structure';
import { useText } from '../../components/text-context';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import { claimsOfFramework } from '../../lib/db/claim-repository';
import { follow, useLive } from '../../lib/db/use-live';
import type { Framework } from '../../lib/domain/framework';
import { loadFramework, type FrameworkSummary } from '../../lib/frameworks/frameworks';
import { useApp } from './app-state';
import { useFrameworkActs } from './framework-acts';
import { hrefOf } from './route';
import { useEquivalents } from './use-equivalents';

export function FrameworkDetail({ id, summary }: { id: string; summary: FrameworkSummary | null }) {
	const { t } = useText();
	const { settings } = useApp();
	const { choose, correct, remove } = useFrameworkActs();
	const framework = useFramework(id);
	const equivalents = useEquivalents(framework);
	const claims = useLive(() => claimsOfFramework(id), [id])?.length ?? 0;
	if (framework === undefined) return <Skeleton lines={8} height="2rem" />;
	if (framework === null) return <EmptyState title={t('frameworks:gone.title')}>{t('frameworks:gone.text')}</EmptyState>;
	const isOwn = summary?.origin !== 'built-in';
	const view = (vue: string): string => hrefOf('referentiels', id, { vue });
	return (
		<section class="framework-shown" aria-label={framework.title}>
			<div role="group" aria-label={t('frameworks:acts.of', { title: framework.title })}>
				<FrameworkActs
					title={framework.title}
					isChosen={id === settings.value.frameworkId}
					isOwn={isOwn}
					claims={claims}
					hrefs={{ wording: view('formulation'), edition: view('edition'), reuse: view('reprise') }}
					exporting={null}
					onChoose={() => void choose(id)}
					onCorrect={() => correct(framework, isOwn)}
					onRemove={() => void remove(framework)}
				/>
			</div>
			<FrameworkStructure framework={framework} equivalents={equivalents} />
		</section>
	);
}

/** undefined while it is read; null when there is none. Follows what is corrected meanwhile. */
function useFramework(id: string): Framework | null | undefined {
	const [framework, setFramework] = useState<Framework | null | undefined>(undefined);
	useEffect(() => follow(() => loadFramework(id), setFramework), [id]);
	return framework;
}
