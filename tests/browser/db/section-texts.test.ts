// Texts of sections on a real IndexedDB: nothing that was written is lost, whoever wrote it, however the page ended.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SectionWriter, type WritingState } from '../../../entrypoints/dashboard/report/section-writer';
import { removeUnusedAssets, storeAsset } from '../../../lib/db/asset-repository';
import { db } from '../../../lib/db/database';
import { listVersions, readText, replaceText, saveText } from '../../../lib/db/section-text-repository';
import { noteText, recoverTexts, settleTexts, whileWriting } from '../../../lib/db/unsaved-texts';
import { type Prose, proseText } from '../../../lib/domain/prose';

const section = { reportId: 'un-referentiel/un-dossier', sectionId: 'contexte' };
const { reportId, sectionId } = section;
const minute = (minutes: number): string => new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString();
const words = (text: string): Prose => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const save = (text: string, at: number, base: number | null, undo = { done: [text] as unknown[], undone: [] }) =>
	saveText({ ...section, prose: words(text), undo, base: base === null ? null : minute(base), at: minute(at) });
const stored = async (): Promise<string> => proseText((await readText(reportId, sectionId))?.text.prose ?? words(''));
const versions = async (): Promise<string[]> => (await listVersions(reportId, sectionId)).map(({ prose }) => proseText(prose));

const events = (onState: (state: WritingState) => void) => ({ onState, onJoined: () => undefined });
const noted = (): Promise<number> =>
	new Promise((resolve) => {
		const opening = indexedDB.open('glane-notes');
		opening.addEventListener('success', () => {
			const count = opening.result.transaction('texts').objectStore('texts').count();
			count.addEventListener('success', () => {
				opening.result.close();
				resolve(count.result);
			});
		});
	});

beforeEach(() => db.open());
afterEach(async () => {
	vi.restoreAllMocks();
	localStorage.clear();
	await db.delete();
});

describe('a text', () => {
	it('is written with its steps, which are gone once another writes', async () => {
		await save('Un', 0, null);
		expect((await readText(reportId, sectionId))?.undo).toEqual({ done: ['Un'], undone: [] });
		await replaceText(reportId, sectionId, words('Un modèle'), 'template', minute(1));
		expect((await readText(reportId, sectionId))?.undo).toBeNull();
		expect(await versions()).toEqual(['Un']);
	});

	it('keeps a version for every five minutes of writing, fifty in all, and none twice', async () => {
		await save('a', 0, null);
		await save('ab', 1, 0);
		await save('abc', 2, 1);
		expect(await versions()).toEqual(['a']);
		await save('abcd', 6, 2);
		expect(await versions()).toEqual(['abc', 'a']);
		for (let at = 1; at < 60; at++) await save(`texte ${at}`, at * 10, at === 1 ? 6 : (at - 1) * 10);
		const kept = await versions();
		expect(kept).toHaveLength(50);
		expect(kept[0]).toBe('texte 58');
	});

	it('keeps what another tab wrote meanwhile', async () => {
		await save('Le début', 0, null);
		await save('Le début, ici', 1, 0);
		await save('Le début, là', 2, 0);
		expect(await stored()).toBe('Le début, là');
		expect(await versions()).toContain('Le début, ici');
	});

	it('comes back from its history, and what it replaced too', async () => {
		await save('Premier', 0, null);
		await save('Second', 6, 0);
		const [first] = await listVersions(reportId, sectionId);
		await replaceText(reportId, sectionId, first?.prose ?? words(''), 'restored', minute(7));
		expect(await stored()).toBe('Premier');
		expect((await listVersions(reportId, sectionId))[0]).toMatchObject({ cause: 'restored', prose: words('Second') });
	});

	it('keeps the pictures that undo would bring back', async () => {
		const { sha256 } = await storeAsset(new Blob(['une image'], { type: 'image/png' }));
		await save('Sans image', 0, null, { done: [{ steps: [{ node: { attrs: { sha256 } } }] }], undone: [] });
		await removeUnusedAssets();
		expect(await db.assets.get(sha256)).toBeDefined();
		await save('Sans image ni retour', 1, 0);
		await removeUnusedAssets();
		expect(await db.assets.get(sha256)).toBeUndefined();
	});
});

describe('a page that was killed', () => {
	it('loses nothing it had noted, and overtakes nobody', async () => {
		await save('Écrit', 0, null);
		noteText({ ...section, prose: words('Écrit, et noté'), undo: null, base: minute(0), at: minute(1) });
		noteText({ reportId, sectionId: 'autre', prose: words('Jamais écrit'), undo: null, base: null, at: minute(1) });
		localStorage.setItem('unsaved-text abîmé', '{');
		await recoverTexts();
		expect(await stored()).toBe('Écrit, et noté');
		expect(proseText((await readText(reportId, 'autre'))?.text.prose ?? words(''))).toBe('Jamais écrit');
		expect(Object.keys(localStorage)).toEqual(['unsaved-text abîmé']);
		await save('Plus tard', 9, 1);
		noteText({ ...section, prose: words('Noté avant'), undo: null, base: minute(1), at: minute(5) });
		await recoverTexts();
		expect(await stored()).toBe('Plus tard');
		expect(await versions()).toContain('Noté avant');
	});
});

