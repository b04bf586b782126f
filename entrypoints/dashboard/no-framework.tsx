// What a page says that needs a référentiel and has none: none was chosen yet, or the one in use is no longer there.
import { BookX } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useText } from '../../components/text-context';
import { Button, ButtonLink } from '../../components/ui/button';
import { EmptyState } from '../../components/ui/empty-state';
import type { IconNode } from '../../components/ui/icon';
import { isRemoved, restoreFramework } from '../../lib/db/framework-repository';
import { useLive } from '../../lib/db/use-live';
import { useApp } from './app-state';
import { hrefOf } from './route';

/** `title`, `choose` and the children are for the first case: what the page is for. */
export type NoFrameworkProps = { title: string; choose: string; icon?: IconNode; children: ComponentChildren };

export function NoFramework({ title, choose, icon, children }: NoFrameworkProps) {
	const { t } = useText();
	const id = useApp().settings.value.frameworkId;
	const canReturn = useLive(async () => id !== null && isRemoved(id), [id]) ?? false;
	const link = (
		<ButtonLink variant="primary" href={hrefOf('referentiels')}>
			{choose}
		</ButtonLink>
	);
	if (id === null) {
		return (
			<EmptyState title={title} action={link} {...(icon ? { icon } : {})}>
				{children}
			</EmptyState>
		);
	}
	return (
		<EmptyState
			title={t('frameworks:gone.title')}
			icon={BookX}
			action={
				<>
					{link}
					{canReturn ? <Button onClick={() => void restoreFramework(id)}>{t('frameworks:gone.restore')}</Button> : null}
				</>
			}
		>
			{t('frameworks:gone.inUse')}
		</EmptyState>
	);
}
