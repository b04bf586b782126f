// The texts of a report's sections: each with the steps that undo it, and the last fifty of its earlier states.
import { instant } from '../domain/clock';
import { type Prose, picturesIn } from '../domain/prose';
import { type SectionText, textIdOf, type TextVersion } from '../domain/report-outline';
import { db } from './database';

export type UndoSteps = { done: unknown[]; undone: unknown[] };

/** A text to be written. `base`: the `updatedAt` of the state it was made from, null when there was none. */
export type TextToSave = {
	reportId: string;
	sectionId: string;
	prose: Prose;
	undo: UndoSteps | null;
	base: string | null;
	/** The instant of writing, which becomes its `updatedAt`. */
	at: string;
};

/** An earlier state is kept when so much time (milliseconds) passed since the last that was. */
const versionEvery = 5 * 60_000;
const mostVersions = 50;

const tables = () => [db.sectionTexts, db.textVersions, db.undoStacks];

/** The text of a section with the steps that fit it; null when nobody wrote there. */
export async function readText(
	reportId: string,
	sectionId: string,
): Promise<{ text: SectionText; undo: UndoSteps | null } | null> {
	const id = textIdOf(reportId, sectionId);
	return db.transaction('r', db.sectionTexts, db.undoStacks, async () => {
		const [text, stack] = [await db.sectionTexts.get(id), await db.undoStacks.get(id)];
		if (!text) return null;
		return { text, undo: stack?.at === text.updatedAt ? { done: stack.done, undone: stack.undone } : null };
	});
}

/**
 * Writes a text and its steps at once; resolves to what was written. When another page wrote meanwhile, its words are `joined` with ours;
 * where they can't be, they are kept as a version. `isOwn` recognises what this page itself wrote by another way.
 */
export async function saveText(
	{ reportId, sectionId, prose, undo, base, at }: TextToSave,
	isOwn: (prose: Prose) => boolean = () => false,
	joined: ((theirs: Prose) => Prose) | null = null,
): Promise<Prose> {
	const id = textIdOf(reportId, sectionId);
	return db.transaction('rw', tables(), async () => {
		const current = await db.sectionTexts.get(id);
		const isOthers =
			current !== undefined && current.updatedAt !== base && !isSame(current.prose, prose) && !isOwn(current.prose);
		const isReplaced = isOthers && joined === null;
		const hasChanged = current !== undefined && !isSame(current.prose, prose);
		if (current && (isReplaced || (hasChanged && (await isTimeForVersion(current, at))))) await keepVersion(current, 'writing');
		const written = isOthers && joined ? joined(current.prose) : prose;
		await put({ reportId, sectionId, prose: written, undo: written === prose ? undo : null, at });
		return written;
	});
}

/** Puts another text in the place of a section's, and keeps what was there as a version: a restored state, a template, a review. */
export async function replaceText(
	reportId: string,
	sectionId: string,
	prose: Prose,
	cause: TextVersion['cause'],
	at: string = instant(),
): Promise<void> {
	await db.transaction('rw', tables(), async () => {
		const current = await db.sectionTexts.get(textIdOf(reportId, sectionId));
		if (current && isSame(current.prose, prose)) return;
		if (current) await keepVersion(current, cause);
		await put({ reportId, sectionId, prose, undo: null, at });
	});
}

/** A text that could not be written in time and that a later one overtook: it is kept as a version of that one. */
export async function keepOvertaken(reportId: string, sectionId: string, prose: Prose, at: string): Promise<void> {
	const id = textIdOf(reportId, sectionId);
	await db.transaction('rw', tables(), () =>
		keepVersion({ id, reportId, sectionId, prose, assets: picturesIn(prose), updatedAt: at }, 'writing'),
	);
}

/** Earlier states of a section's text, newest first. */
export async function listVersions(reportId: string, sectionId: string): Promise<TextVersion[]> {
	const versions = await versionsOf(textIdOf(reportId, sectionId));
	return versions.toReversed();
}

const isSame = (a: Prose, b: Prose): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Oldest first. */
const versionsOf = (textId: string): Promise<TextVersion[]> =>
	db.textVersions.where('[textId+at]').between([textId, ''], [textId, '\uffff']).toArray();

async function isTimeForVersion(current: SectionText, at: string): Promise<boolean> {
	const last = await db.textVersions.where('[textId+at]').between([current.id, ''], [current.id, '\uffff']).last();
	return !last || Date.parse(at) - Date.parse(last.at) >= versionEvery;
}

async function keepVersion({ id, reportId, prose, updatedAt }: SectionText, cause: TextVersion['cause']): Promise<void> {
	const versions = await versionsOf(id);
	const last = versions.at(-1);
	if (prose.content.length === 0 || (last && isSame(last.prose, prose))) return;
	await db.textVersions.add({
		id: crypto.randomUUID(),
		textId: id,
		reportId,
		at: updatedAt,
		cause,
		prose,
		assets: picturesIn(prose),
	});
	await db.textVersions.bulkDelete(
		versions.slice(0, Math.max(0, versions.length + 1 - mostVersions)).map((version) => version.id),
	);
}

async function put({ reportId, sectionId, prose, undo, at }: Omit<TextToSave, 'base'>): Promise<void> {
	const id = textIdOf(reportId, sectionId);
	// A picture that undo brings back must still be there.
	const assets = [...new Set([...picturesIn(prose), ...hashesIn(undo)])];
	await db.sectionTexts.put({ id, reportId, sectionId, prose, assets, updatedAt: at });
	if (undo) await db.undoStacks.put({ textId: id, reportId, at, ...undo });
	else await db.undoStacks.delete(id);
}

const hashesIn = (undo: UndoSteps | null): string[] =>
	[...JSON.stringify(undo).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, sha256]) => sha256 ?? '');
