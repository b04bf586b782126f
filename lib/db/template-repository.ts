// The school's own document of each report, and which section goes where in it. The file is an asset as any other.
import { instant } from '../domain/clock';
import type { SchoolTemplate } from '../domain/school-template';
import { readAsset, removeUnusedAssets, sha256Of } from './asset-repository';
import { db } from './database';

/** Null while the report has none. */
export const readTemplateOf = async (reportId: string): Promise<SchoolTemplate | null> =>
	(await db.templates.get(reportId)) ?? null;

/** Takes the place of the document that was there; row and file are on disk together when it resolves. */
export async function saveTemplate(template: Omit<SchoolTemplate, 'sha256' | 'updatedAt'>, file: Blob): Promise<SchoolTemplate> {
	const sha256 = await sha256Of(file);
	const row: SchoolTemplate = { ...template, sha256, updatedAt: instant() };
	await db.transaction('rw', db.templates, db.assets, async () => {
		await db.assets.put({ sha256, blob: file, type: file.type, bytes: file.size });
		await db.templates.put(row);
	});
	await removeUnusedAssets();
	return row;
}

/** Says what goes where. Does nothing where the template is gone. */
export async function saveFillings(reportId: string, fillings: SchoolTemplate['fillings']): Promise<void> {
	await db.templates.update(reportId, { fillings, updatedAt: instant() });
}

/** The row and its file, so that they can be put back by `saveTemplate`; null when there was none. */
export async function removeTemplate(reportId: string): Promise<{ template: SchoolTemplate; file: Blob | null } | null> {
	const template = await readTemplateOf(reportId);
	if (!template) return null;
	const file = await readAsset(template.sha256);
	await db.templates.delete(reportId);
	await removeUnusedAssets();
	return { template, file };
}
