// What the editor knows of a piece that a text may call or cite.

export type EditorPiece = {
	id: string;
	title: string;
	/** Where it comes from, in a few words: the site, or the file's name. */
	site: string;
	/** Codes of the competencies it is tied to. */
	codes: readonly string[];
	/** "7", "7 bis"; null while no text calls it. */
	printed: string | null;
	/** As the text cites it: "Dupont, 2026", or "[3]". */
	citation: string;
	/** Withheld and gone pieces are not offered; where a text calls them, it shows. A piece that is not known at all is gone. */
	state: 'here' | 'withheld' | 'gone';
};

/** Every piece of the report, those that are gone too, by id. */
export type EditorPieces = ReadonlyMap<string, EditorPiece>;
