// What the nodes of an editor show and do not hold: the pieces with their numbers, the words, the pictures. It changes while one writes;
// whatever shows it is told.
import type { Text } from '../../../lib/i18n/catalogue';
import type { EditorPieces } from './editor-piece';
import type { PictureServices } from './editor-services';

type Facts = { pieces: EditorPieces; t: Text; pictures: PictureServices; closeTo: ReadonlySet<string> };

export class EditorFacts {
	#now: Facts;
	readonly #shown = new Set<() => void>();

	constructor(facts: Facts) {
		this.#now = facts;
	}

	get now(): Facts {
		return this.#now;
	}

	set(facts: Facts): void {
		const isSame = facts.pieces === this.#now.pieces && facts.t === this.#now.t;
		this.#now = facts;
		if (!isSame) for (const show of this.#shown) show();
	}

	/** Calls back now and at every change; returns what ends it. */
	follow(show: () => void): () => void {
		this.#shown.add(show);
		show();
		return () => this.#shown.delete(show);
	}
}
