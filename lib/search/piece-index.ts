// The full-text index of the library, in memory. Rows come and go one by one; a query answers ids, the best first.
// Facts and page texts are two indexes: the first is there in a second, and an unfinished word of one or two letters,
// which thousands of words begin with, is looked up in it alone.
import { wordsOf } from '../domain/fold';
import { factWeights, type PieceFacts } from './piece-document';
import { WordIndex, type Match } from './word-index';

/** Shorter words are not guessed: too many others lie one letter away. */
const shortestForgiven = 5;

export class PieceIndex {
	private readonly facts = new WordIndex();
	private readonly texts = new WordIndex();
	private readonly ids: string[] = [];
	private readonly numbers = new Map<string, number>();

	get size(): number {
		return this.facts.size;
	}

	putFacts({ id, ...facts }: PieceFacts): void {
		const weights = new Map<string, number>();
		for (const [field, weight] of factWeights) {
			for (const word of wordsOf(facts[field])) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
		}
		this.facts.put(this.numberOf(id), weights);
	}

	putText(id: string, text: string): void {
		const weights = new Map<string, number>();
		for (const word of wordsOf(text)) weights.set(word, 1);
		this.texts.put(this.numberOf(id), weights);
	}

	remove(id: string): void {
		const number = this.numbers.get(id);
		if (number === undefined) return;
		this.facts.remove(number);
		this.texts.remove(number);
	}

	/** Ids of the pieces that hold every word, the last one perhaps unfinished. Misspelt words count when nothing else is found. */
	search(query: string): string[] {
		const terms = [...new Set(wordsOf(query))];
		const found = this.matching(terms, false);
		return found.length > 0 ? found : this.matching(terms, true);
	}

	private matching(terms: readonly string[], forgiving: boolean): string[] {
		const total = new Float32Array(this.ids.length);
		const earned = new Float32Array(this.ids.length);
		for (const [rank, term] of terms.entries()) {
			earned.fill(0);
			this.facts.score(term, 'beginning', earned);
			this.texts.score(term, inTexts(term, rank === terms.length - 1), earned);
			if (forgiving && term.length >= shortestForgiven && earned.every((score) => score === 0)) {
				this.facts.score(term, 'near', earned);
				this.texts.score(term, 'near', earned);
			}
			for (let number = 0; number < total.length; number++) {
				const score = earned[number] ?? 0;
				const before = total[number] ?? 0;
				total[number] = score > 0 && (rank === 0 || before > 0) ? before + score : 0;
			}
		}
		const found: number[] = [];
		for (let number = 0; number < total.length; number++) if ((total[number] ?? 0) > 0) found.push(number);
		return found.toSorted((a, b) => (total[b] ?? 0) - (total[a] ?? 0)).map((number) => this.ids[number] ?? '');
	}

	/** A piece keeps its number for as long as the index lives. */
	private numberOf(id: string): number {
		const known = this.numbers.get(id);
		if (known !== undefined) return known;
		this.numbers.set(id, this.ids.push(id) - 1);
		return this.ids.length - 1;
	}
}

const inTexts = (term: string, isLast: boolean): Match => (isLast && term.length > 2 ? 'beginning' : 'word');
