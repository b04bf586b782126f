// The file that members of a team exchange: each writes their own part in their own Glane, and takes over the others'. It names people and
// what they did, and holds no evidence.
import * as v from 'valibot';
import { instantSchema } from './common-schemas';
import { contributionLineSchema, type ContributionLine, memberSchema, type Member, type Teamwork } from './contribution';
import { fold } from './fold';
import { fail, ok, type Result } from './result';

export const teamFileSchema = v.object({
	schema: v.literal('glane-team/1'),
	frameworkId: v.string(),
	assessmentId: v.string(),
	/** Code and label, for who opens the file without Glane. */
	assessment: v.string(),
	/** The member who wrote it: their own lines are what the file vouches for. */
	from: memberSchema,
	members: v.pipe(v.array(memberSchema), v.maxLength(50)),
	lines: v.pipe(v.array(contributionLineSchema), v.maxLength(500)),
	at: instantSchema,
});
export type TeamFile = v.InferOutput<typeof teamFileSchema>;

export type TeamFileFault = 'not-json' | 'not-a-team' | 'other-assessment' | 'own-file';

/** A team file; null where the candidate is not among the members yet, and so has no part to hand over. */
export function teamFileOf(team: Teamwork, assessment: string, at: string): TeamFile | null {
	const from = team.members.find(({ isCandidate }) => isCandidate);
	if (!from) return null;
	// Ids of pieces mean nothing on another machine.
	const lines = team.lines.map((line) => ({ ...line, evidenceIds: [] }));
	const { frameworkId, assessmentId, members } = team;
	return { schema: 'glane-team/1', frameworkId, assessmentId, assessment, from, members, lines, at };
}

/** Reads what somebody sent: a fault where it is no team file, is of another assessment, or is the candidate's own. */
export function readTeamFile(text: string, team: Teamwork): Result<TeamFile, TeamFileFault> {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return fail('not-json');
	}
	const file = v.safeParse(teamFileSchema, raw);
	if (!file.success) return fail('not-a-team');
	const { frameworkId, assessmentId, from } = file.output;
	if (frameworkId !== team.frameworkId || assessmentId !== team.assessmentId) return fail('other-assessment');
	if (team.members.some(({ id, isCandidate }) => isCandidate && id === from.id)) return fail('own-file');
	return ok(file.output);
}

export type TeamMerge = { team: Teamwork; members: number; lines: number };

/**
 * Takes over a member's file. What its author says of their own part takes the place of what was noted of it here; of the others, only what
 * was not known comes in. The candidate's own part is never touched. Members are the same by id, or else by name.
 */
export function mergeTeamFile(team: Teamwork, file: TeamFile): TeamMerge {
	const known = new Map<string, Member>();
	const members = [...team.members];
	for (const member of file.members.some(({ id }) => id === file.from.id) ? file.members : [...file.members, file.from]) {
		// A namesake is somebody else where the id is known.
		const own = members.find(({ id }) => id === member.id) ?? members.find(({ name }) => sameName(name, member.name));
		const there: Member = own ?? { ...member, isCandidate: false };
		if (!own) members.push(there);
		known.set(member.id, there);
	}
	const author = known.get(file.from.id);
	const isOwn = (memberId: string): boolean => members.some(({ id, isCandidate }) => isCandidate && id === memberId);
	const kept = team.lines.filter(({ memberId }) => isOwn(memberId) || memberId !== author?.id);
	const before = new Map(team.lines.map((line) => [line.id, line]));
	const ids = new Set(kept.map(({ id }) => id));
	const taken = file.lines.flatMap((line): ContributionLine[] => {
		const memberId = known.get(line.memberId)?.id;
		if (memberId === undefined || isOwn(memberId) || ids.has(line.id)) return [];
		const isAuthors = memberId === author?.id;
		const isToldHere = kept.some((other) => other.memberId === memberId && other.deliverableId === line.deliverableId);
		// Pieces that were tied here to the same line stay tied.
		return isAuthors || !isToldHere ? [{ ...line, memberId, evidenceIds: before.get(line.id)?.evidenceIds ?? [] }] : [];
	});
	return {
		team: { ...team, members, lines: [...kept, ...taken] },
		members: members.length - team.members.length,
		lines: taken.length,
	};
}

const sameName = (a: string, b: string): boolean => a.trim() !== '' && fold(a.trim()) === fold(b.trim());
