// index.html, the jury's viewer: the coverage on top, the report at the left, the exhibits at the right. Links alone make it work; the
// script, where it may run, adds search, keys, comparison and enlarged pictures to it.
import viewerSheet from '../../../assets/report/viewer.css?raw';
import toolsSheet from '../../../assets/report/viewer-tools.css?raw';
import findScript from '../../../assets/report/viewer-find.js?raw';
import pictureScript from '../../../assets/report/viewer-picture.js?raw';
import placesScript from '../../../assets/report/viewer-places.js?raw';
import keysScript from '../../../assets/report/viewer-keys.js?raw';
import type { ReportContent } from '../content';
import type { Wording } from '../wording';
import { contentsAt, contentsMarkup } from './contents';
import { documentPage } from './document-page';
import { type Markup, markup } from './markup';
import { matrixGroups, matrixMarkup } from './matrix';
import { documentTitle, type PageOptions, sharedSheets } from './report-page';
import { compareBox, findBox, helpDialog, pictureDialog } from './viewer-tools';
import { sectionsMarkup } from './walk';
import type { WalkOptions } from './walk-context';

/** `files`: paths in the bundle, from its folder; those that the viewer knows are offered in its bar. */
export type ViewerOptions = PageOptions & { files: readonly string[] };

export function viewerHtml(content: ReportContent, { wording, pictures, files }: ViewerOptions): string {
	const { t } = wording;
	const options: WalkOptions = { wording, pictures, root: '', home: '', viewer: true };
	const at = contentsAt(content);
	const before = new Set(content.sections.slice(0, at));
	const groups = matrixGroups(content);
	const body = markup`<a class="skip" href="#v-rapport">${t('viewer:skip')}</a>
<div class="viewer">
<header class="top">
<div class="top-line"><h1>${content.title}</h1><p>${[content.author, content.subject].filter(Boolean).join(' · ')}</p>
${findBox(t)}
<nav aria-label="${t('viewer:documents')}">${documentLinks(files, wording)}</nav></div>
${groups.length > 0 ? markup`<details class="glance" id="v-couverture" open><summary>${t('viewer:coverage')}</summary>${matrixMarkup(groups, wording)}</details>` : null}
</header>
${compareBox(t)}
<main id="v-rapport" class="left" tabindex="0" aria-label="${t('viewer:report')}">
${sectionsMarkup(content, options, (section) => before.has(section) && section.kind !== 'exhibits')}
<details class="contents"><summary>${content.words.contents}</summary>${contentsMarkup(content)}</details>
${sectionsMarkup(content, options, (section) => !before.has(section) && section.kind !== 'exhibits')}</main>
<section id="v-annexes" class="right" tabindex="0" aria-label="${t('viewer:exhibits')}">
<p id="v-filtre" class="filtered" data-text="${t('viewer:filtered', { shown: '{shown}', total: '{total}' })}" hidden></p>
${sectionsMarkup(content, options, (section) => section.kind === 'exhibits')}</section>
<nav class="places" aria-label="${t('viewer:places')}">${groups.length > 0 ? markup`<a href="#v-couverture">${t('viewer:coverage')}</a>` : null}<a href="#v-rapport">${t('viewer:report')}</a><a href="#v-annexes">${t('viewer:exhibits')}</a></nav>
</div>
${helpDialog(t)}
${pictureDialog(t)}`;
	return documentPage({
		title: documentTitle(content),
		language: content.language,
		styles: [...sharedSheets, viewerSheet, toolsSheet],
		script: [placesScript, findScript, pictureScript, keysScript].join('\n'),
		body,
	});
}

function documentLinks(files: readonly string[], { t }: Wording): Markup[] {
	const known = [
		['01_rapport/rapport.html', t('viewer:printable')],
		['01_rapport/rapport.pdf', 'PDF'],
		['01_rapport/rapport.docx', 'Word'],
		['LISEZMOI.txt', t('viewer:readme')],
	] as const;
	return known.filter(([path]) => files.includes(path)).map(([path, words]) => markup`<a href="${path}">${words}</a>`);
}
