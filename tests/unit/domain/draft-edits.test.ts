// What a person does to a draft: each act by example, then any sequence of them, which may lose no word and break no link.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, acceptSure, attach, editHead, editItem, retype, setCovers, shift } from '../../../lib/domain/draft-edits';
import { did, historyOf, redo, undo } from '../../../lib/domain/draft-history';
import { add, merge, remove, split } from '../../../lib/domain/draft-pieces';
import { itemsById, mayHangOn } from '../../../lib/domain/draft-tree';
import { itemKinds, type DraftItem, type FrameworkDraft } from '../../../lib/domain/framework-draft';
import { draftOf } from '../../../lib/domain/framework-to-draft';
import { builtIns, smallDraft } from './drafts';

const itemOf = (draft: FrameworkDraft, id: string): DraftItem => {
	const item = draft.items.find((found) => found.id === id);
	if (!item) throw new Error(`no item ${id}`);
	return item;
};
const order = (draft: FrameworkDraft): string => draft.items.map((item) => item.id).join(' ');

describe('acts on single items', () => {
	it('accept one, or all that is sure; a second time changes nothing', () => {
		const draft = smallDraft();
		const one = accept(draft, ['k2']);
		expect(itemOf(one, 'k2').isAccepted).toBe(true);
		expect(accept(one, ['k2'])).toBe(one);
		const sure = acceptSure(draft, 0.7);
		expect(sure.items.filter((item) => !item.isAccepted).map((item) => item.id)).toEqual(['k2', 'c3', 'u']);
		expect(itemOf(sure, 'c1').by).toBe('code');
	});

	it('retype hangs the item where its new kind can, and lets go what no longer can hang on it', () => {
		const criterion = retype(smallDraft(), 'u', 'criterion');
		expect(itemOf(criterion, 'u')).toMatchObject({ kind: 'criterion', parentId: 'e', by: 'person', isAccepted: true });
		const activity = retype(smallDraft(), 'c1', 'activity');
		expect(itemOf(activity, 'c1').parentId).toBe('a1');
		expect(itemOf(activity, 'k1').parentId).toBe('c1');
		expect(itemOf(activity, 'e').covers).toEqual(['c2']);
		const assessment = retype(smallDraft(), 'c3', 'assessment');
		expect(itemOf(assessment, 'c3')).toMatchObject({ parentId: null, assessment: { format: 'other' } });
	});

	it('edit marks what a person typed; a code of theirs is no longer ours', () => {
		const draft = editItem(smallDraft(), 'k3', { label: 'Autre', code: 'K3' });
		expect(itemOf(draft, 'k3')).toMatchObject({ label: 'Autre', code: 'K3', by: 'person', synthetic: false });
		expect(itemOf(draft, 'k1')).toBe(draft.items[3]);
		expect(editHead(draft, { title: 'Titre', level: 6 })).toMatchObject({ title: 'Titre', level: 6 });
		const short = { ...draft, shortTitle: 'Court' };
		expect(editHead(short, { level: 6 }).shortTitle).toBe('Court');
		expect(editHead(short, { title: 'Titre' }).shortTitle).toBeUndefined();
	});

	it('attach moves an item with all that belongs to it; nonsense is refused', () => {
		const draft = attach(smallDraft(), 'c1', 'a2');
		expect(order(draft)).toBe('b a1 c2 k3 a2 c3 c1 k1 k2 e d u');
		const same = smallDraft();
		expect(attach(same, 'a1', 'a1')).toBe(same);
		expect(attach(same, 'c1', 'k1')).toBe(same);
		const nested = attach(same, 'a2', 'a1');
		expect(attach(nested, 'a1', 'a2')).toBe(nested);
		expect(itemOf(attach(same, 'c1', null), 'c1').parentId).toBeNull();
	});

	it('shift changes places with a neighbour of its own kind and parent', () => {
		expect(order(shift(smallDraft(), 'c2', 'up'))).toBe('b a1 c2 k3 c1 k1 k2 a2 c3 e d u');
		expect(order(shift(smallDraft(), 'a1', 'down'))).toBe('b a2 c3 a1 c1 k1 k2 c2 k3 e d u');
		const draft = smallDraft();
		expect(shift(draft, 'c1', 'up')).toBe(draft);
	});

	it('covers name competencies only', () => {
		expect(itemOf(setCovers(smallDraft(), 'e', ['c3', 'k1', 'nobody']), 'e').covers).toEqual(['c3']);
	});
});

