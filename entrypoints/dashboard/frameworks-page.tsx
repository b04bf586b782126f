// #/referentiels and #/referentiels/ID: the référentiels there are, which one is in use, and what each is made of.
import { useEffect, useState } from 'preact/hooks';
import { FrameworkCard } from '../../components/framework/framework-card';
import { FrameworkStructure } from '../../components/framework/framework-structure';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { Skeleton } from '../../components/ui/skeleton';
import type { Framework } from '../../lib/domain/framework';
import { builtInFrameworks, loadFramework } from '../../lib/frameworks/built-in';
import { saveSettings } from '../../lib/platform/settings-store';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { route } from './router';

export function FrameworksPage() {
	const { t } = useText();
	const { settings, show } = useApp();
	const chosen = settings.value.frameworkId;
	const shown = route.value.id ?? chosen ?? builtInFrameworks[0]?.id ?? null;
	const framework = useFramework(shown);
	const choose = async (id: string): Promise<void> => {
		await saveSettings({ frameworkId: id });
		show({ text: t('dashboard:frameworks.choosing') });
	};
	return (
		<div class="sheet">
			<PageHead title={t('dashboard:nav.referentiels')} intro={t('dashboard:frameworks.intro')} />
			<ul class="framework-cards">
				{builtInFrameworks.map(({ id, title, certifier, level }) => (
					<li key={id}>
						<FrameworkCard
							title={title}
							certifier={certifier}
							level={level}
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
		let gone = false;
		if (id !== null) void loadFramework(id).then((read) => gone || setFramework(read));
		return () => {
			gone = true;
		};
	}, [id]);
	return framework?.id === id ? framework : null;
}
