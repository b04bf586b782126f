// Points of the check that the candidate set aside, each with its reason.
import { instant } from '../domain/clock';
import type { Finding } from '../domain/check/finding';
import type { Waiver } from '../domain/waiver';
import { db } from './database';

export const listWaivers = (reportId: string): Promise<Waiver[]> => db.waivers.where('reportId').equals(reportId).toArray();

/** Sets findings aside, all or none; resolves to the rows, so that they can be taken up again. `reason` must hold a word. */
export async function waive(reportId: string, findings: readonly Finding[], reason: string): Promise<Waiver[]> {
	const at = instant();
	const waivers = findings.map(({ rule, subject }) => ({
		id: `${reportId}/${rule}/${subject}`,
		reportId,
		rule,
		subject,
		reason: reason.trim(),
		at,
	}));
	await db.waivers.bulkPut(waivers);
	return waivers;
}

export async function unwaive(waivers: readonly Waiver[]): Promise<void> {
	await db.waivers.bulkDelete(waivers.map(({ id }) => id));
}

export async function restoreWaivers(waivers: readonly Waiver[]): Promise<void> {
	await db.waivers.bulkPut(waivers);
}
