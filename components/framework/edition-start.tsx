// Before a new edition is read: what importing it does, and the button that begins.
import { GitCompareArrows } from 'lucide';
import { useText } from '../text-context';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

export type EditionStartProps = {
	importHref: string;
	/** Where the official wording is attached; null when the known edition has its official sentences. */
	wordingHref: string | null;
};

export function EditionStart({ importHref, wordingHref }: EditionStartProps) {
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
			{wordingHref === null ? null : (
				<p>
					<a href={wordingHref}>{t('frameworks:edition.wordingFirst')}</a>
				</p>
			)}
		</EmptyState>
	);
}