describe('what is handed in or frozen', () => {
	it('waits for a text that another tab is writing, and has its words', async () => {
		const order: string[] = [];
		const { promise, resolve } = Promise.withResolvers<void>();
		const writing = whileWriting(async () => {
			await promise;
			await save('Tapé à l’instant', 0, null);
			order.push('written');
		});
		const settled = settleTexts().then(() => order.push('settled'));
		resolve();
		await Promise.all([writing, settled]);
		expect(order).toEqual(['written', 'settled']);
		expect(await stored()).toBe('Tapé à l’instant');
	});

	it('has words that were typed a moment before, though nobody waited for them', async () => {
		const writer = new SectionWriter(
			section,
			null,
			events(() => undefined),
		);
		writer.write(words('Tapé'), { done: [], undone: [] });
		writer.write(words('Tapé à l’instant'), { done: [], undone: [] });
		await settleTexts();
		expect(await stored()).toBe('Tapé à l’instant');
	});

	it('is refused while words are only noted, and a damaged note refuses nothing', async () => {
		localStorage.setItem('unsaved-text abîmé', '{');
		await settleTexts();
		const unwritable = JSON.stringify({ reportId, sectionId, prose: null, undo: null, base: null, at: minute(1) });
		localStorage.setItem(`unsaved-text ${reportId}/${sectionId}`, unwritable);
		await expect(settleTexts()).rejects.toThrow('could not be written');
	});
});

describe('the writer of a section', () => {
	const undo = { done: [], undone: [] };

	it('notes at once, writes in order, and knows its own', async () => {
		const states: WritingState[] = [];
		const writer = new SectionWriter(
			section,
			null,
			events((state) => states.push(state)),
		);
		for (const text of ['V', 'Ve', 'Vei', 'Veille']) writer.write(words(text), undo);
		expect(localStorage.getItem(`unsaved-text ${reportId}/${sectionId}`)).toContain('Veille');
		await expect.poll(() => states.at(-1)).toBe('saved');
		expect(await stored()).toBe('Veille');
		expect(localStorage).toHaveLength(0);
		expect(writer.wrote((await readText(reportId, sectionId))?.text.updatedAt ?? '')).toBe(true);
		expect(states).not.toContain('other');
	});

	it('brings what two tabs write together, says so, and loses no word of either', async () => {
		const states: WritingState[] = [];
		const joined: string[] = [];
		const here = new SectionWriter(section, null, {
			onState: (state) => states.push(state),
			onJoined: (prose) => joined.push(proseText(prose)),
		});
		const there = new SectionWriter(
			section,
			null,
			events(() => undefined),
		);
		there.write(words('De l’autre onglet'), undo);
		await settleTexts();
		// One goes on while the first write is under way: what it is made of has no word of the other.
		here.write(words('D’ici'), undo);
		here.write(words('D’ici, et encore'), undo);
		await expect.poll(() => states.at(-1)).toBe('other');
		expect(await stored()).toBe('D’ici, et encore\nDe l’autre onglet');
		expect(joined).toEqual(['D’ici, et encore\nDe l’autre onglet']);
	});

	it('loses hardly a word when the browser is killed, and leaves the notes of a page that lives to it', async () => {
		const writer = new SectionWriter(
			section,
			null,
			events(() => undefined),
		);
		writer.note(words('Tapé, sans une pause'));
		await expect.poll(noted).toBe(1);
		await recoverTexts();
		expect(await stored()).toBe('');
		const { held = [] } = await navigator.locks.query();
		vi.spyOn(navigator.locks, 'query').mockResolvedValue({ held: held.filter(({ name }) => !name?.startsWith('glane-page')) });
		await recoverTexts();
		expect(await stored()).toBe('Tapé, sans une pause');
		expect(await noted()).toBe(0);
	});

	it('goes on trying when it can not write', async () => {
		const states: WritingState[] = [];
		const writer = new SectionWriter(
			section,
			null,
			events((state) => states.push(state)),
		);
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const put = vi.spyOn(db.sectionTexts, 'put').mockRejectedValueOnce(new DOMException('plein', 'QuotaExceededError'));
		writer.write(words('D’ici encore'), undo);
		await expect.poll(() => states.at(-1)).toBe('full');
		expect(localStorage).toHaveLength(1);
		put.mockRestore();
		await expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe('saved');
		expect(await stored()).toBe('D’ici encore');
	});
});
