// Référentiels of one's own: imported, received from others, written by hand. Removing one leaves it there, so that it can come
// back; the claims that name it stay whatever happens.
import * as v from 'valibot';
import { instant } from '../domain/clock';
import { frameworkSchema, type Framework } from '../domain/framework';
import { fail, ok, type Result } from '../domain/result';
import type { FrameworkOrigin, StoredFramework } from '../domain/stored-framework';
import { db } from './database';

/** unknown: no such id, or it was removed · broken: the row is not a référentiel that this version can read. */
export type StoredFrameworkFailure = 'unknown' | 'broken';

/** Writes a référentiel under its own id: a new one, or the next state of one already kept (which also brings a removed one back). */
export async function saveFramework(
	framework: Framework,
	{ origin, basedOn = null }: { origin: FrameworkOrigin; basedOn?: string | null },
): Promise<void> {
	await db.transaction('rw', db.frameworks, async () => {
		const known = await db.frameworks.get(framework.id);
		const at = instant();
		await db.frameworks.put({
			id: framework.id,
			framework,
			origin: known?.origin ?? origin,
			basedOn: known?.basedOn ?? basedOn,
			createdAt: known?.createdAt ?? at,
			updatedAt: at,
			deletedAt: null,
		});
	});
}

export async function readStoredFramework(id: string): Promise<Result<StoredFramework, StoredFrameworkFailure>> {
	const row = await db.frameworks.get(id);
	return row && row.deletedAt === null ? checked(row) : fail('unknown');
}

/** Those in use, by title; `broken` are the ids of rows that cannot be read. */
export async function listStoredFrameworks(): Promise<{ stored: StoredFramework[]; broken: string[] }> {
	const rows = await db.frameworks.filter((row) => row.deletedAt === null).toArray();
	const read = rows.map((row) => ({ id: row.id, result: checked(row) }));
	return {
		stored: read
			.flatMap(({ result }) => (result.ok ? [result.value] : []))
			.toSorted((a, b) => a.framework.title.localeCompare(b.framework.title, 'fr')),
		broken: read.filter(({ result }) => !result.ok).map(({ id }) => id),
	};
}

export async function removeFramework(id: string): Promise<void> {
	const at = instant();
	await db.frameworks.update(id, { deletedAt: at, updatedAt: at });
}

/** Whether it is there and was removed: it can come back. */
export async function isRemoved(id: string): Promise<boolean> {
	const row = await db.frameworks.get(id);
	return row !== undefined && row.deletedAt !== null;
}

/** Brings a removed one back (undo). */
export async function restoreFramework(id: string): Promise<void> {
	await db.frameworks.update(id, { deletedAt: null, updatedAt: instant() });
}

/** Rows may come from another version, or from a file: what they hold is looked at before anything relies on it. */
function checked(row: StoredFramework): Result<StoredFramework, 'broken'> {
	const parsed = v.safeParse(frameworkSchema, row.framework);
	return parsed.success && parsed.output.id === row.id ? ok({ ...row, framework: parsed.output }) : fail('broken');
}
