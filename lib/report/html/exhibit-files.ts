// What the bundle has of an exhibit besides its place in the report: the frozen page, the pictures of the whole page, the file, and
// the list of them all with their hashes.
import { formatBytes } from '../../i18n/format';
import { type Exhibit, ownFile, pageFiles } from '../exhibit';
import { titleOf } from '../wording';
import { type Markup, markup } from './markup';
import type { Walk } from './walk-context';

/** The ways into what was kept; null where there is none. */
export function openings(exhibit: Exhibit, walk: Walk): Markup | null {
	const { t } = walk.wording;
	const folder = folderOf(exhibit, walk);
	const page = exhibit.files.find((file) => file.name === 'capture.html');
	const whole = pageFiles(exhibit).map(({ name }, at, all) => ({
		name,
		words: all.length > 1 ? t('report:doc.wholePagePart', { number: at + 1 }) : t('report:doc.wholePage'),
	}));
	const links = [...(page ? [{ name: page.name, words: t('report:doc.openPage') }] : fileToOpen(exhibit, walk)), ...whole];
	const compare = walk.viewer ? markup`<button type="button" class="compare-with" hidden>${t('viewer:compare')}</button>` : null;
	if (links.length === 0 && !compare) return null;
	return markup`<p class="open">${links.map(({ name, words }) => markup`<a href="${folder}${name}" target="_blank" rel="noopener">${words}</a> `)}${compare}</p>
${page && walk.viewer ? frozen(`${folder}${page.name}`, exhibit, walk) : null}`;
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

/** Every file with its size and its hash; null until the bundle has written them. */
export function filesMarkup(exhibit: Exhibit, walk: Walk): Markup | null {
	if (exhibit.files.length === 0) return null;
	const { t, language } = walk.wording;
	return markup`<details class="files"><summary>${t('report:doc.files', { count: exhibit.files.length })}</summary>
<table><thead><tr><th scope="col">${t('report:doc.file')}</th><th scope="col">${t('report:doc.size')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${exhibit.files.map((file) => markup`<tr><td><a href="${folderOf(exhibit, walk)}${file.name}">${file.name}</a></td><td class="size">${formatBytes(file.bytes, language)}</td><td class="hash">${file.sha256}</td></tr>`)}</tbody></table></details>`;
}

const folderOf = ({ folder }: Exhibit, { root }: Walk): string => `${root}02_annexes/${folder}/`;
