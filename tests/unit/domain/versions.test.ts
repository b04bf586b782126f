// Versions of a page: the line they make, whatever was deleted from it, whatever its links say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previousVersion, versionLines } from '../../../lib/domain/versions';

type Row = { id: string; createdAt: string; previous?: string; gone?: boolean };

const row = (id: string, previous?: string, gone = false): Row => ({
	id,
	createdAt: `2026-03-0${id}T10:00:00.000Z`,
	...(previous ? { previous } : {}),
	gone,
});
const alive = (piece: Row): boolean => !piece.gone;
const mapOf = (rows: readonly Row[]) => new Map(rows.map((piece) => [piece.id, piece]));
const before = (rows: readonly Row[], id: string): string | undefined =>
	previousVersion(mapOf(rows), mapOf(rows).get(id) ?? row(id), alive)?.id;

describe('versions of a page', () => {
	it('are compared with the one before', () => {
		const rows = [row('1'), row('2', '1'), row('3', '2')];
		expect([before(rows, '3'), before(rows, '2'), before(rows, '1')]).toEqual(['2', '1', undefined]);
		expect(
			versionLines(rows, alive)
				.get('2')
				?.map(({ id }) => id),
		).toEqual(['1', '2', '3']);
	});

	it('close ranks when one is deleted, and open them when it comes back', () => {
		const rows = [row('1'), row('2', '1', true), row('3', '2')];
		expect(before(rows, '3')).toBe('1');
		expect(
			versionLines(rows, alive)
				.get('3')
				?.map(({ id }) => id),
		).toEqual(['1', '3']);
		expect(
			before(
				rows.map((piece) => ({ ...piece, gone: false })),
				'3',
			),
		).toBe('2');
	});

	it('are none for a piece that is alone', () => {
		expect(versionLines([row('1'), row('2', '1', true), row('3')], alive).size).toBe(0);
		expect(versionLines([row('4', '9')], alive).size).toBe(0);
		expect(before([row('4', '9')], '4')).toBeUndefined();
	});

	it('of the same lost version belong together', () => {
		expect(versionLines([row('4', '9'), row('5', '9')], alive).get('4')).toHaveLength(2);
	});

	it('never go round in a circle, and every living piece of a line has the same line', () => {
		const ids = ['1', '2', '3', '4', '5', '6'];
		const rows = fc.tuple(
			...ids.map((id) =>
				fc.record({ previous: fc.option(fc.constantFrom(...ids, '9')), gone: fc.boolean(), id: fc.constant(id) }),
			),
		);
		fc.assert(
			fc.property(rows, (drawn) => {
				const all = drawn.map(({ id, previous, gone }) => row(id, previous ?? undefined, gone));
				const lines = versionLines(all, alive);
				for (const piece of all) {
					const found = before(all, piece.id);
					expect(found).not.toBe(piece.id);
					const line = lines.get(piece.id);
					if (line) expect(line.length).toBeGreaterThan(1);
					for (const other of line ?? []) expect(lines.get(other.id)).toBe(line);
					if (!piece.gone && found) expect(line?.map(({ id }) => id)).toContain(found);
				}
			}),
		);
	});
});
