// The figures of a page's text with the words that say what they count: « Clics : 1 204 », « 4,2 % », « 2 min 31 s ».
import { fold } from './fold';
import { figurePattern, notFigures, yearAlone } from './number-patterns';
import { decimalsOf, numberValue, scaleOf, type Decimals } from './read-number';

/** `time` is in seconds. Currencies are their sign, or their code. */
export type FigureUnit = 'count' | '%' | 'time' | '€' | '$' | '£' | 'CHF';

export type Figure = {
	/** The words beside it, as the page has them; '' where there are none. */
	label: string;
	/** As the page writes it, with its unit. */
	text: string;
	value: number;
	unit: FigureUnit;
};

/** In the order of the text. Dates, hours of the day, addresses and telephone numbers are no figures. */
export function figuresOf(text: string, language: string): Figure[] {
	const decimals = decimalsOf(text, language);
	// As long as the text, so that positions hold.
	const masked = notFigures.reduce((rest, pattern) => rest.replace(pattern, (match) => '\ue000'.repeat(match.length)), text);
	const words = text.split('\n').map((line) => line.split('\t'));
	const lines = masked
		.split('\n')
		.map((line, at) => line.split('\t').map((cell, column) => partsOf(cell, words[at]?.[column] ?? '', decimals)));
	const names = lineNames(lines.map((cells) => (cells.length === 1 ? (cells[0] ?? []) : [{ words: '' }])));
	return lines.flatMap((cells, at) => cells.flatMap((parts, column) => labelled(parts, { lines, names, at, column })));
}

/** A figure, and the words around it. */
type Found = Omit<Figure, 'label'>;
/** A cell of a line, in order: words, and the figures between them. Empty where the cell is. */
type Part = { words: string } | { figure: Found };
type Place = { lines: Part[][][]; names: ReadonlyMap<number, string>; at: number; column: number };

function partsOf(masked: string, cell: string, decimals: Decimals): Part[] {
	const parts: Part[] = [];
	let from = 0;
	for (const match of /\d/.test(masked) ? masked.matchAll(figurePattern) : []) {
		const figure = figureOf(match, masked, decimals);
		if (!figure) continue;
		parts.push({ words: cell.slice(from, match.index) }, { figure });
		from = match.index + match[0].length;
	}
	parts.push({ words: cell.slice(from) });
	return parts.filter((part) => 'figure' in part || hasLetters(part.words));
}

const hasLetters = (words: string): boolean => /\p{L}/u.test(words);

function figureOf(match: RegExpExecArray, line: string, decimals: Decimals): Found | null {
	const text = match[0].trim();
	const groups = match.groups ?? {};
	const { number, sign, before, after, percent } = groups;
	if (number === undefined) return { text, value: secondsOf(groups), unit: 'time' };
	const scale = groups['scale'] ?? groups['scaleMoney'] ?? groups['scaleCash'] ?? '';
	const currency = before ?? after;
	// A year says when; only after a colon is it taken for a figure.
	if (yearAlone.test(text) && !/:\s*$/.test(line.slice(0, match.index))) return null;
	const value = numberValue(number, decimals) * scaleOf(scale) * (sign && sign !== '+' ? -1 : 1);
	if (!Number.isFinite(value)) return null;
	return { text, value, unit: percent ? '%' : currency ? currencyOf(currency) : 'count' };
}

function secondsOf(groups: Record<string, string | undefined>): number {
	const clock = groups['clock']?.split(':').map(Number);
	if (clock) return clock.reduce((sum, part) => sum * 60 + part, 0);
	const read = (...names: string[]): number =>
		Number((names.map((name) => groups[name]).find((found) => found !== undefined) ?? '0').replace(',', '.'));
	return (
		read('hours', 'hours3') * 3600 +
		read('minutes', 'bare', 'minutes2', 'minutes4') * 60 +
		read('seconds', 'seconds2', 'seconds5')
	);
}

function currencyOf(written: string): FigureUnit {
	if (/^(?:€|eur)/i.test(written)) return '€';
	if (/^(?:\$|usd|dollar)/i.test(written)) return '$';
	return /^(?:£|gbp)/i.test(written) ? '£' : 'CHF';
}

/** A label is no paragraph. */
const mostWords = 6;

function labelled(parts: Part[], place: Place): Figure[] {
	const isAlone = parts.length === 1;
	return parts.flatMap((part, index) => {
		if (!('figure' in part)) return [];
		const cells = place.lines[place.at]?.length ?? 1;
		const own = isAlone ? '' : labelWithin(parts, index);
		const label =
			cells > 1
				? [rowName(place), own || columnName(place)].filter(Boolean).join(' · ')
				: own || (place.names.get(place.at) ?? '');
		return [{ label, ...part.figure }];
	});
}

