// The field in which addresses are pasted, and the lines of it in which none was found.
import { useText } from '../text-context';
import { TextArea } from '../ui/field';
import { Notice } from '../ui/notice';

export type AddressPasteProps = { text: string; unread: readonly string[]; onText: (text: string) => void };

const mostShown = 5;

export function AddressPaste({ text, unread, onText }: AddressPasteProps) {
	const { t, language } = useText();
	const write = (count: number): string => new Intl.NumberFormat(language).format(count);
	const more = unread.length - mostShown;
	return (
		<div class="stack addresses" onPaste={(event) => pasteLinks(event, onText)}>
			<TextArea
				label={t('queue:paste.label')}
				hint={t('queue:paste.hint')}
				name="addresses"
				rows={6}
				spellcheck={false}
				value={text}
				onValue={onText}
			/>
			{unread.length > 0 ? (
				<Notice tone="straw" live>
					<p>{t('queue:paste.unread', { count: unread.length, n: write(unread.length) })}</p>
					<ul class="unread small">
						{unread.slice(0, mostShown).map((line, at) => (
							<li key={at} class="ellipsis">
								{line.trim().slice(0, 200)}
							</li>
						))}
						{more > 0 ? <li>{t('queue:paste.unreadMore', { count: more, n: write(more) })}</li> : null}
					</ul>
				</Notice>
			) : null}
		</div>
	);
}

/** Links copied from a page or a letter show their words and hide their addresses: the addresses are what is wanted here. */
function pasteLinks(event: ClipboardEvent, onText: (text: string) => void): void {
	const field = event.target;
	const plain = event.clipboardData?.getData('text/plain') ?? '';
	const html = event.clipboardData?.getData('text/html') ?? '';
	if (!(field instanceof HTMLTextAreaElement) || /https?:\/\//i.test(plain) || !/<a\s/i.test(html)) return;
	const links = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLAnchorElement>('a[href]')];
	const urls = links.map((link) => link.getAttribute('href') ?? '').filter((href) => /^https?:\/\//i.test(href));
	if (urls.length === 0) return;
	event.preventDefault();
	field.setRangeText(`${urls.join('\n')}\n`, field.selectionStart, field.selectionEnd, 'end');
	onText(field.value);
}
