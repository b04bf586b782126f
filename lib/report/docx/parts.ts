// The body of the DOCX: chapters, parts, competencies as headings, then pieces and criteria under each competency.
import { type Paragraph, Table } from 'docx';
import type { Report } from '../model';
import { anchorOf, type ReportCompetency, type ReportPart } from '../part';
import { markSigns, markWord, titleOf } from '../wording';
import { call, heading, type Level, paragraph, run } from './blocks';
import { field, inkSoft } from './styles';
import { criteriaTable, type DocxView } from './tables';

export type Block = Paragraph | Table;

export function partsBlocks(report: Report, view: DocxView): Block[] {
	const { t } = view;
	let chapter: string | null = null;
	const blocks = report.parts.flatMap((part): Block[] => {
		const opens = part.chapter !== null && part.chapter !== chapter;
		chapter = part.chapter;
		return [
			...(opens ? [heading(part.chapter ?? '', 1, undefined, { pageBreakBefore: true })] : []),
			...partBlocks(part, view, part.chapter ? 2 : 1),
		];
	});
	if (!report.outside) return blocks;
	return [...blocks, ...partBlocks({ ...report.outside, title: t('report:doc.outside') }, view, 1, t('report:doc.outsideLead'))];
}

function partBlocks(part: ReportPart, view: DocxView, level: 1 | 2, lead = ''): Block[] {
	const { t } = view;
	const pieces = t('report:doc.pieces', { count: new Set(part.evidenceIds).size });
	const competencies = t('report:doc.competencies', { count: part.competencies.length });
	return [
		heading(part.title, level, part.id, { pageBreakBefore: level === 1 }),
		paragraph(lead || t('report:doc.partLead', { competencies, pieces }), { style: 'Lead' }),
		...part.competencies.flatMap((line) => competencyBlocks(line, view, level === 1 ? 2 : 3)),
		...(part.criteria.length > 0
			? [paragraph([run(t('report:doc.ownCriteria'), { bold: true })], { keepNext: true }), criteriaTable(part.criteria, view)]
			: []),
	];
}

function competencyBlocks(line: ReportCompetency, view: DocxView, level: Level): Block[] {
	const { t } = view;
	const { competency, mark } = line;
	const word = markWord(mark, view);
	const total = line.criteria.length;
	const state = total === 0 ? word : t('report:doc.stateLine', { mark: word, served: line.served, total });
	return [
		heading(`${competency.code} – ${competency.label}`, level, anchorOf(competency.id)),
		paragraph(
			[run(`${markSigns[mark]} `, { color: mark === 'full' ? field : inkSoft, bold: true }), run(state, { color: inkSoft })],
			{ keepNext: true },
		),
		...(line.proofs.length === 0 ? [paragraph([run(t('report:doc.noProof'), { italics: true, color: inkSoft })])] : []),
		...line.proofs.flatMap((proof): Block[] => {
			const exhibit = view.exhibitsById.get(proof.evidenceId);
			if (!exhibit) return [];
			const reasons =
				proof.reasons.length > 0
					? proof.reasons.map((reason) => run(reason))
					: [run(t('report:doc.noReason'), { italics: true, color: inkSoft })];
			return [
				paragraph([call(exhibit, view, { bold: true }), run(` – ${titleOf(exhibit, view)}`, { bold: true })], { keepNext: true }),
				...reasons.map((reason) => paragraph([reason], { style: 'Proof' })),
			];
		}),
		...(line.criteria.length > 0 ? [criteriaTable(line.criteria, view)] : []),
	];
}
