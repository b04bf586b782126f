// What the editor asks of the page around it: pictures are stored, tables read from pieces.
import type { Prose } from '../../../lib/domain/prose';

export type PictureServices = {
	/** Stores a picture without its metadata, in a form that every reader shows; null when it is none. */
	store: (file: Blob) => Promise<string | null>;
	/** The address to show it at; null when it is gone. */
	urlOf: (sha256: string) => Promise<string | null>;
};

/** A table of a piece, as rows of words; the first `headerRows` name the columns. */
export type PieceTable = { title: string; rows: string[][]; headerRows: number };

export type TableServices = {
	/** Tables of one piece, in their order. */
	tablesOf: (evidenceId: string) => Promise<PieceTable[]>;
	/** Of the newest version of a piece: the piece itself when there is no newer one. */
	newestOf: (evidenceId: string) => Promise<string>;
};

/** Steps that undo and redo, as JSON that a later editor reads again. */
export type UndoHistory = { done: unknown[]; undone: unknown[] };

export type TextChange = { prose: Prose; words: number; undo: UndoHistory };

/** What a list beside the text can do in it. */
export type EditorHandle = {
	/** At the cursor, or at the end when the text had none yet. */
	callExhibit: (evidenceId: string) => void;
	citeSource: (evidenceId: string) => void;
	focus: () => void;
	/** What stands on disk now, with words of another tab: it takes the place of the text at once, but for what was typed since. */
	take: (prose: Prose) => void;
};

/** The data type of a piece that is dragged from a list: its id. */
export const draggedPiece = 'application/x-glane-piece';
