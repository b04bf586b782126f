// The text found in the page, as text; before it, the passage that was selected at the click.
import { useText } from '../text-context';

export type TextViewProps = {
	text: string | undefined;
	quote: string;
	language: string;
	/** Said in place of "none in the page", for what is no page. */
	none?: string;
};

export function TextView({ text, quote, language, none }: TextViewProps) {
	const { t } = useText();
	if (text === undefined) return null;
	return (
		<div class="stack">
			{quote ? (
				<figure class="quote">
					<figcaption class="soft small">{t('dashboard:piece.text.quote')}</figcaption>
					<blockquote lang={language || undefined}>{quote}</blockquote>
				</figure>
			) : null}
			{text.trim() ? (
				<div class="page-text prose" lang={language || undefined}>
					{text}
				</div>
			) : quote ? null : (
				<p class="soft">{none ?? t('dashboard:piece.text.none')}</p>
			)}
		</div>
	);
}
