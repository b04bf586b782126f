// Puts pictures into a text: each is stored first, then stands there selected, so that its words are asked.
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { PictureServices } from './editor-services';

/** How many of the files were no pictures. */
export async function putPictures(
	editor: Editor,
	pictures: Pick<PictureServices, 'store'>,
	files: readonly Blob[],
	at: number | null,
): Promise<number> {
	const stored = await Promise.all(files.map((file) => pictures.store(file)));
	const hashes = stored.filter((sha256) => sha256 !== null);
	if (editor.isDestroyed || hashes.length === 0) return files.length - hashes.length;
	const end = Math.min(at ?? editor.state.selection.to, editor.state.doc.content.size);
	editor
		.chain()
		.focus()
		.insertContentAt(
			end,
			hashes.map((sha256) => ({ type: 'image', attrs: { sha256, alt: '', caption: '' } })),
		)
		.command(({ tr }) => {
			// One writes on below a picture that ends the text.
			if (tr.doc.lastChild?.type.name === 'image') tr.insert(tr.doc.content.size, editor.schema.node('paragraph'));
			let last: number | null = null;
			tr.doc.descendants((node, pos) => {
				if (node.type.name === 'image' && node.attrs['sha256'] === hashes.at(-1)) last = pos;
			});
			if (last !== null) tr.setSelection(NodeSelection.create(tr.doc, last));
			return true;
		})
		.run();
	return files.length - hashes.length;
}
