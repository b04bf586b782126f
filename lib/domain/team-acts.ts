// What is done to the team of an assessment: members come and go, lines say who did what. Every act keeps the others' words.
import type { ContributionLine, Member, Teamwork } from './contribution';
import type { Assessment, Framework } from './framework';

/** Assessments that are taken in a team, or may be. */
export const teamAssessments = ({ assessments }: Framework): Assessment[] =>
	assessments.filter(({ mode, team }) => mode === 'collective' || mode === 'both' || team !== undefined);

/** `id` of the row: one team to each assessment. */
export const teamworkIdOf = (frameworkId: string, assessmentId: string): string => `${frameworkId}/${assessmentId}`;

export const newTeamwork = (frameworkId: string, assessmentId: string, at: string): Teamwork => ({
	id: teamworkIdOf(frameworkId, assessmentId),
	frameworkId,
	assessmentId,
	members: [],
	lines: [],
	updatedAt: at,
});

/** Adds a member, or changes the one of that id. There is one candidate at most: who is told to be it now. */
export const withMember = (team: Teamwork, member: Member): Teamwork => {
	const others = member.isCandidate ? team.members.map((other) => ({ ...other, isCandidate: false })) : team.members;
	const isKnown = others.some(({ id }) => id === member.id);
	return {
		...team,
		members: isKnown ? others.map((other) => (other.id === member.id ? member : other)) : [...others, member],
	};
};

/** Removes a member and what they did. */
export const withoutMember = (team: Teamwork, memberId: string): Teamwork => ({
	...team,
	members: team.members.filter(({ id }) => id !== memberId),
	lines: team.lines.filter((line) => line.memberId !== memberId),
});

/** Adds a line, or changes the one of that id. */
export const withLine = (team: Teamwork, line: ContributionLine): Teamwork => ({
	...team,
	lines: team.lines.some(({ id }) => id === line.id)
		? team.lines.map((other) => (other.id === line.id ? line : other))
		: [...team.lines, line],
});

export const withoutLine = (team: Teamwork, lineId: string): Teamwork => ({
	...team,
	lines: team.lines.filter(({ id }) => id !== lineId),
});

/** The lines of one deliverable (null: of none), in the order of the members, and the sum of the shares that are told. */
export function sharesOf(team: Teamwork, deliverableId: string | null): { lines: ContributionLine[]; percent: number | null } {
	const rank = new Map(team.members.map(({ id }, at) => [id, at]));
	const lines = team.lines
		.filter((line) => line.deliverableId === deliverableId)
		.toSorted((a, b) => (rank.get(a.memberId) ?? 0) - (rank.get(b.memberId) ?? 0));
	const told = lines.flatMap(({ percent }) => (percent === null ? [] : [percent]));
	return { lines, percent: told.length > 0 ? told.reduce((sum, percent) => sum + percent, 0) : null };
}
