// All texts of one report, as they are written: what its length and its numbers are counted from.
import type { SectionText } from '../domain/report-outline';
import { db } from './database';

export const listTexts = (reportId: string): Promise<SectionText[]> =>
	db.sectionTexts.where('reportId').equals(reportId).toArray();
