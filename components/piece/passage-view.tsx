// The passage that was selected: its words between those around it, and the way back to it in the page.
import { ExternalLink } from 'lucide';
import type { Evidence } from '../../lib/domain/evidence';
import { useText } from '../text-context';
import { ButtonLink } from '../ui/button';

export type PassageViewProps = { piece: Pick<Evidence, 'quote' | 'passage' | 'language'> };

export function PassageView({ piece: { quote, passage, language } }: PassageViewProps) {
	const { t } = useText();
	if (!quote) return null;
	return (
		<figure class="quote">
			<figcaption class="soft small">{t('dashboard:piece.text.quote')}</figcaption>
			<blockquote lang={language || undefined}>
				{passage?.before ? <span class="soft">…{passage.before} </span> : null}
				{quote}
				{passage?.after ? <span class="soft"> {passage.after}…</span> : null}
			</blockquote>
			{passage && /^https?:/.test(passage.link) ? (
				<ButtonLink small icon={ExternalLink} href={passage.link} target="_blank" rel="noreferrer">
					{t('dashboard:piece.text.openThere')}
				</ButtonLink>
			) : null}
		</figure>
	);
}
