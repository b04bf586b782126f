// word/numbering.xml: one list of three levels that the headings are linked to, bullets, and numbered lists that begin where they must.
import { headingList, type ListStart } from './ink';
import { looks } from './roles';
import { declaration, namespaces, tag } from './xml';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const formats = ['decimal', 'lowerLetter', 'lowerRoman'];
const bullets = ['•', '–', '▪'];

const level = (at: number, format: string, text: string, more: { style?: string; indent: number; hanging: number }): string =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${tag('numFmt', { val: format })}${more.style ? tag('pStyle', { val: more.style }) : ''}` +
	`${tag('suff', { val: more.style ? 'space' : 'tab' })}${tag('lvlText', { val: text })}<w:lvlJc w:val="left"/>` +
	`<w:pPr>${tag('ind', { left: more.indent, hanging: more.hanging })}</w:pPr></w:lvl>`;

const headingLevels = (): string =>
	levels
		.map((at) => {
			const style = [looks.h1, looks.h2, looks.h3][at]?.id;
			const text = levels.slice(0, at + 1).map((own) => `%${own + 1}`);
			return level(at, 'decimal', text.join('.'), { ...(style ? { style } : {}), indent: 0, hanging: 0 });
		})
		.join('');

const listLevels = (ordered: boolean): string =>
	levels
		.map((at) =>
			level(at, ordered ? (formats[at % 3] ?? 'decimal') : 'bullet', ordered ? `%${at + 1}.` : (bullets[at % 3] ?? '•'), {
				indent: 360 * (at + 1),
				hanging: 360,
			}),
		)
		.join('');

const abstractList = (id: number, inside: string): string =>
	`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inside}</w:abstractNum>`;

/** Definitions of bullets and of numbers, with the first id that is free. */
export const listDefinitions = (first: number): string =>
	abstractList(first, listLevels(false)) + abstractList(first + 1, listLevels(true));

/** The lists themselves: each begins at a number of its own. */
export const listInstances = (lists: readonly ListStart[], first: number): string =>
	lists
		.map(({ numId, ordered, level: at, start }) => {
			const begin = ordered
				? `<w:lvlOverride w:ilvl="${at}">${tag('startOverride', { val: Math.max(0, Math.min(Math.trunc(start) || 0, 32_767)) })}</w:lvlOverride>`
				: '';
			return `<w:num w:numId="${numId}">${tag('abstractNumId', { val: ordered ? first + 1 : first })}${begin}</w:num>`;
		})
		.join('');

export const numberingXml = (lists: readonly ListStart[]): string =>
	`${declaration}<w:numbering ${namespaces}>${abstractList(0, headingLevels())}${listDefinitions(1)}` +
	`<w:num w:numId="${headingList}"><w:abstractNumId w:val="0"/></w:num>${listInstances(lists, 1)}</w:numbering>`;
