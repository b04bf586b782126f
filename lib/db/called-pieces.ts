// Which pieces the text of a report calls: one of the facts that a criterion's state is proposed from.
import { callsIn, proseText } from '../domain/prose';
import { db } from './database';

/** Ids of the pieces that any section of the report calls; null while no section holds a word or a call. */
export async function calledPieces(reportId: string): Promise<Set<string> | null> {
	const texts = await db.sectionTexts.where({ reportId }).toArray();
	const calls = texts.flatMap(({ prose }) => callsIn(prose));
	return calls.length > 0 || texts.some(({ prose }) => proseText(prose).trim() !== '') ? new Set(calls) : null;
}
