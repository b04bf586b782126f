// What a portal's limit is held against.
import { expect, it } from 'vitest';
import type { ExportRow } from '../../../lib/db/database';
import { handedInBytes } from '../../../lib/db/handed-in-bytes';

const exported = (day: number, bytes: number, more: Partial<ExportRow> = {}): ExportRow => ({
	id: `e${day}`,
	frameworkId: 'f',
	number: null,
	createdAt: `2026-11-0${day}T10:00:00.000Z`,
	name: 'dossier',
	bytes,
	manifestSha256: 'a'.repeat(64),
	evidenceCount: 1,
	...more,
});

it('is nothing before the first export', () => {
	expect(handedInBytes([])).toBeNull();
});

it('is the last folder, whatever document was exported since', () => {
	const [old, folder, word] = [exported(1, 10), exported(2, 900, { what: 'bundle' }), exported(3, 5, { what: 'docx' })];
	expect(handedInBytes([old, folder, word])).toBe(900);
	expect(handedInBytes([folder, exported(4, 700, { what: 'pdf-attached' })])).toBe(700);
	expect(handedInBytes([exported(1, 60, { what: 'pdf' }), word])).toBe(60);
	expect(handedInBytes([word])).toBe(5);
});

it('is the largest part of a folder that was split', () => {
	expect(handedInBytes([exported(1, 900, { what: 'bundle', largest: 300 })])).toBe(300);
});
