// The annexes as HTML: picture of the screen, caption, what it proves (links back to the criteria), files and their hashes.
import { formatBytes } from '../../i18n/format';
import { reportCardSentences } from '../../i18n/report-card-text';
import { citationOf, type Exhibit, lacksReason, ownFile, pageFiles, type Proved, screenFile } from '../exhibit';
import { anchorOf } from '../part';
import { captionOf, exhibitName, redactionSentences, stillLoadingText, strippedText, titleOf, withoutPage } from '../wording';
import { linkable, markup, type Markup } from './markup';
import { pairFigure, versionsOf } from './pair';
import { passage } from './passage';
import { pictureOf } from './picture';
import type { View } from './view';

export function exhibitsSection(view: View): Markup {
	return markup`${view.report.exhibits.map((exhibit) => exhibitArticle(exhibit, view))}`;
}

function exhibitArticle(exhibit: Exhibit, view: View): Markup {
	const { t } = view;
	const { piece } = exhibit;
	return markup`<article class="exhibit" id="${exhibit.code}" aria-labelledby="${exhibit.code}-t">
<header><p class="kind">${exhibitName(exhibit, view)} · ${t(`common:kind.${piece.kind}`)}</p><h3 id="${exhibit.code}-t">${titleOf(exhibit, view)}</h3></header>
${pairFigure(exhibit, view) ?? figure(exhibit, view)}
${opening(exhibit, view)}
${versionsOf(exhibit, view)}
${
	exhibit.words?.trim()
		? markup`<div class="words">${exhibit.words
				.trim()
				.split(/\n{2,}/)
				.map((lines) => markup`<p>${lines}</p>`)}</div>`
		: null
}
${passage(exhibit, view)}
<h4>${t('report:doc.whatItProves')}</h4>
${piece.statement.trim() ? markup`<p class="statement">${piece.statement}</p>` : lacksReason(exhibit) && markup`<p class="none">${t('report:doc.noReason')}</p>`}
<ul class="proves">${exhibit.proves.map((line) => provedItem(line, view))}</ul>
<h4>${t('report:doc.source')}</h4>
<p class="citation">${citation(exhibit, view)}</p>
${piece.kind === 'watch-source' && piece.source.reliability ? markup`<p>${t('report:doc.reliability', { text: piece.source.reliability })}</p>` : null}
${filesList(exhibit, view)}
${reportCard(exhibit, view)}
</article>`;
}

function figure(exhibit: Exhibit, view: View): Markup {
	const screen = screenFile(exhibit);
	const caption = markup`<figcaption><strong>${exhibitName(exhibit, view)}</strong> — ${captionOf(exhibit, view)}</figcaption>`;
	if (!screen) return markup`<figure>${caption}</figure>`;
	return markup`<figure>${pictureOf(exhibit, screen, view)}${caption}</figure>`;
}

/** The ways into what was kept: the frozen page, the pictures of the whole page, the file. */
function opening(exhibit: Exhibit, view: View): Markup {
	const folder = `${view.annexes}${exhibit.folder}/`;
	const page = exhibit.files.find((file) => file.name === 'capture.html');
	const whole = pageFiles(exhibit);
	const tiles = whole.map((file, at) => {
		const name = whole.length > 1 ? view.t('report:doc.wholePagePart', { number: at + 1 }) : view.t('report:doc.wholePage');
		return markup`<a href="${folder}${file.name}" target="_blank" rel="noopener">${name}</a> `;
	});
	return markup`${page ? openPage(`${folder}${page.name}`, exhibit, view) : openFile(folder, exhibit, view)}
${tiles.length > 0 ? markup`<p class="open">${tiles}</p>` : null}`;
}

/** A saved page is not opened from here: its scripts would run, and its pictures be fetched. The list of files has it. */
function openFile(folder: string, exhibit: Exhibit, { t }: View): Markup | null {
	const file = ownFile(exhibit);
	if (!file || exhibit.piece.file?.format === 'html' || exhibit.piece.file?.format === 'mhtml') return null;
	return markup`<p class="open"><a href="${folder}${file.name}" target="_blank" rel="noopener">${t('report:doc.openFile', { name: file.name })}</a></p>`;
}

/** The frozen page in a tab of its own and, in the viewer, here: a closed `details` loads nothing until it is opened. */
function openPage(address: string, exhibit: Exhibit, view: View): Markup {
	const { t } = view;
	const title = t('report:doc.frozenPage', { title: titleOf(exhibit, view) });
	return markup`<p class="open"><a href="${address}" target="_blank" rel="noopener">${t('report:doc.openPage')}</a></p>
${view.embed ? markup`<details class="frozen"><summary>${t('report:doc.showPage')}</summary><iframe sandbox loading="lazy" src="${address}" title="${title}"></iframe></details>` : null}`;
}

function provedItem(line: Proved, view: View): Markup {
	const name =
		line.ordinal === null
			? line.competencyCode
			: view.t('report:doc.codeCriterion', { code: line.competencyCode, number: line.ordinal });
	return markup`<li><a href="${view.home}#${anchorOf(line.nodeId)}"><span class="code">${name}</span></a> <span class="soft">${line.label}</span>
${line.ownReason && markup`<p>${line.ownReason}</p>`}</li>`;
}

/** A reference with its title in italics and its address as a link. */
export function citation(exhibit: Exhibit, view: View): Markup {
	return markup`${citationOf(exhibit, view.language).map((run) => (run.italic ? markup`<cite>${run.text}</cite>` : withLinks(run.text)))}`;
}

function withLinks(text: string): Markup {
	const at = text.search(/https?:\/\//i);
	if (at < 0) return markup`${text}`;
	const [whole = ''] = /^\S+/.exec(text.slice(at)) ?? [];
	const url = whole.replace(/\.$/, '');
	const href = linkable(url);
	if (!href) return markup`${text}`;
	return markup`${text.slice(0, at)}<a href="${href}" rel="noreferrer">${url}</a>${text.slice(at + url.length)}`;
}

function filesList(exhibit: Exhibit, view: View): Markup | null {
	if (exhibit.files.length === 0) return null;
	const { t, language } = view;
	return markup`<details><summary>${t('report:doc.files', { count: exhibit.files.length })}</summary>
<table class="files"><thead><tr><th scope="col">${t('report:doc.file')}</th><th scope="col">${t('report:doc.size')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${exhibit.files.map((file) => markup`<tr><td><a href="${view.annexes}${exhibit.folder}/${file.name}">${file.name}</a></td><td class="size">${formatBytes(file.bytes, language)}</td><td class="hash">${file.sha256}</td></tr>`)}</tbody></table></details>`;
}

function reportCard(exhibit: Exhibit, view: View): Markup | null {
	const lines = [
		withoutPage(exhibit, view),
		strippedText(exhibit, view),
		...redactionSentences(exhibit, view),
		stillLoadingText(exhibit, view),
		...reportCardSentences(exhibit.capture?.missing ?? [], view.t),
	].filter((line) => line !== null);
	if (lines.length === 0) return null;
	return markup`<div class="card"><h4>${view.t(exhibit.piece.file ? 'report:doc.notExported' : 'report:doc.notKept')}</h4><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></div>`;
}
