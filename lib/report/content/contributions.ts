// Who did what in an assessment that is taken in a team: the candidate's own account first, then the whole team's.
import type { ContributionLine, Member, Teamwork } from '../../domain/contribution';
import { type Block, type Cell, cell, paragraph, type Table } from '../content';
import { callsOf } from './calls';
import type { ContentView } from './view';

export function contributions(assessmentId: string | undefined, view: ContentView): Block[] {
	const { t, report } = view;
	const team = report.teamwork.find((row) => row.assessmentId === assessmentId);
	if (!team || team.members.length === 0) return [paragraph(t('document:team.untold'), 'soft')];
	const label = report.framework.assessments.find(({ id }) => id === assessmentId)?.label ?? '';
	return [...ownAccount(team, label, view), ...wholeTeam(team, label, view)];
}

/**
 * The team of a part whose outline has no section for it: nothing where nobody was named, and where the candidate hid the section that
 * there is.
 */
export function teamWithoutSection(part: { id: string; assessmentId?: string | undefined }, view: ContentView): Block[] {
	const { outline, teamwork } = view.report;
	const hasSection = outline.sections.some(({ kind, partId }) => kind === 'contributions' && partId === part.id);
	const isTold = teamwork.some((row) => row.assessmentId === part.assessmentId && row.members.length > 0);
	return hasSection || !isTold ? [] : contributions(part.assessmentId, view);
}

function ownAccount({ members, lines }: Teamwork, label: string, view: ContentView): Block[] {
	const { t } = view;
	const own = members.find(({ isCandidate }) => isCandidate);
	if (!own) return [paragraph(t('document:team.noCandidate'), 'notice')];
	const done = lines.filter(({ memberId }) => memberId === own.id);
	const caption = t('document:team.own', { name: nameOf(own.name, view) });
	if (done.length === 0)
		return [paragraph([{ kind: 'text', text: caption, bold: true }]), paragraph(t('document:team.nothing'), 'soft')];
	const role = own.role.trim();
	return [
		workTable(
			caption,
			[],
			done.map((line) => lineCells(line, view)),
			view,
		),
		...(role ? [paragraph(t('document:team.ownRole', { role, name: label }), 'soft')] : []),
	];
}

function wholeTeam({ members, lines }: Teamwork, label: string, view: ContentView): Block[] {
	const { t } = view;
	const isAlone = members.length === 1;
	const shown = ({ name, isCandidate }: Member): string =>
		isCandidate && !isAlone ? t('document:team.candidate', { name: nameOf(name, view) }) : nameOf(name, view);
	const people: Table = {
		kind: 'table',
		caption: t('document:team.members'),
		shown: true,
		head: [[cell(t('document:team.member')), cell(t('document:team.role'))]],
		rows: members.map((member) => [cell(shown(member), { header: true }), cell(member.role)]),
		widths: [1, 1],
		style: 'prose',
	};
	const rows = members.flatMap((member) =>
		lines
			.filter(({ memberId }) => memberId === member.id)
			.map((line) => [cell(nameOf(member.name, view), { header: true }), ...lineCells(line, view)]),
	);
	// Alone, the candidate's own account is the whole of it.
	if (rows.length === 0 || isAlone) return [people];
	return [people, workTable(t('document:team.work', { name: label }), [cell(t('document:team.member'))], rows, view)];
}

/** `first`: the header of a column that comes before those of every line. */
const workTable = (caption: string, first: Cell[], rows: Cell[][], { t }: ContentView): Table => ({
	kind: 'table',
	caption,
	shown: true,
	head: [
		[...first, cell(t('document:team.what')), cell(t('document:team.share'), { align: 'end' }), cell(t('report:doc.proofs'))],
	],
	rows,
	widths: [...first.map(() => 3), 6, 1.5, 3],
	style: 'prose',
});

/** What was done, of which deliverable; its share; the exhibits that show it. */
function lineCells({ deliverableId, what, percent, evidenceIds }: ContributionLine, view: ContentView): Cell[] {
	const { t, report } = view;
	const deliverable = report.framework.deliverables.find(({ id }) => id === deliverableId);
	return [
		cell([...(deliverable ? [paragraph([{ kind: 'text', text: deliverable.label, soft: true }])] : []), paragraph(what)]),
		cell(percent === null ? '–' : t('document:team.percent', { percent }), { align: 'end' }),
		cell(callsOf(evidenceIds, view)),
	];
}

const nameOf = (name: string, { t }: ContentView): string => name.trim() || t('document:team.unnamed');
