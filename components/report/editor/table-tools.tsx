// What can be done to the table the cursor is in, in words: rows, columns, the header row, all of it.
import type { Editor } from '@tiptap/core';
import { useText } from '../../text-context';
import { Button } from '../../ui/button';

export function TableTools({ editor }: { editor: Editor }) {
	const { t } = useText();
	const act = (): ReturnType<Editor['chain']> => editor.chain().focus();
	const acts = [
		['rowAfter', () => act().addRowAfter().run()],
		['columnAfter', () => act().addColumnAfter().run()],
		['removeRow', () => act().deleteRow().run()],
		['removeColumn', () => act().deleteColumn().run()],
		['header', () => act().toggleHeaderRow().run()],
		['remove', () => act().deleteTable().run()],
	] as const;
	return (
		<div class="table-tools" role="group" aria-label={t('editor:table.label')}>
			{acts.map(([name, run]) => (
				<Button key={name} small data-table={name} onPointerDown={(event) => event.preventDefault()} onClick={run}>
					{t(`editor:table.${name}`)}
				</Button>
			))}
		</div>
	);
}
