// The report's model: what enters it, in which order, under which number; and what must never enter it.
import { describe, expect, it } from 'vitest';
import { allParts, buildReport, exportable } from '../../../lib/report/model';
import { referencesOf } from '../../../lib/report/references';
import { sampleInput, sampleWith, secretNote, withheldTitle } from './sample-report';

const report = buildReport(sampleInput);

describe('the report', () => {
	it('holds the dossier’s parts, and what lies outside apart', () => {
		expect(report.parts.map((part) => part.title)).toEqual(sampleInput.framework.dossiers[0]?.parts.map((part) => part.title));
		expect(report.outside?.competencies.map((line) => line.competency.code)).toEqual(['C3.2']);
		expect(report.totals).toMatchObject({ competencies: 26, criteria: 98 });
	});

	it('numbers exhibits from 1, in the order in which a reader meets them', () => {
		const met = [...new Set(allParts(report).flatMap((part) => part.evidenceIds))];
		expect(report.exhibits.map((exhibit) => exhibit.piece.id)).toEqual(met);
		expect(report.exhibits.map((exhibit) => exhibit.printed)).toEqual(met.map((_, at) => String(at + 1)));
		expect(new Set(report.exhibits.map((exhibit) => exhibit.folder)).size).toBe(met.length);
	});

	it('lets in no withheld, deleted or untied piece, and no private note', () => {
		expect(report.exhibits).toHaveLength(exportable(sampleInput.framework, sampleInput.rows).length);
		const text = JSON.stringify(report);
		for (const secret of [secretNote, withheldTitle, 'Supprimée', 'À trier, sans compétence']) expect(text).not.toContain(secret);
	});

	it('makes an exhibit of what a count, a self-assessment or a contribution names, after all others', () => {
		const { framework, rows } = sampleInput;
		const untied = rows.evidence.find(({ title }) => title === 'À trier, sans compétence');
		const withheld = rows.evidence.find(({ title }) => title === withheldTitle);
		const events = framework.deliverables.find(({ assessmentId, requirement }) => requirement && assessmentId === 'e8');
		if (!untied || !withheld || !events) throw new Error('The sample has them.');
		const evidenceIds = [untied.id, withheld.id];
		const updatedAt = sampleInput.at;
		const of = { frameworkId: framework.id, updatedAt };
		const item = { id: 'i', label: 'Salon', including: null, evidenceIds };
		const counts = [{ ...of, id: 'n', deliverableId: events.id, items: [item] }];
		const self = { ...of, id: 'a', competencyId: 'c1.1', level: 3 as const, justification: 'Seule.', evidenceIds, nextStep: '' };
		const line = { id: 'l', memberId: 'm', deliverableId: null, what: 'Tout', percent: null, evidenceIds };
		const team = { ...of, id: 't', assessmentId: 'e8', members: [], lines: [line] };
		for (const change of [{ counts }, { assessments: [self] }, { teamwork: [team] }]) {
			const named = buildReport(sampleWith(change));
			const ids = report.exhibits.map(({ piece }) => piece.id);
			expect(named.exhibits.map(({ piece }) => piece.id)).toEqual([...ids, untied.id]);
		}
		const elsewhere = [{ ...team, assessmentId: 'e11' }];
		expect(buildReport(sampleWith({ teamwork: elsewhere })).exhibits).toHaveLength(report.exhibits.length);
	});

	it('keeps a reason where it was given, and the statement once', () => {
		const line = report.parts[0]?.competencies[0];
		expect(line?.proofs[0]?.reasons).toHaveLength(1);
		expect(line?.criteria[1]?.proofs[0]?.reason).toBe('Le baromètre donne le détail des sources interrogées.');
	});

	it('lists each source once, without the candidate’s own notes', () => {
		const references = referencesOf(report);
		expect(references.flat()).toHaveLength(report.exhibits.filter(({ piece }) => piece.kind !== 'note').length);
	});

	it('keeps to its dossier where there are several: no piece, no proof, no name of another', () => {
		const [whole] = sampleInput.framework.dossiers;
		if (!whole) throw new Error('The sample has a dossier.');
		const dossiers = whole.parts
			.slice(0, 2)
			.map((part) => ({ ...whole, id: `only-${part.id}`, title: part.title, parts: [part] }));
		const [first, second] = dossiers.map(({ id }) => buildReport(sampleWith({}, { ...sampleInput.framework, dossiers }, id)));
		expect(first?.dossier).toEqual({ id: dossiers[0]?.id, title: whole.parts[0]?.title });
		expect(first?.title).toBe(whole.parts[0]?.title);
		const covered = (report: typeof first) =>
			report?.parts.flatMap((part) => part.competencies.map((line) => line.competency.id));
		for (const each of [first, second]) {
			const shown = allParts(each ?? report).flatMap((part) => [
				...part.competencies.flatMap((line) => [line.competency.id, ...line.criteria.map(({ criterion }) => criterion.id)]),
				...part.criteria.map(({ criterion }) => criterion.id),
			]);
			expect(
				each?.exhibits.flatMap(({ proves }) => proves.map(({ nodeId }) => nodeId)).filter((id) => !shown.includes(id)),
			).toEqual([]);
			const outside = each?.outside?.competencies.map((line) => line.competency.id) ?? [];
			expect(outside.filter((id) => covered(first)?.includes(id) || covered(second)?.includes(id))).toEqual([]);
		}
		expect(first?.exhibits.length).toBeLessThan(report.exhibits.length);
	});

	it('stands without a dossier', () => {
		const bare = buildReport(sampleWith({}, { ...sampleInput.framework, dossiers: [] }));
		expect(bare.parts).toHaveLength(17);
		expect(bare.outside).toBeNull();
		expect(bare.exhibits).toHaveLength(report.exhibits.length);
	});
});
