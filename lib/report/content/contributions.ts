// Who did what in an assessment that is taken in a team.
import { type Block, cell, paragraph, type Table } from '../content';
import { callsOf } from './calls';
import type { ContentView } from './view';

export function contributions(assessmentId: string | undefined, view: ContentView): Block[] {
	const { t, report } = view;
	const team = report.teamwork.find((row) => row.assessmentId === assessmentId);
	if (!team || team.members.length === 0) return [paragraph(t('document:team.untold'), 'soft')];
	const assessment = report.framework.assessments.find(({ id }) => id === assessmentId);
	const isLoneCandidate = team.members.length === 1;
	const people: Table = {
		kind: 'table',
		caption: t('document:team.members'),
		shown: true,
		head: [[cell(t('document:team.member')), cell(t('document:team.role'))]],
		rows: team.members.map(({ name, role, isCandidate }) => [
			cell(isCandidate && !isLoneCandidate ? t('document:team.candidate', { name: nameOf(name, view) }) : nameOf(name, view), {
				header: true,
			}),
			cell(role),
		]),
		widths: [1, 1],
		style: 'prose',
	};
	if (team.lines.length === 0) return [people];
	const work: Table = {
		kind: 'table',
		caption: t('document:team.work', { name: assessment?.label ?? '' }),
		shown: true,
		head: [
			[
				cell(t('document:team.member')),
				cell(t('document:team.what')),
				cell(t('document:team.share'), { align: 'end' }),
				cell(t('report:doc.proofs')),
			],
		],
		rows: team.members.flatMap((member) =>
			team.lines
				.filter(({ memberId }) => memberId === member.id)
				.map(({ deliverableId, what, percent, evidenceIds }) => {
					const deliverable = report.framework.deliverables.find(({ id }) => id === deliverableId);
					return [
						cell(nameOf(member.name, view), { header: true }),
						cell([...(deliverable ? [paragraph([{ kind: 'text', text: deliverable.label, soft: true }])] : []), paragraph(what)]),
						cell(percent === null ? '–' : t('document:team.percent', { percent }), { align: 'end' }),
						cell(callsOf(evidenceIds, view)),
					];
				}),
		),
		widths: [3, 6, 1.5, 3],
		style: 'prose',
	};
	return [people, work];
}

const nameOf = (name: string, { t }: ContentView): string => name.trim() || t('document:team.unnamed');
