// Decisions, counts, self-assessments and their dated copies on a real IndexedDB: each write can be taken back, nothing typed is lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	deleteSnapshot,
	listAssessments,
	listSnapshots,
	renameSnapshot,
	restoreSnapshot,
	saveAssessment,
	takeSnapshot,
} from '../../../lib/db/assessment-repository';
import { calledInReportsOf, calledPieces } from '../../../lib/db/called-pieces';
import { db } from '../../../lib/db/database';
import { decide, editCount, listCounts, listDecisions, restoreDecision, undecide } from '../../../lib/db/decision-repository';
import { noteAssessment, recoverAssessments, writeNoted } from '../../../lib/db/unsaved-assessments';
import type { ProseInline } from '../../../lib/domain/prose';
import { textIdOf } from '../../../lib/domain/report-outline';
import { skeletonOf } from '../../../lib/domain/report-skeleton';
import { smallFramework } from '../../fixtures/small-framework';

const framework = 'ascencia-charge-marketing-communication';
const small = smallFramework('petit', [{ code: 'A1', competencies: [{ code: 'C1', label: 'Un' }] }]);
const piece = '00000000-0000-4000-8000-000000000001';

beforeEach(() => db.open());
afterEach(async () => {
	localStorage.clear();
	await db.delete();
});

const states = async () => (await listDecisions(framework)).map(({ nodeId, state, reason }) => [nodeId, state, reason]);

describe('decisions', () => {
	it('take the place of one another, and are taken back', async () => {
		expect(await decide(framework, 'c1.1.k1', 'proved')).toEqual({ ok: true, value: null });
		await decide('other', 'c1.1.k1', 'empty');
		const gap = await decide(framework, 'c1.1.k1', 'gap', ' Perdu. ');
		expect(gap).toMatchObject({ ok: true, value: { state: 'proved' } });
		expect(await states()).toEqual([['c1.1.k1', 'gap', 'Perdu.']]);
		if (gap.ok) await restoreDecision(framework, 'c1.1.k1', gap.value);
		expect(await states()).toEqual([['c1.1.k1', 'proved', '']]);
		const dropped = await undecide(framework, 'c1.1.k1');
		expect(await states()).toEqual([]);
		await restoreDecision(framework, 'c1.1.k1', dropped);
		expect(await states()).toEqual([['c1.1.k1', 'proved', '']]);
		await restoreDecision(framework, 'c1.1.k1', null);
		expect(await states()).toEqual([]);
		expect(await listDecisions('other')).toHaveLength(1);
	});

	it('of an écart without a reason are refused, and change nothing', async () => {
		await decide(framework, 'c1.1.k1', 'partial');
		expect(await decide(framework, 'c1.1.k1', 'exempt', '  ')).toEqual({ ok: false, code: 'no-reason' });
		expect(await states()).toEqual([['c1.1.k1', 'partial', '']]);
	});

	it('count named items, two tabs at once', async () => {
		const item = (id: string) => ({ id, label: id, including: null, evidenceIds: [piece] });
		await Promise.all(['salon', 'webinaire'].map((id) => editCount(framework, 'e3.l1', (items) => [...items, item(id)])));
		expect((await listCounts(framework))[0]?.items.map(({ id }) => id).toSorted()).toEqual(['salon', 'webinaire']);
		const before = await editCount(framework, 'e3.l1', () => []);
		expect(await listCounts(framework)).toEqual([]);
		await editCount(framework, 'e3.l1', () => before);
		expect((await listCounts(framework))[0]?.items).toHaveLength(2);
	});
});

describe('self-assessments', () => {
	it('keep what was there beside what changes', async () => {
		await saveAssessment(framework, 'c1.1', { level: 2 });
		await saveAssessment(framework, 'c1.1', { justification: 'Avec mon tuteur.' });
		expect(await listAssessments(framework)).toMatchObject([
			{ id: `${framework}/c1.1`, level: 2, justification: 'Avec mon tuteur.', nextStep: '', evidenceIds: [] },
		]);
	});

	it('are copied on a date, renamed, removed and put back', async () => {
		await saveAssessment(framework, 'c1.1', { level: 1 });
		const first = await takeSnapshot(framework, ' Avant le stage ');
		await saveAssessment(framework, 'c1.1', { level: 3 });
		await takeSnapshot(framework, 'Après');
		expect((await listSnapshots(framework)).map(({ label, entries }) => [label, entries[0]?.level])).toEqual([
			['Après', 3],
			['Avant le stage', 1],
		]);
		await renameSnapshot(first.id, 'En mars');
		const gone = await deleteSnapshot(first.id);
		expect(await listSnapshots(framework)).toHaveLength(1);
		if (gone) await restoreSnapshot(gone);
		expect((await listSnapshots(framework)).map(({ label }) => label)).toEqual(['Après', 'En mars']);
	});

	it('leave no note once they are written, and are written later when the page closed before', async () => {
		const first = { frameworkId: framework, competencyId: 'c1.1', change: { nextStep: 'Refaire seul.' } };
		noteAssessment(first);
		await writeNoted(first);
		expect(Object.keys(localStorage)).toEqual([]);
		localStorage.setItem('unsaved-assessment spoilt', '{"frameworkId":');
		noteAssessment({ frameworkId: framework, competencyId: 'c1.2', change: { nextStep: 'Animer.' } });
		await recoverAssessments();
		expect((await listAssessments(framework)).map(({ nextStep }) => nextStep)).toEqual(['Refaire seul.', 'Animer.']);
		expect(localStorage.getItem(`unsaved-assessment ${framework}/c1.2`)).toBeNull();
	});
});

describe('the calls of a report', () => {
	const write = (sectionId: string, content: ProseInline[]) =>
		db.sectionTexts.put({
			id: `r/${sectionId}`,
			reportId: 'r',
			sectionId,
			prose: { type: 'doc', content: [{ type: 'paragraph', content }] },
			assets: [],
			updatedAt: '2026-03-12T13:05:00.000Z',
		});

	it('are unknown before the first word, then told', async () => {
		await write('s1', [{ type: 'text', text: ' ' }]);
		expect(await calledPieces('r')).toBeNull();
		await write('s2', [{ type: 'text', text: 'Contexte.' }]);
		expect(await calledPieces('r')).toEqual(new Set());
		await write('s1', [{ type: 'exhibitCall', attrs: { evidenceId: piece } }]);
		expect(await calledPieces('r')).toEqual(new Set([piece]));
		expect(await calledPieces('other')).toBeNull();
		expect(await calledInReportsOf('r')).toBeNull();
	});

	it('leave out hidden sections, and are told for every report of a référentiel', async () => {
		const outline = skeletonOf(small, null, '2026-03-12T13:05:00.000Z');
		const [first, second] = outline.sections;
		if (!first || !second) throw new Error('no sections');
		const put = (sectionId: string, evidenceId: string) =>
			db.sectionTexts.put({
				...{ id: textIdOf(outline.id, sectionId), reportId: outline.id, sectionId, assets: [] },
				...{ updatedAt: '2026-03-12T13:05:00.000Z' },
				prose: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'exhibitCall', attrs: { evidenceId } }] }] },
			});
		await put(first.id, piece);
		await put(second.id, 'other');
		expect(await calledInReportsOf(small.id)).toEqual(new Set([piece, 'other']));
		await db.outlines.put({ ...outline, sections: outline.sections.map((each) => ({ ...each, hidden: each.id === second.id })) });
		expect(await calledInReportsOf(small.id)).toEqual(new Set([piece]));
		expect(await calledPieces(outline.id)).toEqual(new Set([piece]));
	});
});
