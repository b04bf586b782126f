// The ways into the library that begin in the library: files chosen, dropped or pasted, a picture of the clipboard, a new note.
import { useEffect } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { addPiece } from '../../lib/db/added-repository';
import { noteEvidence } from '../../lib/files/new-evidence';
import { formatInstant } from '../../lib/i18n/format';
import { useApp } from './app-state';
import { hrefOf } from './route';
import { navigate } from './router';

export type AddActs = { addFiles: (files: readonly File[]) => void; addNote: () => void; pastePicture: () => void };

export function useAdd(): AddActs {
	const { t, language } = useText();
	const { additions, show } = useApp();
	/** A pasted picture is always called "image.png": when it came tells more. */
	const addPasted = (files: readonly File[]): void => {
		const title = t('dashboard:add.pasted', { when: formatInstant(new Date().toISOString(), language) });
		for (const file of files) additions.add([file], file.name === 'image.png' ? title : undefined);
	};
	useEffect(() => {
		const paste = (event: ClipboardEvent): void => {
			const files = [...(event.clipboardData?.files ?? [])];
			// Word puts a picture of the words beside the words: a field wants the words.
			const wantsWords = event.target instanceof Element && event.target.closest('input, textarea') !== null;
			if (files.length === 0 || (wantsWords && event.clipboardData?.types.includes('text/plain'))) return;
			event.preventDefault();
			addPasted(files);
		};
		document.addEventListener('paste', paste);
		return () => document.removeEventListener('paste', paste);
	}, [t, language]);
	return {
		addFiles: (files) => additions.add(files),
		addNote: () => {
			createNote().then(
				(id) => navigate(hrefOf('preuves', id, { onglet: 'note' })),
				(error: unknown) => {
					console.error(error);
					show({ text: t('dashboard:add.noteFailed'), tone: 'alarm' });
				},
			);
		},
		pastePicture: () => {
			readClipboard().then(
				(files) => (files.length > 0 ? addPasted(files) : show({ text: t('dashboard:add.nothingToPaste') })),
				(error: unknown) => {
					console.error(error);
					show({ text: t('dashboard:add.pasteRefused') });
				},
			);
		},
	};
}

/** Stored empty, at once: from then on no word of it can be lost. */
async function createNote(): Promise<string> {
	const note = noteEvidence();
	await addPiece(note, new Map(), '');
	return note.id;
}

/** Rejects when the browser or the person refuses. */
async function readClipboard(): Promise<File[]> {
	const items = await navigator.clipboard.read();
	const pictures = items.flatMap((item) => {
		const type = item.types.find((known) => /^image\/(png|jpeg|webp)$/.test(known));
		return type ? [item.getType(type)] : [];
	});
	return (await Promise.all(pictures)).map((blob) => new File([blob], 'image.png', { type: blob.type }));
}
