// A section as the page of the report mounts it, with pieces, pictures and tables that a test can look at.
import { useState } from 'preact/hooks';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorPiece } from '../../../components/report/editor/editor-piece';
import type { EditorHandle, PieceTable, TextChange, UndoHistory } from '../../../components/report/editor/editor-services';
import { SectionProse } from '../../../components/report/editor/section-prose';
import { emptyProse, type Prose } from '../../../lib/domain/prose';

const piece = (last: string, more: Partial<EditorPiece>): EditorPiece => ({
	id: `00000000-0000-4000-8000-00000000000${last}`,
	title: 'Une preuve',
	site: 'exemple.example',
	codes: [],
	printed: null,
	citation: '',
	state: 'here',
	...more,
});

export const watch = piece('1', {
	title: 'Le marché du vélo en 2026',
	printed: '7',
	codes: ['C1.1'],
	citation: 'Dupont, 2026',
	site: 'presse.example',
});
export const dashboard = piece('2', { title: 'Tableau de bord de la campagne', codes: ['C3.2'], printed: '7 bis' });
export const secret = piece('3', { title: 'Contrat du prestataire', state: 'withheld' });
export const plain = piece('4', { title: 'Publication du salon' });
export const pieces = new Map([watch, dashboard, secret, plain].map((each) => [each.id, each]));

export const pixel =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const pictureHash = 'a'.repeat(64);

export type Written = {
	changes: TextChange[];
	handle: EditorHandle | null;
	/** What the piece's table says when it is read. */
	table: PieceTable;
	/** Puts another text in its place, as another tab does. */
	replace: (prose: Prose) => void;
};

export const latestOf = (written: Written): TextChange => {
	const last = written.changes.at(-1);
	if (!last) throw new Error('Nothing was handed out.');
	return last;
};

export function newWritten(): Written {
	const rows = [
		['Canal', 'Visites'],
		['Réseaux', '1 204'],
	];
	return { changes: [], handle: null, table: { title: 'Canaux', rows, headerRows: 1 }, replace: () => {} };
}

type SectionProps = { written: Written; prose?: Prose; undo?: UndoHistory | null };

export function Section({ written, prose = emptyProse, undo = null }: SectionProps) {
	const [shown, setShown] = useState({ prose, undo });
	written.replace = (next) => setShown({ prose: next, undo: null });
	return (
		// The tools stand over what is above a text.
		<div style={{ paddingBlockStart: '9rem' }}>
			<SectionProse
				label="Contexte et ordre de mission"
				prose={shown.prose}
				undo={shown.undo}
				language="fr"
				placeholder="Écrivez ici."
				pieces={pieces}
				closeTo={new Set([dashboard.id])}
				pictures={{
					store: (file) => Promise.resolve(file.type.startsWith('image/') ? pictureHash : null),
					urlOf: (sha256) => Promise.resolve(sha256 === pictureHash ? pixel : null),
				}}
				tables={{ tablesOf: () => Promise.resolve([written.table]), newestOf: () => Promise.resolve(plain.id) }}
				onChange={(change) => {
					written.changes.push(change);
					setShown(change);
				}}
				onHandle={(handle) => {
					written.handle = handle;
				}}
			/>
		</div>
	);
}

export const paragraph = (text: string): Prose => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Goes into the text as a person does, and waits until it can be written in. */
export async function enter(): Promise<HTMLElement> {
	const text = document.querySelector<HTMLElement>('.prose-text');
	if (!text) throw new Error('There is no text.');
	await userEvent.click(text);
	return editing();
}

export async function editing(): Promise<HTMLElement> {
	await expect
		.poll(() => document.querySelector('.ProseMirror')?.contains(document.activeElement), { timeout: 20_000 })
		.toBe(true);
	return document.querySelector<HTMLElement>('.ProseMirror') as HTMLElement;
}

/** Hands HTML over as the clipboard does. */
export function paste(html: string, plainText = ''): void {
	const data = new DataTransfer();
	data.setData('text/html', html);
	data.setData('text/plain', plainText);
	document
		.querySelector('.ProseMirror')
		?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** Back over the space that follows an atom, and onto it. The browser moves the cursor first, the editor learns of it a moment later. */
export async function selectAtomBefore(): Promise<void> {
	await userEvent.keyboard('{ArrowLeft}');
	await new Promise((resolve) => setTimeout(resolve, 100));
	await userEvent.keyboard('{ArrowLeft}');
}
