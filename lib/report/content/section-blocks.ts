// What a section of the outline prints: what the candidate wrote, and what its kind adds to it.
import { callsIn, picturesIn, proseText } from '../../domain/prose';
import type { OutlineSection } from '../../domain/report-outline';
import { type Block, paragraph } from '../content';
import type { ReportPart } from '../part';
import { bibliographyBlocks } from './bibliography';
import { competencyLead, competencyProofs } from './competency';
import { contributions, teamWithoutSection } from './contributions';
import { coverageBlocks } from './coverage-matrix';
import { coverBlocks } from './cover';
import { criteriaTable } from './criteria-table';
import { declarationBlocks } from './declaration';
import { deliverableBlocks } from './deliverable';
import { exhibitsBlocks } from './exhibits';
import { proseBlocks } from './prose-blocks';
import { selfAssessmentTable, synthesis } from './self-assessment';
import type { ContentView } from './view';

/** `numberOf`: the printed numbers of all visible sections, by their ids. */
export function sectionBlocks(
	section: OutlineSection,
	level: 1 | 2 | 3,
	numberOf: ReadonlyMap<string, string>,
	view: ContentView,
): Block[] {
	const { report, t } = view;
	const part = report.parts.find(({ id }) => id === (section.kind === 'part' ? section.id : section.partId)) ?? null;
	const gap = section.gap === null ? [] : [paragraph(t('document:gap', { reason: section.gap.replace(/\.$/, '') }), 'notice')];
	const written = (): Block[] => {
		const prose = report.texts.get(section.id);
		// Made even where it is not wanted: its footnotes, figures and tables are counted.
		const blocks = prose ? proseBlocks(prose, level, view) : [];
		return [...gap, ...(view.withProse ? blocks : [])];
	};
	switch (section.kind) {
		case 'cover':
			return [...coverBlocks(view), ...written()];
		case 'declaration':
			return declarationBlocks(written(), isSilent(section, view), view);
		case 'part':
			return part
				? [...partLead(part, view), ...written(), ...ownCriteria(part, view), ...teamWithoutSection(section, view)]
				: written();
		case 'contributions': {
			const { assessmentId } = report.outline.sections.find(({ id }) => id === section.partId) ?? {};
			return [...written(), ...contributions(assessmentId, view)];
		}
		case 'self-assessment':
			return [...written(), ...(part ? [selfAssessmentTable(part, view)] : synthesis(view))];
		case 'synthesis':
			// Around the parts it is of the self-assessments; in a part, a text that answers what the assessment asks for.
			return part ? answers(section, written(), view) : [...written(), ...synthesis(view)];
		case 'coverage':
			return [...written(), ...coverageBlocks(numberOf, view)];
		case 'bibliography':
			return [...written(), ...bibliographyBlocks(view)];
		case 'exhibits':
			return [...written(), ...exhibitsBlocks(view)];
		case 'competency':
		case 'deliverable':
		case 'context':
		case 'brief':
		case 'result':
		case 'limits':
		case 'free':
			return answers(section, written(), view);
	}
}

/** Neither a text nor a reason why there is none. */
function isSilent({ id, gap }: OutlineSection, { report }: ContentView): boolean {
	const prose = report.texts.get(id);
	return gap === null && !(prose && (proseText(prose).trim() !== '' || picturesIn(prose).length > 0));
}

function partLead(part: ReportPart, { t }: ContentView): Block[] {
	const pieces = t('report:doc.pieces', { count: new Set(part.evidenceIds).size });
	const competencies = t('report:doc.competencies', { count: part.competencies.length });
	return [paragraph(t('report:doc.partLead', { competencies, pieces }), 'soft')];
}

/** Criteria that the référentiel hangs on the assessment or the activity, and on none of its competencies. */
const ownCriteria = (part: ReportPart, view: ContentView): Block[] =>
	part.criteria.length > 0
		? [
				paragraph([{ kind: 'text', text: view.t('report:doc.ownCriteria'), bold: true }]),
				criteriaTable(part.criteria, part.title, view),
			]
		: [];

/** A text that may answer for competencies and deliverables: the official label, what is written, then the proofs of each competency and the deliverables that the section answers. */
function answers(section: OutlineSection, written: readonly Block[], view: ContentView): Block[] {
	const { report } = view;
	const lines = report.parts.flatMap(({ competencies }) => competencies);
	const answered = section.nodeIds.flatMap((id) => lines.find(({ competency }) => competency.id === id) ?? []);
	const deliverables = section.nodeIds.flatMap((id) => report.framework.deliverables.find((each) => each.id === id) ?? []);
	const prose = report.texts.get(section.id);
	const called = new Set(prose ? callsIn(prose) : []);
	return [
		...answered.map((line) => competencyLead(line, view)),
		...(written.length > 0 || answered.length > 0 || !view.withProse
			? written
			: [paragraph(view.t('document:unwritten'), 'soft')]),
		...answered.map((line) => competencyProofs(line, called, view)),
		...deliverables.map((each) => deliverableBlocks(each, view)),
	];
}

/** Competencies that no part asks for, and that have proofs all the same. */
export function outsideBlocks(part: ReportPart, view: ContentView): Block[] {
	const none: ReadonlySet<string> = new Set();
	return [
		paragraph(view.t('report:doc.outsideLead'), 'soft'),
		...part.competencies.flatMap((line) => [competencyLead(line, view), competencyProofs(line, none, view)]),
		...ownCriteria(part, view),
	];
}
