// The teams of a référentiel's assessments. A change reads and writes in one transaction, and answers with what was there before.
import { instant } from '../domain/clock';
import type { Teamwork } from '../domain/contribution';
import { newTeamwork, teamworkIdOf } from '../domain/team-acts';
import { db } from './database';

export const listTeams = (frameworkId: string): Promise<Teamwork[]> => db.teamwork.where({ frameworkId }).toArray();

export function changeTeam(frameworkId: string, assessmentId: string, change: (team: Teamwork) => Teamwork): Promise<Teamwork> {
	return db.transaction('rw', db.teamwork, async () => {
		const before =
			(await db.teamwork.get(teamworkIdOf(frameworkId, assessmentId))) ?? newTeamwork(frameworkId, assessmentId, instant());
		await db.teamwork.put({ ...change(before), updatedAt: instant() });
		return before;
	});
}

/** Puts a team back as it was (undo). */
export async function restoreTeam(team: Teamwork): Promise<void> {
	await db.teamwork.put(team);
}
