// The address of a link: given, changed, taken away. Only the web and mails are followed.
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { safeHref } from '../../../lib/domain/safe-href';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

export type LinkPanelProps = { editor: Editor; href: string | null; onDone: () => void };

export function LinkPanel({ editor, href, onDone }: LinkPanelProps) {
	const { t } = useText();
	const [written, setWritten] = useState(href ?? '');
	const [isRefused, setRefused] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.focus(), []);
	const leave = (): void => {
		onDone();
		editor.commands.focus();
	};
	const keep = (): void => {
		const wanted = addressOf(written);
		if (wanted === null) return setRefused(true);
		const chain = editor.chain().focus().extendMarkRange('link');
		const { empty } = editor.state.selection;
		// Without a word to stand on, the address is its own words.
		if (empty && href === null)
			chain.insertContent({ type: 'text', text: written.trim(), marks: [{ type: 'link', attrs: { href: wanted } }] }).run();
		else chain.setLink({ href: wanted }).run();
		onDone();
	};
	return (
		<section
			class="editor-panel stack"
			aria-label={t('editor:link.label')}
			onKeyDown={(event) => {
				if (event.key === 'Escape') leave();
				else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) keep();
				else return;
				event.preventDefault();
				event.stopPropagation();
			}}
		>
			<TextField
				label={t('editor:link.address')}
				value={written}
				inputRef={input}
				spellcheck={false}
				error={isRefused ? t('editor:link.refused') : null}
				onValue={(value) => {
					setWritten(value);
					setRefused(false);
				}}
			/>
			<div class="row">
				<Button small variant="primary" onClick={keep}>
					{t('editor:link.keep')}
				</Button>
				{href === null ? null : (
					<Button
						small
						onClick={() => {
							editor.chain().focus().extendMarkRange('link').unsetLink().run();
							onDone();
						}}
					>
						{t('editor:link.remove')}
					</Button>
				)}
				<Button small onClick={leave}>
					{t('common:cancel')}
				</Button>
			</div>
		</section>
	);
}

/** "exemple.fr" means the web, "a@b.fr" a mail. */
function addressOf(written: string): string | null {
	const text = written.trim();
	if (/^[^\s@/:]+@[^\s@/]+\.\w+$/.test(text)) return safeHref(`mailto:${text}`);
	return safeHref(text) ?? (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text) ? safeHref(`https://${text}`) : null);
}