describe('acts that change how many there are', () => {
	it('merge keeps every word, the first place, both lines', () => {
		const draft = merge(smallDraft(), ['k1', 'k2']);
		expect(itemOf(draft, 'k1')).toMatchObject({
			label: 'Les sources sont citées Le tri est expliqué',
			lines: [3, 4],
			by: 'person',
		});
		expect(draft.items).toHaveLength(11);
		const competencies = merge(smallDraft(), ['c1', 'c2']);
		expect(itemOf(competencies, 'c1').label).toBe('Mener une veille utile C1.2 mot-c2');
		expect(itemOf(competencies, 'k3').parentId).toBe('c1');
		expect(itemOf(competencies, 'e').covers).toEqual(['c1']);
	});

	it('split makes two of one, in the same place', () => {
		const draft = split(smallDraft(), 'c1', { field: 'label', offset: 11 }, 'new');
		expect(itemOf(draft, 'c1').label).toBe('Mener une v');
		expect(itemOf(draft, 'new')).toMatchObject({
			label: 'eille utile',
			kind: 'competency',
			parentId: 'a1',
			code: '',
			lines: [2],
		});
		expect(order(draft)).toBe('b a1 c1 k1 k2 new c2 k3 a2 c3 e d u');
		const same = smallDraft();
		expect(split(same, 'c1', { field: 'label', offset: 0 }, 'new')).toBe(same);
		expect(split(same, 'c1', { field: 'label', offset: 999 }, 'new')).toBe(same);
	});

	it('the description of an assessment goes along, whatever becomes of it', () => {
		const told = 'À rendre par écrit';
		expect(itemOf(merge(smallDraft(), ['e', 'd']), 'e')).toMatchObject({ label: 'mot-e', description: `${told} mot-d` });
		expect(itemOf(merge(smallDraft(), ['c3', 'e']), 'c3')).toMatchObject({ label: `mot-c3 mot-e ${told}`, description: null });
		const titled = merge(editItem(smallDraft(), 'e', { description: null }), ['e', 'd']);
		expect(itemOf(titled, 'e')).toMatchObject({ label: 'mot-e mot-d', description: null });
		const cut = split(smallDraft(), 'e', { field: 'label', offset: 3 }, 'new');
		expect(itemOf(cut, 'e')).toMatchObject({ label: 'mot', description: null });
		expect(itemOf(cut, 'new')).toMatchObject({ kind: 'assessment', label: '-e', description: told });
		const below = split(smallDraft(), 'e', { field: 'description', offset: 8 }, 'new');
		expect(itemOf(below, 'e')).toMatchObject({ label: 'mot-e', description: 'À rendre' });
		expect(itemOf(below, 'new')).toMatchObject({ kind: 'assessment', label: 'par écrit', description: null });
		for (const other of [retype(smallDraft(), 'e', 'criterion'), remove(smallDraft(), 'e')])
			expect(itemOf(other, 'e')).toMatchObject({ label: `mot-e ${told}`, description: null });
	});

	it('remove sets aside what the document says, and drops what a hand wrote', () => {
		const draft = remove(smallDraft(), 'c1');
		expect(itemOf(draft, 'c1')).toMatchObject({ kind: 'unplaced', code: 'C1.1', parentId: null });
		expect(itemOf(draft, 'k1').parentId).toBe('a1');
		expect(remove(draft, 'c1')).toBe(draft);
		const written = add(smallDraft(), 'criterion', 'k1', 'new');
		expect(order(written)).toBe('b a1 c1 k1 new k2 c2 k3 a2 c3 e d u');
		expect(itemOf(written, 'new')).toMatchObject({ parentId: 'c1', heading: 'Veille', label: '' });
		expect(order(remove(written, 'new'))).toBe(order(smallDraft()));
	});

	it('add hangs the new one where one of its kind would', () => {
		const from = (kind: DraftItem['kind'], after: string | null) => {
			const draft = add(smallDraft(), kind, after, 'new');
			return [order(draft), itemOf(draft, 'new').parentId];
		};
		expect(from('competency', 'k1')).toEqual(['b a1 c1 k1 k2 new c2 k3 a2 c3 e d u', 'a1']);
		expect(from('competency', 'a2')).toEqual(['b a1 c1 k1 k2 c2 k3 a2 c3 new e d u', 'a2']);
		expect(from('activity', 'k1')).toEqual(['b a1 c1 k1 k2 c2 k3 new a2 c3 e d u', 'b']);
		expect(from('assessment', null)).toEqual(['b a1 c1 k1 k2 c2 k3 a2 c3 e d u new', null]);
		expect(from('deliverable', 'd')).toEqual(['b a1 c1 k1 k2 c2 k3 a2 c3 e d new u', 'e']);
	});
});

