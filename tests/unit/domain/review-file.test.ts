// The tutor's file: refused with a reason when it is not one, and a later state takes the place of the earlier without losing what was settled.
import { expect, it } from 'vitest';
import { readReviewFile, type ReviewFile, reviewOf } from '../../../lib/domain/review-file';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const place = { anchor: 's-1', title: '1.1 Plan', evidenceId: null };
const file: ReviewFile = {
	schema: 'glane-review/1',
	id: id(0),
	reportId: 'f/d',
	release: 2,
	reviewer: { name: 'Paule', role: 'Tutrice' },
	comments: [
		{ ...place, id: id(1), quote: '', text: 'Précisez.' },
		{ ...place, id: id(2), quote: 'la cible', text: 'Laquelle ?' },
	],
	confirmations: [],
	reviewedAt: '2026-06-12T10:00:00.000Z',
};

it.each([
	['', 'not-json'],
	['{}', 'not-a-review'],
	[JSON.stringify({ ...file, comments: [{ ...place, id: 'x', quote: '', text: 'a' }] }), 'not-a-review'],
	[JSON.stringify({ ...file, reportId: 'f/autre' }), 'other-report'],
	[JSON.stringify({ ...file, comments: [] }), 'empty'],
])('refuses %s', (text, code) => {
	expect(readReviewFile(text, 'f/d')).toEqual({ ok: false, code });
});

it('reads what the tutor saved', () => {
	expect(readReviewFile(JSON.stringify(file), 'f/d')).toEqual({ ok: true, value: file });
});

it('keeps as settled what says the same in the later file', () => {
	const at = '2026-06-13T08:00:00.000Z';
	const earlier = { ...reviewOf(file, null, at), settled: [id(1), id(2)] };
	const again = reviewOf(
		{ ...file, comments: file.comments.map((one) => (one.id === id(2) ? { ...one, text: 'Laquelle, au juste ?' } : one)) },
		earlier,
		at,
	);
	expect(again.settled).toEqual([id(1)]);
	expect(reviewOf(file, null, at)).toMatchObject({ settled: [], importedAt: at, id: id(0) });
});
