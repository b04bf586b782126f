// The school's model of a report, on a real IndexedDB: file and choices together, kept by the purge, put back when it was taken away.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAsset, removeUnusedAssets } from '../../../lib/db/asset-repository';
import { db } from '../../../lib/db/database';
import { readTemplateOf, removeTemplate, saveFillings, saveTemplate } from '../../../lib/db/template-repository';

beforeEach(() => db.open());
afterEach(() => db.delete());

const fillings = [{ place: 'h:1', sectionId: 's1' }];
const save = (words: string) => saveTemplate({ reportId: 'r', name: 'modele.docx', fillings }, new Blob([words]));

it('is stored with its file, which the purge leaves', async () => {
	const { sha256 } = await save('un');
	await removeUnusedAssets();
	expect(await readTemplateOf('r')).toMatchObject({ name: 'modele.docx', sha256, fillings });
	expect(await (await readAsset(sha256))?.text()).toBe('un');
	expect(await readTemplateOf('other')).toBeNull();
});

it('gives way to another, whose file alone stays', async () => {
	const before = await save('un');
	const after = await save('deux');
	expect(await readAsset(before.sha256)).toBeNull();
	expect(await (await readAsset(after.sha256))?.text()).toBe('deux');
});

it('remembers what goes where, and comes back whole when its removal is undone', async () => {
	const { sha256 } = await save('un');
	await saveFillings('r', [{ place: 'c:x', sectionId: 's2' }]);
	const removed = await removeTemplate('r');
	expect(await readTemplateOf('r')).toBeNull();
	expect(await readAsset(sha256)).toBeNull();
	if (!removed?.file) throw new Error('Nothing was removed.');
	await saveTemplate(removed.template, removed.file);
	expect(await readTemplateOf('r')).toMatchObject({ sha256, fillings: [{ place: 'c:x', sectionId: 's2' }] });
	expect(await removeTemplate('other')).toBeNull();
});
