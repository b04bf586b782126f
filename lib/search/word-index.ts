// Which documents hold which words, and how much they weigh: lists of numbers, so that ten thousand documents answer in
// milliseconds and fit in some tens of megabytes. (MiniSearch took 160 ms and 400 MB for the same library.)

/** New words wait unsorted up to this many: sorting the vocabulary at each of them would hold every search up. */
const freshBound = 2_000;

/** The weight of a word in a document, from 1 to this; it shares one integer with the document's number. */
const heaviest = 15;

export type Match = 'word' | 'beginning' | 'near';

export class WordIndex {
	/** For each word, document × 16 + weight. */
	private readonly postings = new Map<string, number[]>();
	/** For each document, its words: what to take away when it changes. */
	private readonly words = new Map<number, readonly string[]>();
	private sorted: string[] = [];
	private fresh: string[] = [];

	get size(): number {
		return this.words.size;
	}

	/** Takes a document in, or replaces it. */
	put(document: number, weights: ReadonlyMap<string, number>): void {
		this.remove(document);
		for (const [word, weight] of weights) {
			const entry = document * (heaviest + 1) + Math.min(heaviest, Math.max(1, weight));
			const list = this.postings.get(word);
			if (list) list.push(entry);
			else {
				this.postings.set(word, [entry]);
				this.fresh.push(word);
			}
		}
		this.words.set(document, [...weights.keys()]);
	}

	remove(document: number): void {
		for (const word of this.words.get(document) ?? []) {
			const list = this.postings.get(word);
			const at = list?.findIndex((entry) => Math.floor(entry / (heaviest + 1)) === document) ?? -1;
			if (list && at >= 0) list.splice(at, 1);
		}
		this.words.delete(document);
	}

	/** Adds to `scores` what each document earns by the term: rare words earn more, whole words more than beginnings. */
	score(term: string, match: Match, scores: Float32Array): void {
		for (const word of this.matching(term, match)) {
			const list = this.postings.get(word) ?? [];
			const worth = (Math.log(1 + this.size / list.length) * term.length) / Math.max(term.length, word.length);
			for (const entry of list) {
				const document = Math.floor(entry / (heaviest + 1));
				scores[document] = (scores[document] ?? 0) + (entry % (heaviest + 1)) * worth;
			}
		}
	}

	private matching(term: string, match: Match): string[] {
		if (match === 'word') return [term];
		if (match === 'near') return [...this.sorted, ...this.fresh].filter((word) => isOneSlipAway(word, term));
		if (this.fresh.length > freshBound) {
			this.sorted = [...this.sorted, ...this.fresh].toSorted();
			this.fresh = [];
		}
		const found = this.sorted.slice(firstFrom(this.sorted, term), firstFrom(this.sorted, `${term}\uffff`));
		return [...found, ...this.fresh.filter((word) => word.startsWith(term))];
	}
}

/** Index of the first word that is not before `term`. */
function firstFrom(words: readonly string[], term: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((words[middle] ?? '') < term) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One letter more, less or other. */
function isOneSlipAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	return Math.max(a.length, b.length) - start - end <= 1;
}
