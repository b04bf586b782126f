// Which pieces the text of a report calls: one of the facts that a criterion's state is proposed from.
import { callsIn, proseText } from '../domain/prose';
import { type SectionText, textIdOf } from '../domain/report-outline';
import { db } from './database';

/** Ids of the pieces that any visible section of the report calls; null while no section holds a word or a call. */
export const calledPieces = async (reportId: string): Promise<Set<string> | null> =>
	calledIn(await db.sectionTexts.where({ reportId }).toArray());

/** The same over every report of a référentiel. */
export const calledInReportsOf = async (frameworkId: string): Promise<Set<string> | null> =>
	calledIn(await db.sectionTexts.where('reportId').startsWith(`${frameworkId}/`).toArray());

async function calledIn(texts: readonly SectionText[]): Promise<Set<string> | null> {
	const outlines = await db.outlines.bulkGet([...new Set(texts.map(({ reportId }) => reportId))]);
	const unseen = new Set(
		outlines.flatMap((outline) => {
			const hidden = outline?.sections.filter((section) => section.hidden).map(({ id }) => id) ?? [];
			const within =
				outline?.sections.filter(({ partId }) => partId !== null && hidden.includes(partId)).map(({ id }) => id) ?? [];
			return [...hidden, ...within].map((sectionId) => textIdOf(outline?.id ?? '', sectionId));
		}),
	);
	const shown = texts.filter(({ id }) => !unseen.has(id));
	const calls = shown.flatMap(({ prose }) => callsIn(prose));
	return calls.length > 0 || texts.some(({ prose }) => proseText(prose).trim() !== '') ? new Set(calls) : null;
}
