// The lists of a Word document: what word/numbering.xml and word/styles.xml say stands before a paragraph (ECMA-376 part 1, §17.9).
import { Parser } from 'htmlparser2';

type Level = { format: string; text: string; start: number };
type Style = { basedOn: string | null; numId: string | null; level: number; isBold: boolean };
export type DocxLists = {
	/** Next mark of a list at a level; null where it has none. Counts: to be asked once for each paragraph. */
	mark: (numId: string, level: number) => string | null;
	/** What a paragraph gets from its style. */
	styleOf: (id: string) => Omit<Style, 'basedOn'>;
};

/** `w:numPr` gives `numPr`, whatever the prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of `w:val`, or of another attribute, whatever the prefix. */
export function valueOf(attributes: Record<string, string>, name = 'val'): string | null {
	const key = Object.keys(attributes).find((other) => localName(other) === name);
	return key === undefined ? null : (attributes[key] ?? null);
}

/** Takes the text of both parts, empty where the file has none. */
export function readLists(numberingXml: string, stylesXml: string): DocxLists {
	const levelsOf = readNumbering(numberingXml);
	const styles = readStyles(stylesXml);
	const counters = new Map<string, number[]>();
	return {
		mark: (numId, level) => {
			const list = levelsOf.get(numId);
			const own = list?.levels.get(level);
			if (!list || !own || own.format === 'none') return null;
			if (own.format === 'bullet') return /^[-–—o]$/.test(own.text) ? own.text : '•';
			const counts = counters.get(list.id) ?? [];
			const before = counts.slice(0, level + 1);
			for (let at = 0; at <= level; at++) before[at] ??= (list.levels.get(at)?.start ?? 1) - (at === level ? 1 : 0);
			before[level] = (before[level] ?? 0) + 1;
			counters.set(list.id, before);
			return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
				const at = Number(digit) - 1;
				return written(before[at] ?? 1, list.levels.get(at)?.format ?? 'decimal');
			});
		},
		styleOf: (id) => inherited(styles, id),
	};
}

function inherited(styles: Map<string, Style>, id: string, depth = 0): Omit<Style, 'basedOn'> {
	const style = styles.get(id);
	if (!style || depth > 20) return { numId: null, level: 0, isBold: false };
	const base = style.basedOn === null ? null : inherited(styles, style.basedOn, depth + 1);
	return style.numId === null && base
		? { ...base, isBold: style.isBold || base.isBold }
		: { numId: style.numId, level: style.level, isBold: style.isBold || (base?.isBold ?? false) };
}

function readNumbering(xml: string): Map<string, { id: string; levels: Map<number, Level> }> {
	const abstract = new Map<string, Map<number, Level>>();
	const lists = new Map<string, { id: string; levels: Map<number, Level> }>();
	let levels = new Map<number, Level>();
	let level: Level | null = null;
	let numId: string | null = null;
	walk(xml, {
		open: (name, attributes) => {
			const value = valueOf(attributes) ?? '';
			if (name === 'abstractNum') abstract.set(valueOf(attributes, 'abstractNumId') ?? '', (levels = new Map<number, Level>()));
			else if (name === 'lvl' && numId === null) {
				level = { format: 'decimal', text: '', start: 1 };
				levels.set(Number(valueOf(attributes, 'ilvl')), level);
			} else if (name === 'numFmt' && level) level.format = value;
			else if (name === 'lvlText' && level) level.text = value;
			else if (name === 'start' && level) level.start = Number(value) || 0;
			else if (name === 'num') numId = valueOf(attributes, 'numId');
			else if (name === 'abstractNumId' && numId !== null)
				lists.set(numId, { id: value, levels: abstract.get(value) ?? new Map() });
		},
		close: (name) => {
			if (name === 'lvl') level = null;
			else if (name === 'num') numId = null;
		},
	});
	return lists;
}

function readStyles(xml: string): Map<string, Style> {
	const styles = new Map<string, Style>();
	let style: Style | null = null;
	walk(xml, {
		open: (name, attributes) => {
			const value = valueOf(attributes);
			if (name === 'style') {
				style = { basedOn: null, numId: null, level: 0, isBold: false };
				styles.set(valueOf(attributes, 'styleId') ?? '', style);
			} else if (name === 'basedOn' && style) style.basedOn = value;
			else if (name === 'numId' && style) style.numId = value;
			else if (name === 'ilvl' && style) style.level = Number(value) || 0;
			else if (name === 'b' && style) style.isBold = isOn(value);
		},
		close: (name) => {
			if (name === 'style') style = null;
		},
	});
	return styles;
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export const isOn = (value: string | null): boolean => value !== '0' && value !== 'false' && value !== 'off';

type Walker = {
	open: (name: string, attributes: Record<string, string>) => void;
	close: (name: string) => void;
	text?: (text: string) => void;
};

/** Goes through XML; names come without their prefix. */
export function walk(xml: string, { open, close, text }: Walker): void {
	const parser = new Parser(
		{
			onopentag: (name, attributes) => open(localName(name), attributes),
			onclosetag: (name) => close(localName(name)),
			ontext: (data) => text?.(data),
		},
		{ xmlMode: true, decodeEntities: true },
	);
	parser.end(xml);
}

function written(count: number, format: string): string {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const letter = (letters[(count - 1) % 26] ?? 'a').repeat(Math.min(5, Math.ceil(count / 26)));
	switch (format) {
		case 'lowerLetter':
			return letter;
		case 'upperLetter':
			return letter.toUpperCase();
		case 'lowerRoman':
			return roman(count).toLowerCase();
		case 'upperRoman':
			return roman(count);
		case 'decimalZero':
			return String(count).padStart(2, '0');
		default:
			return String(count);
	}
}

function roman(count: number): string {
	const digits: [number, string][] = [
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I'],
	];
	let [rest, text] = [Math.min(count, 99), ''];
	for (const [value, digit] of digits) {
		while (rest >= value) {
			text += digit;
			rest -= value;
		}
	}
	return text;
}
