// A file taken in on a real database, by the real worker: whole or not at all, and its bytes outlive a clean-up.
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceOfFile } from '../../../lib/db/added-repository';
import { readAsset, removeUnusedAssets, sha256Of } from '../../../lib/db/asset-repository';
import { textOf } from '../../../lib/db/capture-repository';
import { db } from '../../../lib/db/database';
import { deleteEvidence, getEvidence } from '../../../lib/db/evidence-repository';
import { purgeDeleted, undoMilliseconds } from '../../../lib/db/purge';
import { largestFile } from '../../../lib/domain/file-format';
import { addFile } from '../../../lib/files/add-file';

// The worker's first start in development gathers pdf.js file by file.
vi.setConfig({ testTimeout: 60_000 });

const options = () => ({ signal: new AbortController().signal });
const csv = (text = 'Poste;Montant\nmédia;3') => new File([text], 'budget_mars.csv');

async function picture(type: string): Promise<File> {
	const canvas = new OffscreenCanvas(40, 30);
	canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
	return new File([await canvas.convertToBlob({ type })], 'image');
}

beforeEach(() => db.open());
afterEach(() => db.delete());

const counts = async () => [await db.evidence.count(), await db.assets.count(), await db.texts.count()];

it('keeps a file as it came, with its words', async () => {
	const added = await addFile(csv(), options());
	if (!added.ok) throw new Error(added.code);
	const piece = await getEvidence(added.value.evidenceId);
	expect(piece).toMatchObject({ title: 'budget mars', kind: 'document', file: { name: 'budget_mars.csv', format: 'csv' } });
	expect(await textOf(added.value.evidenceId)).toBe('Poste;Montant\nmédia;3');
	const stored = await readAsset(piece?.file?.sha256 ?? '');
	expect(await stored?.text()).toBe('Poste;Montant\nmédia;3');
	expect(piece?.file?.sha256).toBe(await sha256Of(csv()));
});

it.each(['image/png', 'image/jpeg', 'image/webp'])('gives %s a thumbnail, whatever its name', async (type) => {
	const added = await addFile(await picture(type), options());
	const piece = added.ok ? await getEvidence(added.value.evidenceId) : null;
	expect(piece?.thumbnail).toMatch(/^[0-9a-f]{64}$/);
	expect(piece?.screenshot).toBeNull();
});

it('says that the same bytes are there, and stores them once when both are kept', async () => {
	await addFile(csv(), options());
	expect(await addFile(csv(), options())).toMatchObject({ ok: true, value: { state: 'known', title: 'budget mars' } });
	expect(await counts()).toEqual([1, 1, 1]);
	expect(await addFile(csv(), { ...options(), evenIfKnown: true })).toMatchObject({ ok: true, value: { state: 'added' } });
	expect(await counts()).toEqual([2, 1, 2]);
});

describe('stores nothing of', () => {
	const refused: [string, string, () => File][] = [
		['an empty file', 'empty', () => new File([], 'a.csv')],
		['what Glane does not take', 'unsupported', () => new File(['MZ'], 'a.exe')],
		['a picture that is none', 'unreadable', () => new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2)], 'a.jpg')],
		['a PDF that is none', 'unreadable', () => new File(['%PDF-1.4 rien'], 'a.pdf')],
		[
			'a document that is another zip',
			'unreadable',
			() => new File([new Uint8Array(zipSync({ a: new Uint8Array(3) }))], 'a.docx'),
		],
	];
	it.each(refused)('%s', async (_, code, file) => {
		expect(await addFile(file(), options())).toEqual({ ok: false, code });
		expect(await counts()).toEqual([0, 0, 0]);
	});

	it('a file that is too large, unread', async () => {
		const file = csv();
		Object.defineProperty(file, 'size', { value: largestFile + 1 });
		expect(await addFile(file, options())).toEqual({ ok: false, code: 'too-large' });
	});

	it('one that was cancelled', async () => {
		const stop = new AbortController();
		const adding = addFile(csv(), { signal: stop.signal });
		stop.abort();
		expect(await adding).toEqual({ ok: false, code: 'cancelled' });
		expect(await counts()).toEqual([0, 0, 0]);
	});

	it('one that the disk has no room for, before and in the midst of it', async () => {
		vi.spyOn(navigator.storage, 'estimate').mockResolvedValueOnce({ quota: 100, usage: 99 });
		expect(await addFile(csv(), options())).toEqual({ ok: false, code: 'storage-full' });
		const full = vi.spyOn(db.evidence, 'add').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect(await addFile(csv(), options())).toEqual({ ok: false, code: 'storage-full' });
		full.mockRestore();
		expect(await counts()).toEqual([0, 0, 0]);
	});
});

it('keeps the bytes through a clean-up, and lets them go with the piece', async () => {
	const added = await addFile(await picture('image/png'), options());
	if (!added.ok) throw new Error(added.code);
	await removeUnusedAssets();
	expect(await db.assets.count()).toBe(2);
	const piece = await getEvidence(added.value.evidenceId);
	await deleteEvidence(added.value.evidenceId);
	expect(await evidenceOfFile(piece?.file?.sha256 ?? '')).toEqual([]);
	await purgeDeleted(new Date(Date.now() + undoMilliseconds + 1000));
	expect(await counts()).toEqual([1, 0, 0]);
	expect(await getEvidence(added.value.evidenceId)).not.toHaveProperty('file');
});
