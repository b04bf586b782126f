// What the three views of one référentiel (official wording, new edition, reuse) share: their head, and what they say while it is
// read or when it is not there.
import type { ComponentChildren } from 'preact';
import '../../assets/styles/matching.css';
import { PageHead } from '../../components/shell/page-head';
import { useText } from '../../components/text-context';
import { ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import { Skeleton } from '../../components/ui/skeleton';
import type { Framework } from '../../lib/domain/framework';
import { hrefOf } from './route';
import { route } from './router';
import { useFramework } from './use-framework';

export type FrameworkViewFrameProps = {
	title: string;
	children: (framework: Framework) => ComponentChildren;
};

export function FrameworkViewFrame({ title, children }: FrameworkViewFrameProps) {
	const { t } = useText();
	const { id } = route.value;
	const framework = useFramework(id);
	return (
		<div class="sheet">
			<PageHead
				title={title}
				intro={framework ? <a href={hrefOf('referentiels', framework.id)}>{framework.title}</a> : undefined}
			/>
			{framework === undefined ? <Skeleton lines={6} height="2rem" /> : null}
			{framework === null ? (
				<EmptyState
					title={t('frameworks:match.unknown')}
					action={<ButtonLink href={hrefOf('referentiels')}>{t('frameworks:match.back')}</ButtonLink>}
				/>
			) : null}
			{framework ? children(framework) : null}
		</div>
	);
}
