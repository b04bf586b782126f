// Links to a passage of a page: `#:~:text=`, built by the rules of the WICG text-fragment draft. The text is that of the page's blocks,
// spaces collapsed; a term never reaches over the border of a block, begins and ends between words, and the first match of the whole must
// be the passage itself.

/** A place in the text: `offset` counts UTF-16 units of block number `block`. */
export type TextPlace = { block: number; offset: number };
export type TextRange = { start: TextPlace; end: TextPlace };

/** What a link names: the whole passage in `start`, or its first and last words; what stands right before and after it. */
export type TextTerms = { start: string; end?: string; prefix?: string; suffix?: string };

/** A longer passage is named by its first and last words. */
const longestTerm = 300;
/** Words of a term, from the fewest that are tried to the most. */
const steps = [0, 2, 4, 8, 14, 22];
const endWords = 4;

/** The terms whose first match is the passage, or the closest to it; null when the passage has no word. */
export function textTerms(blocks: readonly string[], passage: TextRange): TextTerms | null {
	const text = new BlockText(blocks);
	const whole = text.wholeWords(passage);
	if (!whole) return null;
	const last = steps.at(-1) ?? 0;
	for (const extra of steps) {
		for (const ends of endsOf(text, whole, extra)) {
			const terms = { ...ends, ...(extra > 0 ? surroundings(text, whole, extra) : {}) };
			const found = text.firstMatch(terms);
			if ((found && sameRange(found, whole)) || extra === last) return terms;
		}
	}
	return null;
}

