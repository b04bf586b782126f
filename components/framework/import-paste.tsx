// Text copied from an official document, when its file cannot be read or is not at hand.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';

export function ImportPaste({ onText }: { onText: (text: string) => void }) {
	const { t } = useText();
	const [text, setText] = useState('');
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
	return (
		<form
			ref={form}
			class="stack"
			onSubmit={(event) => {
				event.preventDefault();
				if (text.trim() !== '') onText(text);
			}}
		>
			<TextArea
				label={t('frameworks:import.pasteLabel')}
				hint={t('frameworks:import.pasteHint')}
				rows={8}
				spellcheck={false}
				value={text}
				onValue={setText}
			/>
			<div class="row">
				<Button variant="primary" type="submit" disabled={text.trim() === ''}>
					{t('frameworks:import.pasteRead')}
				</Button>
			</div>
		</form>
	);
}
