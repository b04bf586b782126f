// "Ajouter": several pages, files, a note, or the picture in the clipboard. A menu of buttons that closes once one was pressed.
import { ClipboardPaste, FilePlus, Files, Plus, StickyNote } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { fileEndings } from '../../lib/domain/file-format';
import { useText } from '../text-context';
import { Button, ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';

export type AddMenuProps = { pagesHref: string; onFiles: (files: File[]) => void; onNote: () => void; onPaste: () => void };

export function AddMenu({ pagesHref, onFiles, onNote, onPaste }: AddMenuProps) {
	const { t } = useText();
	const fold = useRef<HTMLDetailsElement>(null);
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		const leave = (event: PointerEvent): void => {
			if (fold.current?.open && !fold.current.contains(event.target as Node)) fold.current.open = false;
		};
		document.addEventListener('pointerdown', leave);
		return () => document.removeEventListener('pointerdown', leave);
	}, []);
	const closeThen = (act: () => void) => (): void => {
		if (fold.current) fold.current.open = false;
		fold.current?.querySelector('summary')?.focus();
		act();
	};
	return (
		<details
			class="add-menu"
			ref={fold}
			onKeyDown={(event) => {
				if (event.key === 'Escape' && fold.current?.open) closeThen(() => event.stopPropagation())();
			}}
		>
			<summary class="button button-quiet" data-act="add">
				<Icon of={Plus} />
				<span>{t('dashboard:add.open')}</span>
			</summary>
			<div class="add-choices">
				<ButtonLink icon={Files} data-add="pages" href={pagesHref}>
					{t('dashboard:add.pages')}
				</ButtonLink>
				<Button icon={FilePlus} data-add="files" onClick={closeThen(() => input.current?.click())}>
					{t('dashboard:add.files')}
				</Button>
				<Button icon={StickyNote} data-add="note" onClick={closeThen(onNote)}>
					{t('dashboard:add.note')}
				</Button>
				<Button icon={ClipboardPaste} data-add="paste" onClick={closeThen(onPaste)}>
					{t('dashboard:add.paste')}
				</Button>
				<p class="soft small">{t('dashboard:add.formats')}</p>
			</div>
			<input
				ref={input}
				type="file"
				multiple
				class="add-files"
				accept={fileEndings}
				aria-label={t('dashboard:add.choose')}
				tabIndex={-1}
				onChange={(event) => {
					const files = [...(event.currentTarget.files ?? [])];
					// The same file may be chosen again.
					event.currentTarget.value = '';
					if (files.length > 0) onFiles(files);
				}}
			/>
		</details>
	);
}
