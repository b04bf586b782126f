// A référentiel goes into a draft and comes back whole; what an imported draft leaves without a place is kept as text.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { frameworkSchema, type Framework } from '../../../lib/domain/framework';
import { frameworkOf } from '../../../lib/domain/framework-from-draft';
import { draftOf } from '../../../lib/domain/framework-to-draft';
import { builtIns, makeDraft, makeItem, smallDraft } from './drafts';

const sorted = (framework: Framework): Framework => {
	const byId = <T extends { id: string }>(nodes: T[]): T[] => nodes.toSorted((a, b) => a.id.localeCompare(b.id));
	return {
		...framework,
		unplaced: framework.unplaced ?? [],
		blocks: byId(framework.blocks),
		activities: byId(framework.activities),
		competencies: byId(framework.competencies),
		criteria: byId(framework.criteria),
		assessments: byId(framework.assessments).map((node) => ({ ...node, covers: node.covers.toSorted() })),
		deliverables: byId(framework.deliverables),
	};
};

describe('the round trip', () => {
	it('sees the five', () => expect(builtIns).toHaveLength(5));

	it.each(builtIns)('loses nothing of %s', (_, framework) => {
		const draft = draftOf(framework);
		const { blocks, activities, competencies, criteria, assessments, deliverables } = framework;
		expect(draft.items).toHaveLength([blocks, activities, competencies, criteria, assessments, deliverables].flat().length);
		const back = frameworkOf(draft);
		expect(sorted(v.parse(frameworkSchema, back))).toEqual(sorted(framework));
		// A second time, the order of the draft is the order there is.
		expect(frameworkOf(draftOf(back))).toEqual(back);
	});

	it('keeps what is said of an assessment beside its title', () => {
		const framework = frameworkOf(smallDraft());
		expect(framework.assessments[0]).toMatchObject({ label: 'mot-e', description: 'À rendre par écrit' });
		expect(frameworkOf(draftOf(framework))).toEqual(framework);
	});

	it('keeps a block of its own, several places of a criterion, what found no place', () => {
		const framework = v.parse(frameworkSchema, {
			...builtIns[0]?.[1],
			blocks: ['b1', 'b2'].map((id) => ({ id, code: id, label: id, optional: id === 'b2' })),
			activities: [{ id: 'a1', code: 'A1', label: 'a', blockId: 'b1' }],
			competencies: [{ id: 'c1', code: 'C1', label: 'c', activityId: 'a1', blockId: 'b2' }],
			criteria: [{ id: 'k1', ordinal: 1, label: 'k', attachedTo: ['c1', 'a1'] }],
			assessments: [],
			deliverables: [],
			dossiers: [],
			unplaced: ['une ligne', 'une autre'],
		});
		expect(frameworkOf(draftOf(framework))).toEqual(framework);
	});
});

describe('a référentiel from a draft', () => {
	it('names the parts of its dossier after the assessments, and tells those of one title apart', () => {
		const titled = (id: string, label: string) => makeItem(id, 'assessment', { label, description: 'Ce qu’il faut rendre' });
		const draft = makeDraft([titled('e1', 'Étude de cas'), titled('e2', 'Mémoire'), titled('e3', 'Étude de cas')]);
		const parts = frameworkOf(draft).dossiers.flatMap((dossier) => dossier.parts);
		expect(parts.map((part) => part.title)).toEqual(['Étude de cas (E1)', 'Mémoire', 'Étude de cas (E3)']);
	});

	it('is one that the schema knows, with codes made up and a dossier to write in', () => {
		const framework = frameworkOf(smallDraft());
		expect(v.parse(frameworkSchema, framework)).toEqual(framework);
		expect(framework.assessments[0]).toMatchObject({ code: 'E1', synthetic: true, format: 'other', covers: ['c1', 'c2'] });
		expect(framework.competencies.map(({ activityId, blockId }) => [activityId, blockId])).toEqual([
			['a1', 'b'],
			['a1', 'b'],
			['a2', 'b'],
		]);
		expect(framework.criteria.map(({ ordinal }) => ordinal)).toEqual([1, 2, 1]);
		expect(framework.dossiers).toMatchObject([{ title: 'Dossier', parts: [{ title: 'mot-e', assessmentId: 'e' }] }]);
		expect(framework.unplaced).toEqual(['mot-u']);
	});

	it('sets aside what hangs on nothing, with its code and heading, and guesses nothing', () => {
		const framework = frameworkOf(
			makeDraft([
				makeItem('c', 'competency'),
				makeItem('k', 'criterion', { code: 'CE1', heading: 'Qualité', label: 'Le plan est tenu' }),
				makeItem('d', 'deliverable', { parentId: 'nobody', label: 'Un rapport' }),
			]),
		);
		expect(framework.criteria).toEqual([]);
		expect(framework.deliverables).toEqual([]);
		expect(framework.unplaced).toEqual(['CE1 Qualité Le plan est tenu', 'Un rapport']);
	});

	it('keeps the printed code of a criterion among its words', () => {
		const items = [
			makeItem('c', 'competency'),
			makeItem('k', 'criterion', { parentId: 'c', code: 'CE1', label: 'Le plan est tenu' }),
		];
		expect(frameworkOf(makeDraft(items)).criteria[0]?.label).toBe('CE1 Le plan est tenu');
	});

	it('drops from its dossiers what is gone', () => {
		const [, framework] = builtIns[0] ?? [];
		if (!framework) throw new Error('no référentiel');
		const draft = draftOf(framework);
		const [gone] = framework.dossiers[0]?.parts ?? [];
		const items = draft.items.filter((item) => item.id !== gone?.assessmentId && item.parentId !== gone?.assessmentId);
		const back = frameworkOf({ ...draft, items });
		expect(back.dossiers[0]?.parts).toHaveLength((framework.dossiers[0]?.parts.length ?? 0) - 1);
		expect(back.unplaced).toEqual([]);
	});
});
