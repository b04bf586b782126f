// What the written part lacks: sections left empty, or hidden though the référentiel asks for them, calls that lead nowhere, parts out of proportion, budgets exceeded, a bare cover,
// comments not dealt with.
import { type Measure, measureOutline, measureReport } from '../outline-measure';
import { blocksIn, callsIn, citedIn } from '../prose';
import type { OutlineKind } from '../report-outline';
import type { CheckInput, Finding } from './finding';
import { unbalancedParts } from './part-balance';
import type { PrintedSection, ReportScope } from './report-scope';

/** What the candidate writes by hand: the others are made from the dossier. */
const written: readonly OutlineKind[] = ['context', 'brief', 'competency', 'deliverable', 'result', 'limits', 'free'];

export function checkTexts(input: CheckInput, scope: ReportScope): Finding[] {
	const { rows, reviews, bytes } = input;
	const words = new Map(scope.sections.map(({ section, words: count }) => [section.id, count]));
	const measures = measureOutline(rows.outline, words);
	const living = new Map(rows.evidence.filter(({ deletedAt }) => deletedAt === null).map((piece) => [piece.id, piece]));
	const findings = scope.sections.flatMap((printed) => [
		...emptiness(printed),
		...danglingCalls(printed, (id) => living.has(id)),
		...excess(printed, measures.get(printed.section.id)),
		...bareFigures(printed),
	]);

	for (const { section, words, median } of unbalancedParts(scope.sections))
		findings.push({
			rule: 'parts-unbalanced',
			subject: section.id,
			place: { kind: 'section', sectionId: section.id },
			values: { title: section.title, count: words, median },
		});

	findings.push(...unanswered(input, scope));

	const { budget } = rows.outline;
	const { pages } = measureReport(rows.outline, words);
	const handingIn = { subject: 'report', place: { kind: 'handing-in' as const } };
	if (budget.pages !== null && pages > budget.pages)
		findings.push({ ...handingIn, rule: 'over-pages', values: { count: Math.ceil(pages), limit: budget.pages } });
	if (budget.bytes !== null && bytes !== null && bytes > budget.bytes)
		findings.push({ ...handingIn, rule: 'over-bytes', values: { bytes, limit: budget.bytes } });

	const bare = (['name', 'session'] as const).filter((field) => rows.identity[field].trim() === '');
	const cover = rows.outline.sections.find(({ kind }) => kind === 'cover');
	const place = cover ? { kind: 'section' as const, sectionId: cover.id } : { kind: 'cover' as const };
	for (const field of bare) findings.push({ rule: 'cover-incomplete', subject: field, place, values: { field } });

	for (const { id, reviewer, comments, settled } of reviews)
		for (const comment of comments)
			if (!settled.includes(comment.id))
				findings.push({
					rule: 'comment-open',
					subject: `${id}:${comment.id}`,
					place: { kind: 'review' },
					values: { name: reviewer.name, text: comment.text },
				});
	return findings;
}

const at = ({ section }: PrintedSection) => ({ place: { kind: 'section' as const, sectionId: section.id } });

function emptiness(printed: PrintedSection): Finding[] {
	const { section, words, prose } = printed;
	const holds = words > 0 || (prose !== null && blocksIn(prose.content).some(({ type }) => type === 'image' || type === 'table'));
	if (section.gap !== null || holds || !written.includes(section.kind)) return [];
	return [{ rule: 'section-empty', subject: section.id, ...at(printed), values: { title: section.title } }];
}

function danglingCalls(printed: PrintedSection, isLiving: (evidenceId: string) => boolean): Finding[] {
	if (!printed.prose) return [];
	const gone = new Set([...callsIn(printed.prose), ...citedIn(printed.prose)].filter((id) => !isLiving(id)));
	return [...gone].map((id) => ({
		rule: 'call-dangling',
		subject: `${printed.section.id}:${id}`,
		...at(printed),
		values: { title: printed.section.title },
	}));
}

/** `measure`: a part is as long as what is printed of it; pages are an estimate, as on the outline. */
function excess(printed: PrintedSection, measure: Measure | undefined): Finding[] {
	if (!measure?.budget?.isOver) return [];
	const { unit, used, limit } = measure.budget;
	const values = { title: printed.section.title, unit, used, limit };
	return [{ rule: 'over-budget', subject: printed.section.id, ...at(printed), values }];
}

/** Competencies and written deliverables whose sections are all hidden: the jury would look for them in vain. */
function unanswered({ framework, rows }: CheckInput, { sections, nodes }: ReportScope): Finding[] {
	const answered = new Set(sections.flatMap(({ section }) => section.nodeIds));
	const written = framework.deliverables.filter(({ channel }) => channel === 'written');
	return [...framework.competencies, ...written].flatMap(({ id, code, label }): Finding[] => {
		if (!nodes.has(id) || answered.has(id)) return [];
		const hidden = rows.outline.sections.find(({ kind, nodeIds }) => kind !== 'part' && nodeIds.includes(id));
		if (!hidden) return [];
		const place = { kind: 'section' as const, sectionId: hidden.id };
		return [{ rule: 'deliverable-missing', subject: id, place, values: { code, label, title: hidden.title } }];
	});
}

/** Pictures that say nothing to those who do not see them, or have no caption. */
function bareFigures(printed: PrintedSection): Finding[] {
	const bare = blocksIn(printed.prose?.content ?? []).filter(
		(block) => block.type === 'image' && (block.attrs.caption.trim() === '' || block.attrs.alt.trim() === ''),
	);
	if (bare.length === 0) return [];
	const values = { title: printed.section.title, count: bare.length };
	return [{ rule: 'picture-uncaptioned', subject: printed.section.id, ...at(printed), values }];
}
