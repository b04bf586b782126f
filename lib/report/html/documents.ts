// The three HTML documents of the bundle: the report to read and print, the viewer for the jury, the coverage by itself.
import tokens from '../../../assets/styles/tokens.css?raw';
import blocks from '../../../assets/report/blocks.css?raw';
import base from '../../../assets/report/document.css?raw';
import media from '../../../assets/report/media.css?raw';
import viewerSheet from '../../../assets/report/viewer.css?raw';
import viewerScript from '../../../assets/report/viewer.js?raw';
import type { Report } from '../model';
import type { Wording } from '../wording';
import { bibliography } from './bibliography-section';
import { cover } from './cover';
import { coverageTable, legend, matrix } from './coverage';
import { documentPage } from './document-page';
import { exhibitsSection } from './exhibits';
import { markup } from './markup';
import { partsSection } from './parts';
import { type View, viewOf } from './view';

const sheets = [tokens, base, blocks, media];

/** 01_rapport/rapport.html: everything in one column, in reading order, made to be printed. */
export function reportHtml(report: Report, wording: Wording): string {
	const view = viewOf(report, wording, '../02_annexes/');
	const { t } = wording;
	const body = markup`<main class="sheet">${cover(view)}
${contents(view)}
${partsSection(view)}
<section id="couverture"><h2>${t('report:doc.coverage')}</h2>${legend(view)}${coverageTable(view)}</section>
<section id="bibliographie"><h2>${t('report:doc.bibliography')}</h2>${bibliography(view)}</section>
<section id="annexes" class="annexes"><h2>${t('report:doc.annexes')}</h2>${exhibitsSection(view)}</section>
</main>`;
	return documentPage({ title: documentTitle(report), language: report.language, styles: sheets, body });
}

/** index.html: the matrix on top, the report at the left, the annexes at the right; links alone make it work. */
export function viewerHtml(report: Report, wording: Wording): string {
	const view = viewOf(report, wording, '02_annexes/', { embed: true });
	const { t } = wording;
	const body = markup`<a class="skip" href="#rapport">${t('report:doc.skip')}</a>
<div class="viewer">
<header class="top">
<div class="top-line"><h1>${report.title}</h1><p>${[report.identity.name, report.framework.title, report.identity.session].filter(Boolean).join(' · ')}</p>
<nav aria-label="${t('report:doc.documents')}"><a href="01_rapport/rapport.html">${t('report:doc.printable')}</a><a href="01_rapport/rapport.docx">Word</a><a href="LISEZMOI.txt">${t('report:doc.readme')}</a></nav></div>
<details class="matrix-box" open><summary>${t('report:doc.coverage')}</summary>${matrix(view)}${legend(view)}</details>
</header>
<main id="rapport" class="left" tabindex="0" aria-label="${t('report:doc.report')}">${cover(view)}${partsSection(view)}
<section id="bibliographie"><h2>${t('report:doc.bibliography')}</h2>${bibliography(view)}</section></main>
<section class="right" tabindex="0" aria-labelledby="annexes-t"><h2 id="annexes-t">${t('report:doc.annexes')}</h2>${exhibitsSection(view)}</section>
</div>`;
	return documentPage({
		title: documentTitle(report),
		language: report.language,
		styles: [...sheets, viewerSheet],
		script: viewerScript,
		body,
	});
}

/** 03_couverture/couverture.html: the table alone; its links lead into the report. */
export function coverageHtml(report: Report, wording: Wording): string {
	const view = viewOf(report, wording, '../02_annexes/', { home: '../index.html' });
	const { t } = wording;
	const body = markup`<main class="sheet"><h1>${t('report:doc.coverage')}</h1><p class="soft">${documentTitle(report)}</p>${legend(view)}${coverageTable(view)}</main>`;
	return documentPage({
		title: `${t('report:doc.coverage')} — ${documentTitle(report)}`,
		language: report.language,
		styles: sheets,
		body,
	});
}

function contents({ report, t }: View) {
	return markup`<nav class="contents" aria-labelledby="sommaire"><h2 id="sommaire">${t('report:doc.contents')}</h2>
<ol>${report.parts.map((part) => markup`<li><a href="#${part.id}">${part.title}</a></li>`)}
${report.outside ? markup`<li><a href="#${report.outside.id}">${t('report:doc.outside')}</a></li>` : null}
<li><a href="#couverture">${t('report:doc.coverage')}</a></li><li><a href="#bibliographie">${t('report:doc.bibliography')}</a></li>
<li><a href="#annexes">${t('report:doc.annexes')}</a>
<ol>${report.exhibits.map((exhibit) => markup`<li><a href="#${exhibit.code}">${t('report:doc.exhibit', { number: exhibit.printed })}</a> ${exhibit.piece.title}</li>`)}</ol></li></ol></nav>`;
}

const documentTitle = (report: Report): string => [report.title, report.identity.name].filter(Boolean).join(' — ');
