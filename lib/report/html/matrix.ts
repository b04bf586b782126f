// The coverage at a glance, above the report: one small link to each row of the coverage tables that has a state, by the title of its
// rows, and the filter by state, which is style alone and needs no script.
import { blockLines } from '../content-text';
import type { Block, Cell, Inline, ReportContent, Table, Tone } from '../content';
import type { Wording } from '../wording';
import { type Markup, markup } from './markup';

type Line = {
	/** Words of the cells before the state: code and label. */
	code: string;
	/** The code as it is read after what stands before it. */
	short: string;
	label: string;
	/** "● prouvé" */
	state: string;
	tone: Tone;
	/** Where the report tells of it; '' where it does not. */
	anchor: string;
	/** One criterion of the competency above it. */
	isCriterion: boolean;
};
export type MatrixGroup = { title: string; lines: Line[] };

/** The rows of every table of the coverage sections that have a state, under the titles between them. */
export function matrixGroups({ sections }: Pick<ReportContent, 'sections'>): MatrixGroup[] {
	const groups: MatrixGroup[] = [];
	for (const table of sections.filter(({ kind }) => kind === 'coverage').flatMap(({ blocks }) => tablesIn(blocks)))
		groups.push(...groupsOf(table));
	return groups.filter(({ lines }) => lines.length > 0);
}

function groupsOf(table: Table): MatrixGroup[] {
	const groups: MatrixGroup[] = [{ title: table.shown ? table.caption : '', lines: [] }];
	let holder = '';
	for (const row of table.rows) {
		const title = titleOfRow(row);
		if (title) {
			groups.push({ title, lines: [] });
			holder = '';
		}
		const line = lineOf(row);
		if (!line) continue;
		if (!line.isCriterion) holder = line.code;
		// "C1.1 – 2" after C1.1 is 2.
		const short = holder && line.isCriterion && line.code.startsWith(holder) ? line.code.slice(holder.length) : line.code;
		groups.at(-1)?.lines.push({ ...line, short: short.replace(/^[\s–-]+/, '') });
	}
	return groups;
}

export function matrixMarkup(groups: readonly MatrixGroup[], { t }: Wording): Markup {
	const all = groups.flatMap(({ lines }) => lines);
	// What a competency sums up of its criteria is not counted beside them.
	const counted = groups.flatMap(({ lines }) => lines.filter((line, at) => line.isCriterion || !lines[at + 1]?.isCriterion));
	const countOf = (tone: Tone): number => counted.filter((line) => line.tone === tone).length;
	const order: Tone[] = ['empty', 'partial', 'gap', 'proved', 'exempt'];
	return markup`<fieldset class="states"><legend class="visually-hidden">${t('viewer:filter')}</legend>
<label><input type="radio" name="v-etat" id="v-etat-all" checked> ${t('viewer:allStates')}</label>
${order.map((tone) => {
	const found = all.find((line) => line.tone === tone);
	return (
		found &&
		markup`<label class="tone tone-${tone}"><input type="radio" name="v-etat" id="v-etat-${tone}"> ${found.state} <span class="soft">${countOf(tone) || null}</span></label>`
	);
})}</fieldset>
<ul class="cells">${groups.map(({ title, lines }) => markup`<li>${title && markup`<span class="cells-title">${title}</span>`}<ul>${lines.map(cellMarkup)}</ul></li>`)}</ul>`;
}

function cellMarkup({ code, short, label, state, tone, anchor, isCriterion }: Line): Markup {
	const words = [code, label].filter(Boolean).join(' ');
	const inside = markup`<span aria-hidden="true"><span class="tone tone-${tone}">${state.slice(0, 1)}</span> <span class="code">${short || label}</span></span><span class="visually-hidden">${words}, ${state}</span>`;
	const look = isCriterion ? 'cell criterion' : 'cell';
	return markup`<li data-tone="${tone}">${anchor ? markup`<a class="${look}" href="#${anchor}" title="${words} — ${state}">${inside}</a>` : markup`<span class="${look}" title="${words} — ${state}">${inside}</span>`}</li>`;
}

function lineOf(row: readonly Cell[]): Line | null {
	const at = row.findIndex((cell) => cell.tone);
	const tone = row[at]?.tone;
	if (!tone) return null;
	const [code = '', ...label] = row.slice(0, at).map(textOf);
	const jump = row.flatMap((cell) => cell.blocks.flatMap(inlinesOf)).find((inline) => inline.kind === 'jump');
	return {
		code,
		short: code,
		label: label.join(' '),
		state: textOf(row[at] as Cell),
		tone,
		anchor: jump?.anchor ?? row.find((cell) => cell.anchor)?.anchor ?? '',
		isCriterion: !row.some((cell) => cell.header),
	};
}

function titleOfRow(row: readonly Cell[]): string | null {
	const [only, ...others] = row;
	return only && others.length === 0 && (only.columns ?? 1) > 1 ? textOf(only) : null;
}

const textOf = (cell: Cell): string => cell.blocks.flatMap(blockLines).join(' ');
const inlinesOf = (block: Block): Inline[] => (block.kind === 'paragraph' ? block.content : []);

const tablesIn = (blocks: readonly Block[]): Table[] =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'group' ? tablesIn(block.blocks) : []));
