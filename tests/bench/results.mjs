// What a bench says: rows with a value, perhaps a rival's, and a budget that was met or not.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/setup.mjs';

export const folder = join(root, 'bench-output');
const file = join(folder, 'results.json');

/**
 * @typedef {{ name: string, value: number, unit: string, rival?: string, rivalValue?: number, ratio?: number,
 *   budget: string | null, ok: boolean }} Row
 * @typedef {{ rival?: string, rivalValue?: number, share?: boolean, minRatio?: number, maxRatio?: number, min?: number,
 *   max?: number }} Terms `ratio` is the rival's value over ours, or ours over the rival's with `share`.
 */

/** One row; without a bound it only informs. @param {Terms} terms @returns {Row} */
export function row(name, value, unit, terms = {}) {
	const { rival, rivalValue, share = false, minRatio, maxRatio, min, max } = terms;
	const ratio = rivalValue === undefined ? undefined : share ? value / rivalValue : rivalValue / value;
	const checks = [
		minRatio === undefined ? null : { text: `ratio ≥ ${minRatio}`, ok: ratio >= minRatio },
		maxRatio === undefined ? null : { text: `ratio ≤ ${maxRatio}`, ok: ratio <= maxRatio },
		min === undefined ? null : { text: `≥ ${min}`, ok: value >= min },
		max === undefined ? null : { text: `≤ ${max}`, ok: value <= max },
	].filter((check) => check !== null);
	return {
		name,
		value: rounded(value),
		unit,
		...(rival === undefined ? {} : { rival, rivalValue: rounded(rivalValue), ratio: rounded(ratio) }),
		budget: checks.map((check) => check.text).join(', ') || null,
		ok: checks.every((check) => check.ok),
	};
}

/** Three figures are more than a bench can mean, but a byte count keeps all of its own. */
const rounded = (value) => (Number.isFinite(value) ? Number(value.toFixed(Math.abs(value) < 100 ? 2 : 0)) : null);

export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which `share` of them lie. */
export const percentile = (values, share) => values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)];

/** Writes the rows of this run. Earlier rows stay unless measured again or of a group (by first word) that ran to its end. */
export function saveRows(rows, finished) {
	mkdirSync(folder, { recursive: true });
	const isReplaced = ({ name }) => finished.includes(name.split('.')[0]) || rows.some((made) => made.name === name);
	const kept = earlierRows().filter((earlier) => !isReplaced(earlier));
	writeFileSync(file, `${JSON.stringify([...kept, ...rows], null, '\t')}\n`);
	return file;
}

function earlierRows() {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return [];
	}
}

/** The rows as an aligned table; an unmet budget is said in capitals. */
export function table(rows) {
	const cells = rows.map((line) => [
		line.name,
		`${figure(line.value)} ${line.unit}`,
		line.rival === undefined ? '' : `${figure(line.rivalValue)} ${line.unit} (${line.rival})`,
		line.ratio === undefined ? '' : `× ${figure(line.ratio)}`,
		line.budget ?? '',
		line.budget === null ? '' : line.ok ? 'ok' : 'NOT MET',
	]);
	const all = [['', 'ours', 'rival', 'ratio', 'budget', ''], ...cells];
	const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
	return all
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column]))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

const figure = (value) =>
	value === null || value === undefined ? '–' : value.toLocaleString('en', { maximumFractionDigits: 2 });