describe('history', () => {
	it('goes back and forth, forgets what an act replaces, keeps two hundred', () => {
		const start = historyOf(smallDraft());
		const one = did(start, 'accept', accept(start.draft, ['k2']));
		expect(did(one, 'accept', accept(one.draft, ['k2']))).toBe(one);
		expect(undo(one).draft).toBe(start.draft);
		expect(redo(undo(one)).draft).toBe(one.draft);
		expect(undo(start)).toBe(start);
		expect(redo(one)).toBe(one);
		const other = did(undo(one), 'remove', remove(start.draft, 'k1'));
		expect(redo(other)).toBe(other);
		let long = start;
		for (let step = 0; step < 250; step++) long = did(long, 'head', editHead(long.draft, { title: String(step) }));
		expect(long.past).toHaveLength(200);
	});
});

const index = fc.nat(400);
const act = fc.oneof(
	fc.record({ do: fc.constant('retype' as const), at: index, kind: fc.constantFrom(...itemKinds) }),
	fc.record({ do: fc.constant('attach' as const), at: index, to: fc.option(index) }),
	fc.record({ do: fc.constant('shift' as const), at: index, direction: fc.constantFrom('up' as const, 'down' as const) }),
	fc.record({ do: fc.constant('merge' as const), ats: fc.array(index, { maxLength: 3 }) }),
	fc.record({
		do: fc.constant('split' as const),
		at: index,
		field: fc.constantFrom('label' as const, 'description' as const),
		offset: fc.nat(60),
	}),
	fc.record({ do: fc.constant('remove' as const), at: index }),
	fc.record({ do: fc.constant('add' as const), at: fc.option(index), kind: fc.constantFrom(...itemKinds) }),
	fc.record({ do: fc.constant('covers' as const), at: index, ats: fc.array(index, { maxLength: 4 }) }),
	fc.record({ do: fc.constant('accept' as const), at: index }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

let made = 0;
function run(draft: FrameworkDraft, step: Act): FrameworkDraft {
	const idAt = (at: number): string => draft.items[at % Math.max(1, draft.items.length)]?.id ?? '';
	switch (step.do) {
		case 'retype':
			return retype(draft, idAt(step.at), step.kind);
		case 'attach':
			return attach(draft, idAt(step.at), step.to === null ? null : idAt(step.to));
		case 'shift':
			return shift(draft, idAt(step.at), step.direction);
		case 'merge':
			return merge(draft, step.ats.map(idAt));
		case 'split':
			return split(draft, idAt(step.at), { field: step.field, offset: step.offset }, `new${made++}`);
		case 'remove':
			return remove(draft, idAt(step.at));
		case 'add':
			return add(draft, step.kind, step.at === null ? null : idAt(step.at), `new${made++}`);
		case 'covers':
			return setCovers(draft, idAt(step.at), step.ats.map(idAt));
		case 'accept':
			return accept(draft, [idAt(step.at)]);
	}
}

/** Every letter that the document gave, in whatever order: a split may cut a word in two, none may go. */
const letters = (draft: FrameworkDraft): string =>
	draft.items
		.flatMap((item) => `${item.label}${item.description ?? ''}${item.code}`.replace(/\s/g, '').split(''))
		.toSorted()
		.join('');

function expectSound(draft: FrameworkDraft): void {
	const byId = itemsById(draft.items);
	expect(byId.size).toBe(draft.items.length);
	for (const item of draft.items) {
		if (item.parentId !== null)
			expect(mayHangOn(item, byId.get(item.parentId), byId), `${item.id} on ${item.parentId}`).toBe(true);
		for (const id of item.covers) expect(byId.has(id)).toBe(true);
		expect(item.kind === 'assessment' || item.description === null).toBe(true);
	}
}

describe('any sequence of acts', () => {
	it('keeps ids unique, links sound, and every word of the document', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 40 }), (steps) => {
				const start = smallDraft();
				let history = historyOf(start);
				for (const step of steps) {
					history = did(history, 'edit', run(history.draft, step));
					expectSound(history.draft);
				}
				expect(letters(history.draft)).toBe(letters(start));
				while (history.past.length > 0) history = undo(history);
				expect(history.draft).toBe(start);
			}),
			{ numRuns: 300 },
		);
	});

	it('does the same to a whole référentiel', () => {
		const [, framework] = builtIns[0] ?? [];
		if (!framework) throw new Error('no référentiel');
		const start = draftOf(framework);
		const steps = fc.sample(act, { numRuns: 200, seed: 7 });
		let draft = start;
		for (const step of steps) draft = run(draft, step);
		expectSound(draft);
	});
});
