// The outline of a report: what it begins with for each référentiel, and that no act of the candidate's loses any of it.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chef from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import efficom from '../../../assets/frameworks/efficom-manager-strategies.json';
import mco from '../../../assets/frameworks/marketing-communication-operationnels.json';
import strategy from '../../../assets/frameworks/strategie-marketing-digital.json';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import * as acts from '../../../lib/domain/outline-acts';
import { reportOutlineSchema, type ReportOutline } from '../../../lib/domain/report-outline';
import { skeletonOf, withNewSections } from '../../../lib/domain/report-skeleton';
import { smallFramework } from '../../fixtures/small-framework';

const at = '2026-06-12T14:05:00.000Z';
const builtIn: Framework[] = [ascencia, chef, efficom, mco, strategy].map((raw) => v.parse(frameworkSchema, raw));
const [main] = builtIn;
if (!main) throw new Error('There are référentiels.');
const whole = skeletonOf(main, 'd-rapport', at);

const idsOf = (outline: ReportOutline) => outline.sections.map(({ id }) => id);
const sorted = (ids: string[]) => ids.toSorted((a, b) => a.localeCompare(b));

/** Every section stands right after its part or a sibling; the cover, where there is one, is first. */
function expectWellFormed(outline: ReportOutline) {
	expect(v.safeParse(reportOutlineSchema, outline).issues).toBeUndefined();
	expect(new Set(idsOf(outline)).size).toBe(outline.sections.length);
	for (const [rank, entry] of outline.sections.entries()) {
		if (entry.kind === 'cover') expect(rank).toBe(0);
		if (entry.partId === null) continue;
		const before = outline.sections[rank - 1];
		expect([before?.id, before?.partId]).toContain(entry.partId);
	}
}

describe('the skeleton of a report', () => {
	it('is the dossier of the référentiel, in its order', () => {
		const [dossier] = main.dossiers;
		expect(idsOf(whole)).toEqual([
			...(dossier?.opening ?? []).map(({ id }) => id),
			...(dossier?.parts ?? []).flatMap((part) => [part.id, ...part.sections.map(({ id }) => id)]),
			...(dossier?.closing ?? []).map(({ id }) => id),
		]);
		const part = whole.sections.find(({ id }) => id === 'd-rapport.p1');
		expect(part).toMatchObject({ kind: 'part', chapter: 'Fiches de compétences', assessmentId: 'e1', partId: null });
	});

	it.each(builtIn.flatMap((framework) => framework.dossiers.map(({ id }) => ({ name: `${framework.id} ${id}`, framework, id }))))(
		'stands for $name',
		({ framework, id }) => {
			const outline = skeletonOf(framework, id, at);
			expectWellFormed(outline);
			expect(outline.sections.every(({ title }) => title.trim() !== '')).toBe(true);
		},
	);

	it.each(builtIn.map((framework) => ({ framework, name: framework.id })))(
		'is made up for $name without dossiers: every competency has its section once',
		({ framework }) => {
			const outline = skeletonOf({ ...framework, dossiers: [] }, null, at);
			expectWellFormed(outline);
			const asked = new Set(outline.sections.filter(({ kind }) => kind === 'competency').flatMap(({ nodeIds }) => nodeIds));
			expect(sorted([...asked])).toEqual(sorted(framework.competencies.map(({ id }) => id)));
			expect(outline.sections.map(({ kind }) => kind)).toEqual(
				expect.arrayContaining(['cover', 'declaration', 'context', 'synthesis', 'coverage', 'bibliography', 'exhibits']),
			);
		},
	);

	it('is made up for an imported dossier whose parts hold no section', () => {
		const imported = smallFramework(
			'x',
			[
				{
					code: 'A1',
					competencies: [
						{ code: 'C1', label: 'Collecter' },
						{ code: 'C2', label: 'Analyser' },
					],
				},
			],
			[{ code: 'E1', label: 'Dossier de veille', covers: ['C1'], deliverables: ['Le plan'] }],
		);
		const dossier = {
			id: 'd',
			title: 'Dossier',
			opening: [],
			parts: [{ id: 'd.p1', title: 'Veille', assessmentId: 'x-e1', sections: [] }],
			closing: [],
		};
		const outline = skeletonOf({ ...imported, dossiers: [dossier] }, 'd', at);
		expectWellFormed(outline);
		expect(outline.sections.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
			'cover Page de garde',
			'declaration Déclaration d’authenticité',
			'context Contexte de travail',
			'part Veille',
			'brief Contexte et commande',
			'competency Collecter',
			'deliverable Livrables',
			'limits Limites et pistes d’amélioration',
			'self-assessment Auto-évaluation',
			'coverage Matrice de couverture',
			'bibliography Bibliographie',
			'exhibits Annexes',
		]);
	});

	it('has a cover and places for coverage, sources and exhibits, whatever the dossier forgot', () => {
		const [dossier] = main.dossiers;
		if (!dossier) throw new Error('The référentiel has a dossier.');
		const opening = dossier.opening.filter(({ kind }) => kind !== 'cover');
		const closing = dossier.closing.filter(({ kind }) => kind === 'synthesis');
		const outline = skeletonOf({ ...main, dossiers: [{ ...dossier, opening, closing }] }, dossier.id, at);
		expectWellFormed(outline);
		expect(outline.sections[0]?.kind).toBe('cover');
		expect(outline.sections.slice(-4).map(({ kind }) => kind)).toEqual(['synthesis', 'coverage', 'bibliography', 'exhibits']);
	});

	it('gains what the référentiel gained, at its place, and keeps the candidate’s order', () => {
		const old = {
			...whole,
			sections: whole.sections.filter(
				({ id }) => !['d-rapport.p1', 'd-rapport.ouverture.contexte'].includes(id) && !id.startsWith('d-rapport.p2.c2.'),
			),
		};
		const torn = { ...old, sections: old.sections.filter(({ partId }) => partId !== 'd-rapport.p1') };
		const moved = acts.moveBy(torn, 'd-rapport.p3', 1);
		const complete = withNewSections(moved, whole);
		expectWellFormed(complete);
		expect(sorted(idsOf(complete))).toEqual(sorted(idsOf(whole)));
		expect(idsOf(complete).filter((id) => idsOf(moved).includes(id))).toEqual(idsOf(moved));
		expect(withNewSections(whole, whole)).toBe(whole);
	});
});

