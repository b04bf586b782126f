// Finds what must go in any string, however it is written there. One finder serves a whole act of redaction.
import { readingsOf } from './reading';

/** What stands where something was taken out. Always the same, so that its length tells nothing. */
export const block = '▮▮▮▮▮▮';

export type Span = { start: number; end: number };

/** Tokens and asset addresses are ours: what looks like a mask inside them is chance. */
const ours = /glane:(?:[0-9a-f]{16}\.\d+\.|[0-9a-f]{64})/g;

/** Signs that may part the words of a name in an address, a file name, a handle; or nothing. */
const parting = String.raw`[\s\-_.+,·/|'~*=()]`;
/** As few letters as two words must have for them to be recognised when nothing parts them. */
const joinable = 7;
/** Figures from this many on are found however they are grouped. */
const figures = 8;

/** Strings no longer than this are remembered when nothing is in them, so many at most. */
const repeated = 100;
const mostRepeated = 50_000;

export class TextFinder {
	readonly #pattern: RegExp | null;
	/** A page repeats its names and classes thousands of times. */
	readonly #free = new Set<string>();

	/** `whole`: only where no letter stands before or after. */
	constructor(texts: readonly string[], whole = false) {
		const patterns = texts
			.map(patternOf)
			.filter((pattern) => pattern !== '')
			.map((pattern) => (whole ? String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])` : pattern));
		// The longest first: a name before the first name in it.
		this.#pattern = patterns.length > 0 ? new RegExp(patterns.toSorted((a, b) => b.length - a.length).join('|'), 'gu') : null;
	}

	/** True when there is no text to find. */
	get isEmpty(): boolean {
		return this.#pattern === null;
	}

	/** Where it stands, in order, without overlaps. */
	find(source: string): Span[] {
		if (!this.#pattern || source.length < 2 || this.#free.has(source)) return [];
		const spans: Span[] = [];
		for (const { text, from, to } of readingsOf(source)) {
			for (const match of text.matchAll(this.#pattern)) {
				const last = match.index + match[0].length - 1;
				spans.push({ start: from[match.index] as number, end: to[last] as number });
			}
		}
		if (spans.length === 0) {
			if (source.length <= repeated && this.#free.size < mostRepeated) this.#free.add(source);
			return spans;
		}
		const own = [...source.matchAll(ours)].map(({ 0: token, index }) => ({ start: index, end: index + token.length }));
		return without(merged(spans), own);
	}

	has(source: string): boolean {
		return this.find(source).length > 0;
	}

	/** The same string without it. */
	mask(source: string): string {
		let masked = source;
		// What is left after a replacement may read as the same again: once more, then all is known to be gone.
		for (let round = 0; round < 3; round++) {
			const spans = this.find(masked);
			if (spans.length === 0) break;
			masked = spliced(
				masked,
				spans.map((span) => ({ ...span, text: block })),
			);
		}
		return masked;
	}
}

/** Overlapping spans as one. */
export function merged(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
		else result.push({ ...span });
	}
	return result;
}

function without(spans: Span[], kept: readonly Span[]): Span[] {
	if (kept.length === 0) return spans;
	return spans.flatMap((span) => {
		let parts = [span];
		for (const { start, end } of kept) {
			parts = parts.flatMap((part) =>
				end <= part.start || start >= part.end
					? [part]
					: [
							{ start: part.start, end: start },
							{ start: end, end: part.end },
						].filter((rest) => rest.end > rest.start),
			);
		}
		// A piece of a mask beside a token is no mask.
		return parts.length === 1 && parts[0] === span ? [span] : [];
	});
}

export type Edit = Span & { text: string };

/** The string with each span replaced by its text; of edits that overlap, the one that begins first and is longest wins. */
export function spliced(source: string, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		if (start < at) continue;
		parts.push(source.slice(at, start), text);
		at = end;
	}
	return parts.length === 0 ? source : parts.join('') + source.slice(at);
}

const foldedText = (text: string): string => (readingsOf(text)[0]?.text ?? '').trim();
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

function patternOf(mask: string): string {
	const text = foldedText(mask);
	const signs = text.replace(/[^\p{L}\p{N}]/gu, '');
	if (signs === '') return text === '' || new RegExp(`^${parting}+$`).test(text) ? '' : literal(text);
	const digits = signs.replace(/\D/g, '').length;
	if (digits >= figures && digits * 5 >= signs.length * 3 && !text.includes('@')) return figuresPattern(text, signs);
	const between = signs.length >= joinable ? `${parting}{0,8}` : `${parting}{1,8}`;
	const inner = new RegExp(`(?<!^${parting}*)${parting}+(?!${parting}*$)`, 'gu');
	return text
		.split(inner)
		.map((part) => literal(part))
		.join(between);
}

/** A French telephone number is found with and without its country. */
function figuresPattern(text: string, signs: string): string {
	const gap = `${parting}{0,3}`;
	const national = /^(?:0033|33)?0?([1-9]\d{8})$/.exec(signs);
	if (national?.[1] && /^(?:\+|00|0|\(0)/.test(text)) {
		return String.raw`(?:(?:\+|00)?33${gap})?(?:\(?0\)?${gap})?` + national[1].split('').join(gap);
	}
	return signs.split('').map(literal).join(gap);
}