/** Words of the same cell: before the figure, or after it where a count is followed by what it counts. */
function labelWithin(parts: readonly Part[], index: number): string {
	const wordsAt = (at: number): string => {
		const part = parts[at];
		return part && 'words' in part ? part.words : '';
	};
	const [before, after] = [wordsAt(index - 1), wordsAt(index + 1)];
	const part = parts[index];
	const isCount = part && 'figure' in part && part.figure.unit === 'count';
	// "Clics 1 204 Impressions 30 000": such a row begins with a name and ends with a figure.
	const isRow =
		parts.length > 2 &&
		'words' in (parts[0] ?? {}) &&
		'figure' in (parts.at(-1) ?? {}) &&
		parts.every((other) => 'figure' in other || other.words.trim().split(/\s+/).length <= 3);
	const prefersAfter = isCount && !/[:=(]\s*$/.test(before) && !isRow && /^\s*\p{L}/u.test(after);
	const lastOf = (words: string): string => tidy(words.split(/[.;!?|·•]\s/).at(-1) ?? '', -mostWords);
	const firstOf = (words: string): string => tidy(words.split(/[.,;:!?|·•()]/)[0] ?? '', mostWords);
	return prefersAfter ? firstOf(after) || lastOf(before) : lastOf(before) || firstOf(after);
}

/** Without the signs around it; a positive count keeps the first words, a negative one the last. */
function tidy(words: string, count: number): string {
	const bare = words.replaceAll('\ue000', ' ').replace(/^[^\p{L}\d]+|[^\p{L}\d)%]+$/gu, '');
	const list = bare.split(/\s+/).filter(Boolean);
	return (count < 0 ? list.slice(count) : list.slice(0, count)).join(' ');
}

/** The words of a cell or a line that holds no figure and is short enough to be a name; '' otherwise. */
function nameIn(parts: readonly Part[] | undefined): string {
	const [first] = parts ?? [];
	if (parts?.length !== 1 || !first || !('words' in first)) return '';
	const words = first.words.trim().split(/\s+/);
	return words.length <= 2 * mostWords ? tidy(first.words, mostWords) : '';
}

const rowName = ({ lines, at, column }: Place): string =>
	(lines[at] ?? [])
		.slice(0, column)
		.map(nameIn)
		.find((name) => name !== '') ?? '';

/** The cell of the same column in the nearest line above that has as many cells and no figure. */
function columnName({ lines, at, column }: Place): string {
	const cells = lines[at]?.length ?? 0;
	for (let above = at - 1; above >= 0 && above > at - 400; above--) {
		const line = lines[above] ?? [];
		if (line.length === cells && line.every((parts) => parts.every((part) => 'words' in part))) return nameIn(line[column]);
	}
	return '';
}

type LoneLine = { at: number; figure: boolean; name: string };

/**
 * The names of the figures that have a line to themselves, by line. The nearer line names it; where both are as near, the one that
 * leaves no figure of the run without a name. Runs end at a second blank line and at sentences.
 */
function lineNames(lines: readonly Part[][]): Map<number, string> {
	const names = new Map<number, string>();
	let run: LoneLine[] = [];
	const close = (): void => {
		const isAfter = run[0]?.figure === true;
		run.forEach((line, place) => {
			const [before, after] = [run[place - 1], run[place + 1]];
			if (!line.figure) return;
			const [above, below] = [
				before ? line.at - before.at : Number.POSITIVE_INFINITY,
				after ? after.at - line.at : Number.POSITIVE_INFINITY,
			];
			const named = above === below ? (isAfter ? after : before) : above < below ? before : after;
			// The name above is that of the figure above it, when it is as near to that one.
			const earlier = run[place - 2];
			const isTaken = isAfter && !after && before && earlier && before.at - earlier.at <= above;
			if (named && !isTaken) names.set(line.at, named.name);
		});
		run = [];
	};
	lines.forEach((parts, at) => {
		if (parts.length === 0) return;
		const line = { at, figure: parts.length === 1 && 'figure' in (parts[0] ?? {}), name: nameIn(parts) };
		const last = run.at(-1);
		if (last && (at - last.at > 2 || last.figure === line.figure)) close();
		if (line.figure || line.name) run.push(line);
		else close();
	});
	close();
	return names;
}

/** What two figures must share to be compared. */
export const figureKey = ({ label, unit }: Figure): string =>
	`${unit} ${fold(label)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()}`;