describe('the acts of the candidate on an outline', () => {
	it('move a part with its sections, and a section within its part', () => {
		const swapped = idsOf(acts.moveBy(whole, 'd-rapport.p1', 1)).filter((id) => /\.p[12](?:\.|$)/.test(id));
		expect(swapped[0]).toBe('d-rapport.p2');
		expect(swapped.at(-1)).toBe('d-rapport.p1.auto-evaluation');
		expect(acts.canMove(whole, 'd-rapport.p1.commande', -1)).toBe(false);
		expect(acts.canMove(whole, 'd-rapport.ouverture.couverture', 1)).toBe(false);
		expect(acts.canMove(whole, 'd-rapport.ouverture.declaration', -1)).toBe(false);
		const before = idsOf(acts.moveTo(whole, 'd-rapport.p1.limites', 'd-rapport.p1.commande', 'before'));
		expect(before.indexOf('d-rapport.p1.limites')).toBe(before.indexOf('d-rapport.p1.commande') - 1);
		expect(acts.moveTo(whole, 'd-rapport.p1.limites', 'd-rapport.p2.commande', 'before')).toBe(whole);
	});

	it('remove what the candidate added, and nothing of the référentiel', () => {
		const added = acts.addSection(whole, 'd-rapport.p1', { id: crypto.randomUUID(), title: ' Mon équipe ' });
		const own = added.sections.find((entry) => entry.own);
		expect(own).toMatchObject({ kind: 'free', title: 'Mon équipe', partId: 'd-rapport.p1' });
		expect(idsOf(acts.removeSection(added, own?.id ?? ''))).toEqual(idsOf(whole));
		expect(acts.removeSection(whole, 'd-rapport.p1.limites')).toBe(whole);
	});

	it('want a name and a reason', () => {
		expect(acts.renameSection(whole, 'd-rapport.p1', '  ')).toBe(whole);
		expect(acts.assumeGap(whole, 'd-rapport.p1.limites', '')).toBe(whole);
		const gap = acts.assumeGap(whole, 'd-rapport.p1.limites', 'Mission refusée');
		expect(acts.dropGap(gap, 'd-rapport.p1.limites')).toEqual(whole);
	});

	it('lose no entry, whatever their number and order', () => {
		const id = fc.constantFrom(...idsOf(whole), 'unknown');
		const step = fc.constantFrom<-1 | 1>(-1, 1);
		const act = fc.oneof(
			fc.tuple(id, step).map(
				([each, by]) =>
					(outline: ReportOutline) =>
						acts.moveBy(outline, each, by),
			),
			fc.tuple(id, id, fc.constantFrom<'before' | 'after'>('before', 'after')).map(
				([each, target, side]) =>
					(outline: ReportOutline) =>
						acts.moveTo(outline, each, target, side),
			),
			fc.tuple(id, fc.string()).map(
				([each, title]) =>
					(outline: ReportOutline) =>
						acts.renameSection(outline, each, title),
			),
			fc.tuple(id, fc.boolean()).map(
				([each, hidden]) =>
					(outline: ReportOutline) =>
						acts.setHidden(outline, each, hidden),
			),
			fc.tuple(id, fc.string()).map(
				([each, why]) =>
					(outline: ReportOutline) =>
						acts.assumeGap(outline, each, why),
			),
			id.map((each) => (outline: ReportOutline) => acts.removeSection(outline, each)),
			fc.tuple(id, fc.uuid()).map(
				([each, own]) =>
					(outline: ReportOutline) =>
						acts.addSection(outline, each, { id: own, title: 'Plus' }),
			),
		);
		fc.assert(
			fc.property(fc.array(act, { maxLength: 12 }), (done) => {
				const outline = done.reduce((result, each) => each(result), whole);
				expectWellFormed(outline);
				expect(sorted(outline.sections.filter(({ own }) => !own).map((entry) => entry.id))).toEqual(sorted(idsOf(whole)));
			}),
			{ numRuns: 200 },
		);
	});
});
