// #/referentiels and #/referentiels/ID: the référentiels there are, which one is in use, and what each is made of.
import { useEffect, useState } from 'preact/hooks';
import { FrameworkCard } from '../../components/framework/framework-card';
import { FrameworkStructure } from '../../components/framework/framework-structure';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import type { Framework } from '../../lib/domain/framework';
import { follow } from '../../lib/db/use-live';
import { loadFramework } from '../../lib/frameworks/frameworks';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { route } from './router';
import { useFrameworks } from './use-frameworks';

export function FrameworksPage() {
	const { t } = useText();
	const { settings, show } = useApp();
	const { frameworks } = useFrameworks();
	const chosen = settings.value.frameworkId;
	const shown = route.value.id ?? chosen ?? frameworks[0]?.id ?? null;
	const framework = useFramework(shown);
	const choose = async (id: string): Promise<void> => {
		await saveSettings({ frameworkId: id });
		show({ text: t('dashboard:frameworks.choosing') });
	};
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.referentiels')} intro={t('dashboard:frameworks.intro')} />
			<ul class="framework-cards">
				{frameworks.map(({ id, title, certifier, level, origin, basedOn }) => (
					<li key={id}>
						<FrameworkCard
							title={title}
							certifier={certifier}
							level={level}
							origin={origin}
							basedOn={frameworks.find((other) => other.id === basedOn)?.title ?? null}
							href={hrefOf('referentiels', id)}
							isShown={id === shown}
							isChosen={id === chosen}
							onChoose={() => void choose(id)}
						/>
					</li>
				))}
			</ul>
			{framework ? <FrameworkStructure framework={framework} /> : <Skeleton lines={8} height="2rem" />}
		</div>
	);
}

function useFramework(id: string | null): Framework | null {
	const [framework, setFramework] = useState<Framework | null>(null);
	useEffect(() => {
		if (id === null) return;
		return follow(() => loadFramework(id), setFramework);
	}, [id]);
	return framework?.id === id ? framework : null;
}
