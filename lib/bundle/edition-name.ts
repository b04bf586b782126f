// How the name of a file tells which state of the report it holds: a release by its number, anything else as a draft.
import { dayInZone, isoDate } from '../domain/written-date';
import type { Report } from '../report/model';

/** "v3_2026-06-12", "brouillon_2026-06-12": a draft can never be taken for a release. */
export function editionName({ version, at, timeZone }: Pick<Report, 'version' | 'at' | 'timeZone'>): string {
	const day = dayInZone(at, timeZone);
	return `${version === null ? 'brouillon' : `v${version}`}_${day ? isoDate(day) : 'sans-date'}`;
}
