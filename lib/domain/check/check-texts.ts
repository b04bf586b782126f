// What the written part lacks: sections left empty, calls that lead nowhere, parts out of proportion, budgets exceeded, a bare cover,
// comments not dealt with.
import { blocksIn, callsIn, citedIn } from '../prose';
import type { OutlineKind } from '../report-outline';
import type { CheckInput, Finding } from './finding';
import { unbalancedParts } from './part-balance';
import type { PrintedSection, ReportScope } from './report-scope';

/** What the candidate writes by hand: the others are made from the dossier. */
const written: readonly OutlineKind[] = ['context', 'brief', 'competency', 'deliverable', 'result', 'limits', 'free'];

export function checkTexts({ rows, reviews, bytes, pages }: CheckInput, scope: ReportScope): Finding[] {
	const living = new Map(rows.evidence.filter(({ deletedAt }) => deletedAt === null).map((piece) => [piece.id, piece]));
	const findings = scope.sections.flatMap((printed) => [
		...emptiness(printed),
		...danglingCalls(printed, (id) => living.has(id)),
		...excess(printed),
		...bareFigures(printed),
	]);

	for (const { section, words, median } of unbalancedParts(scope.sections))
		findings.push({
			rule: 'parts-unbalanced',
			subject: section.id,
			place: { kind: 'section', sectionId: section.id },
			values: { title: section.title, count: words, median },
		});

	const { budget } = rows.outline;
	const handingIn = { subject: 'report', place: { kind: 'handing-in' as const } };
	if (budget.pages !== null && pages !== null && pages > budget.pages)
		findings.push({ ...handingIn, rule: 'over-pages', values: { count: pages, limit: budget.pages } });
	if (budget.bytes !== null && bytes !== null && bytes > budget.bytes)
		findings.push({ ...handingIn, rule: 'over-bytes', values: { bytes, limit: budget.bytes } });

	const bare = (['name', 'session'] as const).filter((field) => rows.identity[field].trim() === '');
	for (const field of bare)
		findings.push({ rule: 'cover-incomplete', subject: field, place: { kind: 'cover' }, values: { field } });

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

function excess(printed: PrintedSection): Finding[] {
	const limit = printed.section.budget.words;
	if (limit === null || printed.words <= limit) return [];
	const values = { title: printed.section.title, count: printed.words, limit };
	return [{ rule: 'over-words', subject: printed.section.id, ...at(printed), values }];
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
