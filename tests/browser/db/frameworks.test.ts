// One's own référentiels on a real IndexedDB: kept, corrected, removed and brought back; a broken row is told, and breaks nothing.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addClaim, claimsOfFramework } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import {
	isRemoved,
	readStoredFramework,
	removeFramework,
	restoreFramework,
	saveFramework,
} from '../../../lib/db/framework-repository';
import { follow } from '../../../lib/db/use-live';
import type { Framework } from '../../../lib/domain/framework';
import { builtInFrameworks } from '../../../lib/frameworks/built-in';
import { listFrameworks, loadFramework } from '../../../lib/frameworks/frameworks';

const empty: Omit<Framework, 'id' | 'title'> = {
	...{ schema: 'glane-framework/1', shortTitle: 'Le mien', certifier: null, level: null, rncp: null, language: 'fr' },
	...{ blocks: [], activities: [], criteria: [], assessments: [], deliverables: [], dossiers: [], remarks: [], unplaced: [] },
	competencies: [{ id: 'c1', code: 'C1', label: 'Tenir la boutique', synthetic: false }],
};
const own = (id: string, title: string): Framework => ({ ...empty, id, title });
const titles = async () => (await listFrameworks()).frameworks.slice(builtInFrameworks.length).map(({ title }) => title);

beforeEach(async () => {
	await db.delete();
	await db.open();
});
afterEach(() => db.close());

it('lists those that come with Glane, then one’s own by title', async () => {
	const basedOn = builtInFrameworks[0]?.id ?? '';
	await saveFramework(own('b', 'Écoles'), { origin: 'authored', basedOn });
	await saveFramework(own('a', 'Artisans'), { origin: 'imported' });
	const { frameworks, broken } = await listFrameworks();
	expect(frameworks.slice(0, 5).map(({ key, origin }) => [key, origin])).toEqual(
		builtInFrameworks.map(({ key }) => [key, 'built-in']),
	);
	expect(frameworks.slice(5)).toMatchObject([
		{ id: 'a', key: null, title: 'Artisans', origin: 'imported', basedOn: null },
		{ id: 'b', key: null, title: 'Écoles', origin: 'authored', basedOn },
	]);
	expect(broken).toEqual([]);
	expect((await loadFramework('a'))?.competencies[0]?.label).toBe('Tenir la boutique');
	expect((await loadFramework(basedOn))?.title).toBe(builtInFrameworks[0]?.title);
});

it('keeps where one came from when it is corrected, and tells whoever follows', async () => {
	const seen: (string | undefined)[] = [];
	await saveFramework(own('a', 'Premier'), { origin: 'imported', basedOn: 'x' });
	const stop = follow(
		() => loadFramework('a'),
		(framework) => seen.push(framework?.title),
	);
	await expect.poll(() => seen).toEqual(['Premier']);
	await saveFramework(own('a', 'Second'), { origin: 'authored' });
	await expect.poll(() => seen).toEqual(['Premier', 'Second']);
	const stored = await readStoredFramework('a');
	expect(stored.ok && stored.value).toMatchObject({ origin: 'imported', basedOn: 'x' });
	await removeFramework('a');
	await expect.poll(() => seen).toEqual(['Premier', 'Second', undefined]);
	stop();
});

it('removes one without its claims, and brings it back', async () => {
	await saveFramework(own('a', 'Le mien'), { origin: 'authored' });
	await addClaim('piece', 'a', 'c1');
	await removeFramework('a');
	expect([await titles(), await loadFramework('a'), await isRemoved('a')]).toEqual([[], null, true]);
	expect(await claimsOfFramework('a')).toHaveLength(1);
	await restoreFramework('a');
	expect([await titles(), await isRemoved('a'), await isRemoved('never')]).toEqual([['Le mien'], false, false]);
});

it('tells a row that it cannot read, and reads the others', async () => {
	await saveFramework(own('a', 'Le mien'), { origin: 'authored' });
	await saveFramework(own('spoilt', 'Abîmé'), { origin: 'imported' });
	await db.table('frameworks').update('spoilt', { framework: { schema: 'glane-framework/9' } });
	expect(await listFrameworks()).toMatchObject({ broken: ['spoilt'] });
	expect([await titles(), await loadFramework('spoilt')]).toEqual([['Le mien'], null]);
	expect(await readStoredFramework('spoilt')).toEqual({ ok: false, code: 'broken' });
	expect(await readStoredFramework('never')).toEqual({ ok: false, code: 'unknown' });
});
