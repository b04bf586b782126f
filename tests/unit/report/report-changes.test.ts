// What changed since a version: what the jury reads differently, and nothing when nothing did.
import { expect, it } from 'vitest';
import { assumeGap } from '../../../lib/domain/outline-acts';
import type { ReportRows } from '../../../lib/domain/release';
import { buildReport } from '../../../lib/report/model';
import { reportChanges, type ReportState } from '../../../lib/report/report-changes';
import { sampleInput, sampleWith } from './sample-report';

const { framework, rows } = sampleInput;
const at = sampleInput.at;

function stateOf(change: Partial<ReportRows> = {}, frozen: ReportState['numbers'] | null = null): ReportState {
	const input = sampleWith(change);
	const { exhibits } = buildReport({ ...input, frozen });
	return { rows: input.rows, numbers: Object.fromEntries(exhibits.map(({ piece, number }) => [piece.id, number])) };
}
const before = stateOf();
const since = (change: Partial<ReportRows>) => reportChanges(framework, before, stateOf(change, before.numbers));

it('says nothing where nothing changed', () => {
	expect(Object.values(since({})).flat()).toEqual([]);
});

it('tells a tie that is new, one that is gone, and a reason in other words', () => {
	const [tie] = rows.claims;
	if (!tie) throw new Error('The sample has claims.');
	const other = framework.criteria.find(({ id }) => !rows.claims.some(({ nodeId }) => nodeId === id) && id.startsWith('c1.1.'));
	const gone = since({ claims: rows.claims.filter(({ id }) => id !== tie.id) });
	expect(gone.proofs.find(({ evidenceId }) => evidenceId === tie.evidenceId)).toMatchObject({
		added: [],
		gone: [{ code: 'C1.1' }],
	});
	const added = since({ claims: [...rows.claims, { ...tie, id: 'new', nodeId: other?.id ?? '', reason: '' }] });
	expect(added.proofs).toMatchObject([
		{ evidenceId: tie.evidenceId, added: [{ code: 'C1.1', ordinal: other?.ordinal }], steps: [] },
	]);
	const reworded = since({ claims: rows.claims.map((each) => (each === tie ? { ...each, reason: 'Autrement dit.' } : each)) });
	expect(reworded.proofs).toMatchObject([{ evidenceId: tie.evidenceId, added: [], gone: [] }]);
	expect(reworded.proofs[0]?.steps).not.toEqual([]);
});

it('tells the words of a self-assessment at an equal level, and leaves out what another dossier asks for', () => {
	const self = (competencyId: string, justification: string) => ({
		...{ id: competencyId, frameworkId: framework.id, competencyId, level: 3 as const, justification },
		...{ evidenceIds: [], nextStep: '', updatedAt: at },
	});
	const old = stateOf({ assessments: [self('c1.1', 'Seule.'), self('c2.1', 'Seule.')] });
	const next = stateOf({ assessments: [self('c1.1', 'Avec la tutrice.'), self('c2.1', 'À deux.')] }, old.numbers);
	expect(reportChanges(framework, old, next).levels).toMatchObject([{ code: 'C1.1', from: 3, to: 3 }]);
});

it('tells an écart that is assumed with its reason, and keeps its section', () => {
	const section = rows.outline.sections.find(({ kind }) => kind === 'limits');
	const outline = assumeGap(rows.outline, section?.id ?? '', 'Salon annulé');
	expect(since({ outline }).sections).toMatchObject([{ id: section?.id, kind: 'gap' }]);
	const back = reportChanges(framework, stateOf({ outline }), before).sections;
	expect(back).toMatchObject([{ id: section?.id, kind: 'resumed' }]);
});
