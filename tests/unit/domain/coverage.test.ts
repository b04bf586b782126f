// Coverage counts facts: each piece once per node, claims on a criterion counting for all it hangs on.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import type { Claim } from '../../../lib/domain/claim';
import { coverageOf } from '../../../lib/domain/coverage';
import { type Framework, frameworkSchema } from '../../../lib/domain/framework';

const shipped = v.parse(frameworkSchema, raw);

/** One activity with two competencies that share a criterion; a third competency under no activity; one criterion of an assessment. */
const small: Framework = {
	...shipped,
	id: 'small',
	activities: [{ id: 'a1', code: 'A1', label: 'Activité', synthetic: false }],
	competencies: [
		{ id: 'c1', code: 'C1', label: 'Un', synthetic: false, activityId: 'a1' },
		{ id: 'c2', code: 'C2', label: 'Deux', synthetic: false, activityId: 'a1' },
		{ id: 'c3', code: 'C3', label: 'Trois', synthetic: false },
	],
	criteria: [
		{ id: 'k1', ordinal: 1, label: 'À un seul', attachedTo: ['c1'] },
		{ id: 'k2', ordinal: 2, label: 'Partagé', attachedTo: ['c1', 'c2'] },
		{ id: 'k3', ordinal: 1, label: 'À l’activité', attachedTo: ['a1'] },
		{ id: 'k4', ordinal: 1, label: 'À l’épreuve', attachedTo: ['e1'] },
	],
	assessments: [
		{
			id: 'e1',
			code: 'E1',
			label: 'Épreuve',
			synthetic: true,
			format: 'file',
			mode: 'individual',
			written: true,
			oral: false,
			context: 'real',
			covers: ['c1'],
		},
	],
	deliverables: [],
	dossiers: [
		{
			id: 'd',
			title: 'Dossier',
			opening: [],
			parts: [{ id: 'd.p1', title: 'Partie', assessmentId: 'e1', sections: [] }],
			closing: [],
		},
	],
	unplaced: [],
};

let serial = 0;
const claim = (evidenceId: string, nodeId: string, frameworkId = 'small'): Claim => ({
	id: `claim-${serial++}`,
	evidenceId,
	frameworkId,
	nodeId,
	reason: '',
	createdAt: '2026-03-12T13:05:00.000Z',
	updatedAt: '2026-03-12T13:05:00.000Z',
});
const cover = (claims: Claim[], ids = ['p', 'q'], dossier: string | null = null) =>
	coverageOf(small, claims, new Set(ids), dossier);
const line = (coverage: ReturnType<typeof cover>, id: string) => {
	const found = coverage.sections.flatMap((section) => section.competencies).find(({ competency }) => competency.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
};

describe('coverageOf', () => {
	it('says empty, partial, full', () => {
		expect(line(cover([]), 'c1')).toMatchObject({ pieces: 0, served: 0, mark: 'empty' });
		expect(line(cover([claim('p', 'c1')]), 'c1')).toMatchObject({ pieces: 1, served: 0, mark: 'partial' });
		expect(line(cover([claim('p', 'k1')]), 'c1')).toMatchObject({ pieces: 1, served: 1, mark: 'partial' });
		expect(line(cover([claim('p', 'k1'), claim('p', 'k2')]), 'c1')).toMatchObject({ pieces: 1, served: 2, mark: 'full' });
		expect(line(cover([claim('p', 'c3')]), 'c3')).toMatchObject({ pieces: 1, mark: 'full' });
	});

	it('counts a claim on a criterion for every competency it hangs on', () => {
		const coverage = cover([claim('p', 'k2')]);
		expect(line(coverage, 'c1').pieces).toBe(1);
		expect(line(coverage, 'c2')).toMatchObject({ pieces: 1, served: 1, mark: 'full' });
	});

	it('counts a piece once, however many claims it has, and leaves out pieces and référentiels it was not given', () => {
		const coverage = cover([
			claim('p', 'c1'),
			claim('p', 'k1'),
			claim('q', 'k1'),
			claim('gone', 'c1'),
			claim('p', 'c3', 'other'),
		]);
		expect(line(coverage, 'c1').pieces).toBe(2);
		expect(line(coverage, 'c3').pieces).toBe(0);
		expect(coverage.pieces).toBe(2);
		expect(coverage.sections[0]).toMatchObject({ id: 'a1', pieces: 2 });
	});

	it('keeps criteria of an activity or an assessment, and competencies under nothing', () => {
		const coverage = cover([claim('p', 'k3'), claim('q', 'k4')]);
		expect(coverage.sections.map((section) => [section.id, section.competencies.length, section.criteria.length])).toEqual([
			['a1', 2, 1],
			['others', 1, 0],
			['e1', 0, 1],
		]);
		expect(coverage).toMatchObject({ served: 2, criteria: 4, pieces: 2 });
	});

	it('keeps only what a dossier asks for', () => {
		const coverage = cover([claim('p', 'c2')], ['p'], 'd');
		expect(coverage.sections.map((section) => section.id)).toEqual(['a1', 'e1']);
		expect(coverage.marks).toEqual({ empty: 1, partial: 0, full: 0 });
	});

	it('shows the shipped référentiel whole, and the 26 competencies of its dossier', () => {
		const whole = coverageOf(shipped, [], new Set());
		expect(whole).toMatchObject({ marks: { empty: 51, partial: 0, full: 0 }, served: 0, criteria: 190, pieces: 0 });
		expect(whole.sections).toHaveLength(15);
		expect(coverageOf(shipped, [], new Set(), 'd-rapport').marks.empty).toBe(26);
	});

	it('never loses a competency, and marks agree with counts', () => {
		const nodes = [...shipped.competencies, ...shipped.criteria].map((node) => node.id);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...nodes)), { maxLength: 80 }), (ties) => {
				const claims = ties.map(([piece, node]) => claim(`p${piece}`, node, shipped.id));
				const coverage = coverageOf(shipped, claims, new Set(claims.map(({ evidenceId }) => evidenceId)));
				const lines = coverage.sections.flatMap((section) => section.competencies);
				expect(lines).toHaveLength(51);
				for (const { mark, pieces, served, criteria } of lines) {
					expect(mark === 'empty').toBe(pieces === 0);
					expect(mark === 'full').toBe(pieces > 0 && served === criteria.length);
				}
				expect(coverage.pieces).toBe(new Set(claims.map(({ evidenceId }) => evidenceId)).size);
			}),
		);
	});
});
