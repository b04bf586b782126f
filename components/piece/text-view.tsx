// The text found in the page, as text; before it, the passage that was selected at the click.
import type { Evidence } from '../../lib/domain/evidence';
import { useText } from '../text-context';
import { PassageView } from './passage-view';

export type TextViewProps = {
	text: string | undefined;
	quote: string;
	passage?: Evidence['passage'];
	language: string;
	/** Said in place of "none in the page", for what is no page. */
	none?: string;
};

export function TextView({ text, quote, passage, language, none }: TextViewProps) {
	const { t } = useText();
	if (text === undefined) return null;
	return (
		<div class="stack">
			<PassageView piece={{ quote, language, ...(passage ? { passage } : {}) }} />
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