/** The address with the terms as its text directive; an anchor that it has already stays. */
export function fragmentLink(address: string, terms: TextTerms | null): string {
	const [base = ''] = address.split(':~:');
	const plain = base.replace(/#$/, '');
	if (!terms) return plain;
	const { prefix, start, end, suffix } = terms;
	const parts = [
		prefix === undefined ? null : `${encodeTerm(prefix)}-`,
		encodeTerm(start),
		end === undefined ? null : encodeTerm(end),
		suffix === undefined ? null : `-${encodeTerm(suffix)}`,
	];
	return `${plain}${plain.includes('#') ? '' : '#'}:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** The words around a passage, across blocks: at most `count` on each side. */
export function wordsAround(
	blocks: readonly string[],
	{ start, end }: TextRange,
	count: number,
): { before: string; after: string } {
	const before: string[] = [];
	for (let block = start.block; block >= 0 && before.length < count; block--) {
		const text = blocks[block] ?? '';
		before.unshift(...wordsOf(block === start.block ? text.slice(0, start.offset) : text));
	}
	const after: string[] = [];
	for (let block = end.block; block < blocks.length && after.length < count; block++) {
		const text = blocks[block] ?? '';
		after.push(...wordsOf(block === end.block ? text.slice(end.offset) : text));
	}
	return { before: before.slice(-count).join(' '), after: after.slice(0, count).join(' ') };
}

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** A hyphen, a comma and an ampersand have a meaning of their own in the directive. */
const encodeTerm = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');

const sameRange = (a: TextRange, b: TextRange): boolean => samePlace(a.start, b.start) && samePlace(a.end, b.end);
const samePlace = (a: TextPlace, b: TextPlace): boolean => a.block === b.block && a.offset === b.offset;

function endsOf(text: BlockText, { start, end }: TextRange, extra: number): { start: string; end?: string }[] {
	const first = text.blocks[start.block] ?? '';
	if (start.block === end.block && end.offset - start.offset <= longestTerm)
		return [{ start: first.slice(start.offset, end.offset) }];
	const last = text.blocks[end.block] ?? '';
	const isOne = start.block === end.block;
	const head = first.slice(start.offset, isOne ? end.offset : first.length);
	const tail = last.slice(isOne ? start.offset : 0, end.offset);
	const from = firstWords(head, endWords + extra);
	const to = lastWords(tail, endWords + extra);
	// Grown into each other within one block, they would name what comes after.
	return isOne && from.length + to.length >= head.length ? [{ start: head }] : [{ start: from, end: to }];
}

/** What stands right before and after, within one block each: the nearest that has words. */
function surroundings(text: BlockText, { start, end }: TextRange, count: number): Pick<TextTerms, 'prefix' | 'suffix'> {
	const prefix = lastWords(text.before(start), count);
	const suffix = firstWords(text.after(end), count);
	return { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

const segmenter = (): Intl.Segmenter => new Intl.Segmenter(undefined, { granularity: 'word' });

function firstWords(text: string, count: number): string {
	let seen = 0;
	for (const { index, segment, isWordLike } of segmenter().segment(text))
		if (isWordLike && ++seen === count) return text.slice(0, index + segment.length).trim();
	return text.trim();
}

function lastWords(text: string, count: number): string {
	const words = [...segmenter().segment(text)].filter((part) => part.isWordLike);
	return text.slice(words.at(-count)?.index ?? 0).trim();
}

class BlockText {
	readonly #folded: readonly string[];
	readonly #borders = new Map<number, Set<number>>();

	constructor(readonly blocks: readonly string[]) {
		this.#folded = blocks.map(fold);
	}

	/** The passage without spaces at its ends, grown to whole words. */
	wholeWords({ start, end }: TextRange): TextRange | null {
		let [from, to] = [{ ...start }, { ...end }];
		while (from.block < to.block && !this.#at(from.block).slice(from.offset).trim()) from = { block: from.block + 1, offset: 0 };
		while (to.block > from.block && !this.#at(to.block).slice(0, to.offset).trim())
			to = { block: to.block - 1, offset: this.#at(to.block - 1).length };
		const [first, last] = [this.#at(from.block), this.#at(to.block)];
		while (first[from.offset] === ' ') from.offset++;
		while (last[to.offset - 1] === ' ') to.offset--;
		if (from.block === to.block && from.offset >= to.offset) return null;
		while (!this.#isBorder(from.block, from.offset)) from.offset--;
		while (!this.#isBorder(to.block, to.offset)) to.offset++;
		return { start: from, end: to };
	}

	/** Text of the nearest block that has any before a place. */
	before({ block, offset }: TextPlace): string {
		let text = this.#at(block).slice(0, offset).trim();
		for (let i = block - 1; i >= 0 && !text; i--) text = this.#at(i).trim();
		return text;
	}

	after({ block, offset }: TextPlace): string {
		let text = this.#at(block).slice(offset).trim();
		for (let i = block + 1; i < this.blocks.length && !text; i++) text = this.#at(i).trim();
		return text;
	}

	/** What a browser would scroll to. */
	firstMatch({ prefix, start, end, suffix }: TextTerms): TextRange | null {
		let from: TextPlace = { block: 0, offset: 0 };
		for (;;) {
			const found = this.#find(prefix ?? start, from);
			if (!found) return null;
			from = { block: found.start.block, offset: found.start.offset + 1 };
			const first = prefix === undefined ? found : this.#standsAt(start, this.#skipSpaces(found.end));
			if (!first) continue;
			const last = this.#endOf(first, end, suffix);
			if (last) return { start: first.start, end: last };
		}
	}

	#endOf(first: TextRange, end: string | undefined, suffix: string | undefined): TextPlace | null {
		const isFollowed = (place: TextPlace): boolean =>
			suffix === undefined || this.#standsAt(suffix, this.#skipSpaces(place)) !== null;
		if (end === undefined) return isFollowed(first.end) ? first.end : null;
		let from = first.end;
		for (;;) {
			const found = this.#find(end, from);
			if (!found) return null;
			if (isFollowed(found.end)) return found.end;
			from = { block: found.start.block, offset: found.start.offset + 1 };
		}
	}

	#find(term: string, from: TextPlace): TextRange | null {
		const folded = fold(term);
		for (let block = from.block; block < this.#folded.length; block++) {
			const text = this.#folded[block] ?? '';
			let at = text.indexOf(folded, block === from.block ? from.offset : 0);
			for (; at >= 0; at = text.indexOf(folded, at + 1)) {
				const end = at + folded.length;
				if (this.#isBorder(block, at) && this.#isBorder(block, end))
					return { start: { block, offset: at }, end: { block, offset: end } };
			}
		}
		return null;
	}

	#standsAt(term: string, { block, offset }: TextPlace): TextRange | null {
		const end = offset + term.length;
		const stands =
			(this.#folded[block] ?? '').startsWith(fold(term), offset) && this.#isBorder(block, offset) && this.#isBorder(block, end);
		return stands ? { start: { block, offset }, end: { block, offset: end } } : null;
	}

	#skipSpaces({ block, offset }: TextPlace): TextPlace {
		for (let i = block; i < this.blocks.length; i++) {
			const text = this.#at(i);
			let at = i === block ? offset : 0;
			while (text[at] === ' ') at++;
			if (at < text.length) return { block: i, offset: at };
		}
		return { block: this.blocks.length, offset: 0 };
	}

	#isBorder(block: number, offset: number): boolean {
		const text = this.#at(block);
		if (offset <= 0 || offset >= text.length) return true;
		let borders = this.#borders.get(block);
		if (!borders) {
			borders = new Set([...segmenter().segment(text)].map((part) => part.index));
			this.#borders.set(block, borders);
		}
		return borders.has(offset);
	}

	#at(block: number): string {
		return this.blocks[block] ?? '';
	}
}

/** Small letters, unit for unit: places in the folded text are places in the text. */
function fold(text: string): string {
	const small = text.toLowerCase();
	if (small.length === text.length) return small;
	return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}
