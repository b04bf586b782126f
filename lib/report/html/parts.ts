// The body of the report: part by part, competency by competency, the pieces that prove it and the criteria they serve.
import { anchorOf, type CompetencyProof, type ReportCompetency, type ReportCriterion, type ReportPart } from '../part';
import { markSigns, markWord, titleOf } from '../wording';
import { type Markup, markup } from './markup';
import { exhibitLink, markBadge, type View } from './view';

/** Chapters as `h2`, parts as `h3` (or `h2` where there are no chapters), competencies one level below their part. */
export function partsSection(view: View): Markup {
	const { report, t } = view;
	let chapter: string | null = null;
	return markup`${report.parts.map((part) => {
		const heading = part.chapter !== chapter && part.chapter ? markup`<h2 class="chapter">${part.chapter}</h2>` : null;
		chapter = part.chapter;
		return markup`${heading}${partSection(part, view, part.chapter ? 3 : 2)}`;
	})}
${report.outside ? partSection({ ...report.outside, title: t('report:doc.outside') }, view, 2, t('report:doc.outsideLead')) : null}`;
}

function partSection(part: ReportPart, view: View, level: 2 | 3, lead = ''): Markup {
	const { t } = view;
	const pieces = new Set(part.evidenceIds).size;
	return markup`<section class="part" id="${part.id}" aria-labelledby="${part.id}-t">
${level === 2 ? markup`<h2 id="${part.id}-t">${part.title}</h2>` : markup`<h3 id="${part.id}-t" class="part-title">${part.title}</h3>`}
<p class="soft">${lead || t('report:doc.partLead', { competencies: t('report:doc.competencies', { count: part.competencies.length }), pieces: t('report:doc.pieces', { count: pieces }) })}</p>
${part.competencies.map((line) => competencySection(line, view, level === 2 ? 'h3' : 'h4'))}
${part.criteria.length > 0 ? markup`<h4>${t('report:doc.ownCriteria')}</h4>${criteriaTable(part.criteria, part.title, view)}` : null}
</section>`;
}

function competencySection(line: ReportCompetency, view: View, level: 'h3' | 'h4'): Markup {
	const { competency } = line;
	const title = markup`<span class="code${competency.synthetic ? ' soft' : ''}">${competency.code}</span> <span>${competency.label}</span>`;
	return markup`<article class="competency" id="${anchorOf(competency.id)}">
<header>${level === 'h3' ? markup`<h3>${title}</h3>` : markup`<h4>${title}</h4>`}${markBadge(line.mark, view)}</header>
${line.proofs.length > 0 ? markup`<ul class="proofs">${line.proofs.map((proof) => proofItem(proof, view))}</ul>` : markup`<p class="none">${view.t('report:doc.noProof')}</p>`}
${line.criteria.length > 0 ? criteriaTable(line.criteria, competency.code, view) : null}
</article>`;
}

function proofItem(proof: CompetencyProof, view: View): Markup {
	const exhibit = view.exhibitsById.get(proof.evidenceId);
	if (!exhibit) return markup``;
	return markup`<li>${exhibitLink(exhibit, view)} <span class="proof-title">${titleOf(exhibit, view)}</span>
${proof.reasons.length > 0 ? proof.reasons.map((reason) => markup`<p>${reason}</p>`) : markup`<p class="none">${view.t('report:doc.noReason')}</p>`}</li>`;
}

/** One row per criterion: its number, its words, its mark, the annexes with what they show of it. */
function criteriaTable(criteria: readonly ReportCriterion[], name: string, view: View): Markup {
	const { t } = view;
	return markup`<table class="criteria">
<caption class="visually-hidden">${t('report:doc.criteriaOf', { name })}</caption>
<thead><tr><th scope="col" class="number">${t('report:doc.number')}</th><th scope="col">${t('report:doc.criterion')}</th><th scope="col">${t('report:doc.proofs')}</th></tr></thead>
<tbody>${criteria.map((line) => criterionRow(line, view))}</tbody>
</table>`;
}

function criterionRow({ criterion, proofs }: ReportCriterion, view: View): Markup {
	const mark = proofs.length > 0 ? 'full' : 'empty';
	return markup`<tr id="${anchorOf(criterion.id)}">
<td class="number">${criterion.ordinal}</td>
<td><span class="mark mark-${mark}" role="img" aria-label="${markWord(mark, view)}">${markSigns[mark]}</span> ${criterion.label}</td>
<td>${
		proofs.length === 0
			? markup`<span class="none">${view.t('report:doc.none')}</span>`
			: markup`<ul>${proofs.map((proof) => {
					const exhibit = view.exhibitsById.get(proof.evidenceId);
					return exhibit
						? markup`<li>${exhibitLink(exhibit, view)}${proof.reason ? markup` <span class="reason">${proof.reason}</span>` : null}</li>`
						: null;
				})}</ul>`
	}</td>
</tr>`;
}
