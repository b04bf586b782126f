// Before a new edition is read: what importing it does, and the button that begins.
import { GitCompareArrows } from 'lucide';
import { useText } from '../text-context';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

export function EditionStart({ importHref }: { importHref: string }) {
	const { t } = useText();
	return (
		<EmptyState
			title={t('frameworks:edition.startTitle')}
			icon={GitCompareArrows}
			action={
				<ButtonLink variant="primary" href={importHref}>
					{t('frameworks:edition.import')}
				</ButtonLink>
			}
		>
			<p>{t('frameworks:edition.startText')}</p>
		</EmptyState>
	);
}
