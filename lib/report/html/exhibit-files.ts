// What the bundle has of an exhibit besides its place in the report: the frozen page, the file, and the list of them all, whose names lead
// to the files.
import { blockLines } from '../content-text';
import type { Block, Table } from '../content';
import { type Exhibit, ownFile } from '../exhibit';
import { titleOf } from '../wording';
import { type Markup, markup } from './markup';
import type { Walk } from './walk-context';

/** The ways into what was kept; null where there is none. */
export function openings(exhibit: Exhibit, walk: Walk): Markup | null {
	const { t } = walk.wording;
	const page = exhibit.files.find((file) => file.name === 'capture.html');
	const links = page ? [{ name: page.name, words: t('report:doc.openPage') }] : fileToOpen(exhibit, walk);
	const compare = walk.viewer ? markup`<button type="button" class="compare-with" hidden>${t('viewer:compare')}</button>` : null;
	if (links.length === 0 && !compare) return null;
	return markup`<p class="open">${links.map(({ name, words }) => markup`<a href="${addressOf(exhibit, name, walk)}" target="_blank" rel="noopener">${words}</a> `)}${compare}</p>
${page && walk.viewer ? frozen(addressOf(exhibit, page.name, walk), exhibit, walk) : null}`;
}

/**
 * Shown here by the script alone, which makes the frame when it is asked for: a browser may load a frame that nobody opened, lazy or not,
 * and there are hundreds. Without script the page opens in a tab of its own.
 */
function frozen(address: string, exhibit: Exhibit, { wording }: Walk): Markup {
	const title = wording.t('report:doc.frozenPage', { title: titleOf(exhibit, wording) });
	return markup`<details class="frozen" data-page="${address}" data-title="${title}" hidden><summary>${wording.t('report:doc.showPage')}</summary></details>`;
}

/** A saved page is not opened from here: its scripts would run, and its pictures be fetched. The list of files has it. */
function fileToOpen(exhibit: Exhibit, { wording }: Walk): { name: string; words: string }[] {
	const file = ownFile(exhibit);
	if (!file || exhibit.piece.file?.format === 'html' || exhibit.piece.file?.format === 'mhtml') return [];
	return [{ name: file.name, words: wording.t('report:doc.openFile', { name: file.name }) }];
}

/** The list of its files and their hashes: long numbers, which the viewer folds away. */
export const isFilesTable = (block: Block, { files }: Exhibit): block is Table =>
	block.kind === 'table' &&
	block.rows.length > 0 &&
	block.rows.every(([first]) => files.some(({ name }) => first?.blocks.flatMap(blockLines).join('') === name));

/** Where a text that is the name of a file of the exhibit that is walked leads; null for any other text. */
export const fileAddress = (text: string, walk: Walk): string | null =>
	walk.exhibit?.files.some(({ name }) => name === text) ? addressOf(walk.exhibit, text, walk) : null;

const addressOf = ({ folder }: Exhibit, name: string, { root }: Walk): string => `${root}02_annexes/${folder}/${name}`;
