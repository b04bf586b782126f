// Points of the check that the candidate set aside, each with its reason.
import { instant } from '../domain/clock';
import type { Finding } from '../domain/check/finding';
import type { Waiver } from '../domain/waiver';
import { db } from './database';

export const listWaivers = (reportId: string): Promise<Waiver[]> => db.waivers.where('reportId').equals(reportId).toArray();

/** Sets a finding aside; resolves to the row, so that it can be taken up again. `reason` must hold a word. */
export async function waive(reportId: string, { rule, subject }: Finding, reason: string): Promise<Waiver> {
	const waiver = { id: `${reportId}/${rule}/${subject}`, reportId, rule, subject, reason: reason.trim(), at: instant() };
	await db.waivers.put(waiver);
	return waiver;
}

export async function unwaive({ id }: Waiver): Promise<void> {
	await db.waivers.delete(id);
}

export async function restoreWaiver(waiver: Waiver): Promise<void> {
	await db.waivers.put(waiver);
}
