// Reads one fiche of France compétences' open data (XML v4.1, "export-fiches-rncp"): title, number, level, certifier, blocks and
// their competencies. The open data never has the criteria, nor which assessment proves which competency.
import * as v from 'valibot';
import type { ExchangeNote, ExchangeReading } from '../../domain/exchange';
import { frameworkSchema } from '../../domain/framework';
import { frameworkIdOf, nodeIdOf } from '../../domain/stable-id';
import { refuse } from './fault';
import { oneLine } from './plain-text';
import { readFiches, type FicheBlock } from './rncp-fiche';
import { splitCompetencies, type SplitList } from './split-competencies';

export function readRncp(name: string, xml: string): ExchangeReading {
	const { fiches, isXml } = readFiches(xml);
	const [fiche, second] = fiches;
	if (!isXml) return refuse('broken-file', 'rncp', { found: name });
	if (!fiche) return refuse('unknown-format', null, { found: name });
	if (second) return refuse('several-frameworks', 'rncp', { path: 'FICHES', found: String(fiches.length) });
	const title = oneLine(fiche.title);
	if (!title) return refuse('missing', 'rncp', { path: 'FICHE.INTITULE' });
	const lists = fiche.blocks.map((block) => ({ block, list: splitCompetencies(block.competencies) }));
	const empty = fiche.blocks.findIndex(({ label, code }) => !label && !code);
	if (fiche.blocks.length === 0) return refuse('missing', 'rncp', { path: 'FICHE.BLOCS_COMPETENCES' });
	if (empty >= 0) return refuse('missing', 'rncp', { path: `FICHE.BLOCS_COMPETENCES.BLOC_COMPETENCES[${empty}].LIBELLE` });
	const id = frameworkIdOf(fiche.number ? `rncp|${fiche.number}` : xml);
	const rows = rowsOf(id, lists);
	const framework = v.parse(frameworkSchema, {
		schema: 'glane-framework/1',
		id,
		title,
		shortTitle: title,
		certifier: fiche.certifiers.map(oneLine).filter(Boolean).join(', ') || null,
		level: levelOf(fiche.level),
		rncp: oneLine(fiche.number) || null,
		language: 'fr',
		blocks: rows.map(({ node }) => node),
		activities: [],
		competencies: rows.flatMap(({ competencies }) => competencies),
		criteria: [],
		assessments: rows.flatMap(({ assessment }) => assessment),
		deliverables: [],
		dossiers: [],
		unplaced: rows.flatMap(({ intro }) => intro),
	});
	return { ok: true, value: { framework, format: 'rncp', notes: notesOf(framework.competencies, lists, rows) } };
}

type Row = ReturnType<typeof rowOf>;

const rowsOf = (id: string, lists: readonly { block: FicheBlock; list: SplitList }[]): Row[] => {
	let rank = 0;
	return lists.map(({ block, list }, order) => {
		const row = rowOf(id, block, list, order, rank);
		rank += list.parts.length;
		return row;
	});
};

/** Ids come from ranks: the open data repeats codes and leaves most of them out. */
function rowOf(id: string, { code, label, assessment }: FicheBlock, list: SplitList, order: number, from: number) {
	const blockId = nodeIdOf(id, `block|${order}`);
	const competencies = list.parts.map((part, rank) => ({
		id: nodeIdOf(id, `competency|${from + rank}`),
		code: part.code || `C${order + 1}.${rank + 1}`,
		...(part.code ? {} : { synthetic: true }),
		label: part.label,
		blockId,
	}));
	const text = oneLine([assessment, list.assessment].filter(Boolean).join(' '));
	const details = { format: 'other', mode: 'unstated', written: null, oral: null, context: 'unstated' };
	return {
		node: {
			id: blockId,
			code: oneLine(code) || `B${order + 1}`,
			...(oneLine(code) ? {} : { synthetic: true }),
			label: oneLine(label) || oneLine(code),
			...(/facultatif|optionnel|\boption\b/i.test(label) ? { optional: true } : {}),
		},
		competencies,
		assessment: text
			? [
					{
						id: nodeIdOf(id, `assessment|${order}`),
						code: `E${order + 1}`,
						synthetic: true,
						label: text,
						...details,
						covers: competencies.map((competency) => competency.id),
					},
				]
			: [],
		intro: list.intro.map(oneLine).filter(Boolean),
	};
}

function notesOf(
	competencies: readonly { synthetic: boolean }[],
	lists: readonly { list: SplitList }[],
	rows: readonly Row[],
): ExchangeNote[] {
	const notes: ExchangeNote[] = [
		{ code: 'no-criteria', count: competencies.length },
		{ code: 'whole-list', count: lists.filter(({ list }) => list.isWhole).length },
		{ code: 'codes-made', count: competencies.filter(({ synthetic }) => synthetic).length },
		{ code: 'assessment-text', count: rows.filter(({ assessment }) => assessment.length > 0).length },
		{ code: 'unplaced', count: rows.flatMap(({ intro }) => intro).length },
	];
	return notes.filter(({ count }) => count > 0);
}

/** "NIV6" or "6"; null for "NIV0", which stands for none. */
function levelOf(text: string): number | null {
	const level = Number(/\d/.exec(text)?.[0] ?? 0);
	return level > 0 ? level : null;
}
