// A string as a person, a browser or a server would read it: entities, percent signs and escapes decoded, case and accents folded; each
// sign of it knows which signs of the source it stands for.

/** `from[i]` and `to[i]`: the part of the source that the i-th sign of the text stands for. */
export type Reading = { text: string; from: Int32Array; to: Int32Array };

const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	shy: '\u00ad',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' ',
	zwj: '\u200d',
	zwnj: '\u200c',
	commat: '@',
	period: '.',
	lowbar: '_',
	plus: '+',
	hyphen: '-',
	dash: '-',
	oelig: 'œ',
	OElig: 'Œ',
	aelig: 'æ',
	AElig: 'Æ',
	szlig: 'ß',
	rsquo: '’',
};
/** &eacute; and the like: a letter and the mark on it. */
const marks: Record<string, string> = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	cedil: '\u0327',
	tilde: '\u0303',
	ring: '\u030a',
	caron: '\u030c',
};

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi;
const percent = /(?:%[0-9a-f]{2})+|\+/gi;
/** CSS, JSON and script escapes. */
const escape = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-9a-f]{1,6})[ \t\n]?|([^\n0-9a-f]))/gi;

type Decoder = { pattern: RegExp; decode: (match: readonly (string | undefined)[]) => string | null };

const decoders: Decoder[] = [
	{
		pattern: entity,
		decode: ([, decimal, hex, name]) =>
			name ? namedSign(name) : signOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
	},
	{ pattern: percent, decode: ([run]) => (run === '+' ? ' ' : utf8(run ?? '')) },
	{ pattern: percent, decode: ([run]) => (run === '+' ? null : utf8(run ?? '')) },
	{
		pattern: escape,
		decode: ([, long, u, x, css, sign]) =>
			sign === undefined ? signOf(Number.parseInt(long ?? u ?? x ?? css ?? '', 16)) : /[ntrbf]/.test(sign) ? ' ' : sign,
	},
	{
		pattern: entity,
		decode: ([, decimal, hex, name]) =>
			name ? namedSign(name) : signOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
	},
	{ pattern: percent, decode: ([run]) => (run === '+' ? ' ' : utf8(run ?? '')) },
];

const signOf = (code: number): string | null => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null);

function namedSign(name: string): string | null {
	const known = named[name];
	if (known !== undefined) return known;
	const mark = marks[name.slice(1)];
	return mark === undefined ? null : (name[0] ?? '') + mark;
}

/** Bytes that are no UTF-8 are read as Latin-1, which old servers write. */
function utf8(run: string): string {
	const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return String.fromCharCode(...bytes);
	}
}

/** Every way this string can be read, as written first, each folded; two that read the same are given once. */
export function readingsOf(source: string): Reading[] {
	let current: Reading = { text: source, from: identity(source.length, 0), to: identity(source.length, 1) };
	const readings = [folded(current)];
	if (!/[&%+\\]/.test(source)) return readings;
	for (const decoder of decoders) {
		const next = decoded(current, decoder);
		if (!next) continue;
		current = next;
		readings.push(folded(current));
	}
	return readings;
}

function identity(length: number, first: number): Int32Array {
	const positions = new Int32Array(length);
	for (let i = 0; i < length; i++) positions[i] = i + first;
	return positions;
}

/** Null when there is nothing to decode. */
function decoded(reading: Reading, { pattern, decode }: Decoder): Reading | null {
	const made = new Maker(reading);
	let end = 0;
	for (const match of reading.text.matchAll(pattern)) {
		const sign = decode(match);
		if (sign === null) continue;
		made.copy(end, match.index);
		end = match.index + match[0].length;
		made.put(sign, match.index, end);
	}
	if (end === 0) return null;
	made.copy(end, reading.text.length);
	return made.done();
}

const ignored = /[\u00ad\u061c\u180e\ufeff]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\p{M}/u;
const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case, no accents, ligatures spelled out, each run of spaces one space, signs nobody sees left out. */
function folded(reading: Reading): Reading {
	const { text } = reading;
	const made = new Maker(reading);
	let i = 0;
	while (i < text.length) {
		const code = text.charCodeAt(i);
		if (code > 0x20 && code < 0x7f && code !== 0x60) {
			const from = i;
			// A single space between words is as it is, too.
			while (isPlain(text, i)) i++;
			made.copy(from, i, text.slice(from, i).toLowerCase());
			continue;
		}
		const start = i;
		const sign = String.fromCodePoint(text.codePointAt(i) as number);
		i += sign.length;
		if (/\s/.test(sign) || code < 0x20) {
			while (i < text.length && /[\s\u00ad\u200b]/.test(text[i] as string)) i++;
			made.put(' ', start, i);
		} else if (ignored.test(sign)) made.stretch(i);
		else made.put(plain(sign), start, i);
	}
	return made.done();
}

/** True for a printable ASCII sign, and for a space between two of them. */
function isPlain(text: string, i: number): boolean {
	const code = text.charCodeAt(i);
	if (code > 0x20 && code < 0x7f && code !== 0x60) return true;
	const next = text.charCodeAt(i + 1);
	return code === 0x20 && next > 0x20 && next < 0x7f && next !== 0x60;
}

function plain(sign: string): string {
	const bare = sign
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
	if (/^\p{Pd}$/u.test(bare)) return '-';
	if (/^[’ʼ‘`´]$/.test(bare)) return "'";
	return ligatures[bare] ?? bare;
}

/** Makes a reading out of another, sign by sign. */
class Maker {
	#text: string[] = [];
	#from: Int32Array;
	#to: Int32Array;
	#length = 0;

	constructor(readonly source: Reading) {
		this.#from = new Int32Array(source.text.length + 8);
		this.#to = new Int32Array(source.text.length + 8);
	}

	put(text: string, start: number, end: number): void {
		if (this.#length + text.length > this.#from.length) this.#grow(text.length);
		for (let i = 0; i < text.length; i++, this.#length++) {
			this.#from[this.#length] = this.source.from[start] as number;
			this.#to[this.#length] = this.source.to[end - 1] as number;
		}
		this.#text.push(text);
	}

	/** What is not seen belongs to the sign before it. */
	stretch(end: number): void {
		if (this.#length > 0) this.#to[this.#length - 1] = this.source.to[end - 1] as number;
	}

	/** A run whose signs stand one for one; `text`: as it is to be read. */
	copy(start: number, end: number, text = this.source.text.slice(start, end)): void {
		if (end <= start) return;
		if (this.#length + end - start > this.#from.length) this.#grow(end - start);
		this.#from.set(this.source.from.subarray(start, end), this.#length);
		this.#to.set(this.source.to.subarray(start, end), this.#length);
		this.#length += end - start;
		this.#text.push(text);
	}

	done(): Reading {
		return { text: this.#text.join(''), from: this.#from.subarray(0, this.#length), to: this.#to.subarray(0, this.#length) };
	}

	#grow(by: number): void {
		const from = new Int32Array(this.#length * 2 + by);
		const to = new Int32Array(this.#length * 2 + by);
		from.set(this.#from);
		to.set(this.#to);
		this.#from = from;
		this.#to = to;
	}
}
