// Words typed just before a popup vanished are written at the next opening, whatever else was noted.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '../../../lib/db/database';
import { getEvidence } from '../../../lib/db/evidence-repository';
import { noteEdit, recoverEdits } from '../../../lib/db/unsaved-edits';
import { makeEvidence } from '../../fixtures/make-evidence';

beforeEach(() => db.open());
afterEach(async () => {
	localStorage.clear();
	await db.delete();
});

it('writes every note, and a spoilt one holds no other back', async () => {
	const pieces = [makeEvidence({}), makeEvidence({})];
	await db.evidence.bulkAdd(pieces);
	localStorage.setItem('unsaved spoilt', '{"statement":');
	for (const { id } of pieces) noteEdit(id, { statement: `Ce que prouve ${id}` });
	await recoverEdits();
	for (const { id } of pieces) {
		expect((await getEvidence(id))?.statement).toBe(`Ce que prouve ${id}`);
		expect(localStorage.getItem(`unsaved ${id}`)).toBeNull();
	}
});
