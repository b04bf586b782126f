// Which table of a page is the one that was copied from it, when others have come before it since: the one whose columns and rows have the
// same names. Figures say nothing: they are what changes.
import { alikeness, meaningfulWords, type Words } from './alike';

/** Half of the names in common: columns may be added, months may follow. */
const enough = 0.5;

/**
 * `tables`: rows of words, in the order of the page; `known`: the rows as they were copied, from the place `index`. The place where that
 * table stands now; null when no table has its names.
 */
export function placeOfTable(
	tables: readonly (readonly (readonly string[])[])[],
	known: readonly (readonly string[])[],
	index: number,
): number | null {
	const names = namesOf(known);
	// Nothing but figures: only its place and its width tell it.
	if (names.size === 0) return tables[index]?.[0]?.length === known[0]?.length && tables[index] ? index : null;
	const scores = tables.map((table) => alikeness(names, namesOf(table)));
	const best = Math.max(...scores);
	if (!(best >= enough)) return null;
	return scores[index] === best ? index : scores.indexOf(best);
}

/** The words of the first row and of the first column. */
const namesOf = (rows: readonly (readonly string[])[]): Words =>
	meaningfulWords([...(rows[0] ?? []), ...rows.map(([first]) => first ?? '')].filter((cell) => /\p{L}/u.test(cell)).join(' '));
