// Coverage as HTML: the matrix on top of the viewer, and the full table by criterion.
import { anchorOf, type ReportCompetency, type ReportPart, servedText } from '../part';
import { allParts } from '../model';
import { markSigns, markWord } from '../wording';
import { type Markup, markup } from './markup';
import { exhibitLink, markBadge, type View } from './view';

/** Every part with its competencies as links: a shape for the competency, then one small shape per criterion. */
export function matrix(view: View): Markup {
	return markup`<ul class="matrix">${allParts(view.report).map(
		(part) => markup`<li><a class="matrix-part" href="${view.home}#${part.id}">${partTitle(part, view)}</a>
<ul>${part.competencies.map((line) => markup`<li>${matrixCell(line, view)}</li>`)}</ul></li>`,
	)}</ul>`;
}

function matrixCell(line: ReportCompetency, view: View): Markup {
	const { competency, mark } = line;
	const word = markWord(mark, view);
	const pieces = view.t('report:doc.pieces', { count: line.proofs.length });
	const total = line.criteria.length;
	const counts =
		total === 0 ? `${word}, ${pieces}` : view.t('report:doc.cell', { mark: word, pieces, served: line.served, total });
	return markup`<a class="cell mark-${mark}" href="${view.home}#${anchorOf(competency.id)}" title="${competency.label} — ${counts}"><span aria-hidden="true">${markSigns[mark]}</span> <span class="code">${competency.code}</span>
<span class="dots" aria-hidden="true">${line.criteria.map(({ proofs }) => (proofs.length > 0 ? '●' : '○')).join('')}</span><span class="visually-hidden">${counts}</span></a>`;
}

/** One row per competency: mark, criteria served, annexes. */
export function coverageTable(view: View): Markup {
	const { t } = view;
	return markup`<table class="coverage">
<caption class="visually-hidden">${t('report:doc.coverage')}</caption>
<thead><tr><th scope="col">${t('report:doc.competency')}</th><th scope="col">${t('report:doc.state')}</th><th scope="col" class="count">${t('report:doc.criteriaServed')}</th><th scope="col">${t('report:doc.proofs')}</th></tr></thead>
${allParts(view.report).map((part) => markup`<tbody><tr class="group"><th colspan="4" scope="rowgroup">${partTitle(part, view)}</th></tr>${part.competencies.map((line) => coverageRow(line, view))}</tbody>`)}
</table>`;
}

function coverageRow(line: ReportCompetency, view: View): Markup {
	const { competency } = line;
	const calls = line.proofs.flatMap((proof) => view.exhibitsById.get(proof.evidenceId) ?? []);
	return markup`<tr><th scope="row"><a href="${view.home}#${anchorOf(competency.id)}"><span class="code">${competency.code}</span></a> ${competency.label}</th>
<td>${markBadge(line.mark, view)}</td><td class="count">${servedText(line)}</td>
<td>${calls.length > 0 ? calls.map((exhibit, at) => markup`${at > 0 ? ', ' : null}${exhibitLink(exhibit, view)}`) : markup`<span class="none">${view.t('report:doc.none')}</span>`}</td></tr>`;
}

const partTitle = (part: ReportPart, view: View): string => part.title || view.t('report:doc.outside');

export function legend(view: View): Markup {
	return markup`<p class="legend">${(['full', 'partial', 'empty'] as const).map((mark) => markup`<span>${markBadge(mark, view)} <span class="soft">${view.t(`report:doc.legend.${mark}`)}</span></span>`)}</p>`;
}
