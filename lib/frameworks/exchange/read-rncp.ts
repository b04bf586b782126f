// Reads one fiche of France compétences' open data (XML v4.1, "export-fiches-rncp"): title, number, level, certifier, blocks and
// their competencies. The open data never has the criteria, nor which assessment proves which competency.
import type { ExchangeReading } from '../../domain/exchange';
import { frameworkIdOf } from '../../domain/stable-id';
import { splitTitle } from '../recognise/assessment-title';
import { refuse } from './fault';
import { frameworkFromEntries, note } from './from-entries';
import { maxField, oneLine } from './plain-text';
import { readFiches, type FicheBlock } from './rncp-fiche';
import type { Entry } from './settle-kinds';
import { maxEntries } from './tree-order';
import { splitCompetencies, type SplitList } from './split-competencies';

export function readRncp(name: string, xml: string): ExchangeReading {
	const { fiches, isXml, longest } = readFiches(xml);
	const [fiche, second] = fiches;
	if (!isXml) return refuse('broken-file', 'rncp', { found: name });
	if (longest > maxField) return refuse('too-large', 'rncp', { found: name });
	if (!fiche) return refuse('unknown-format', null, { found: name });
	if (second) return refuse('several-frameworks', 'rncp', { path: 'FICHES', found: String(fiches.length) });
	const title = oneLine(fiche.title);
	if (!title) return refuse('missing', 'rncp', { path: 'FICHE.INTITULE' });
	if (fiche.blocks.length === 0) return refuse('missing', 'rncp', { path: 'FICHE.BLOCS_COMPETENCES' });
	const nameless = fiche.blocks.findIndex(({ label, code }) => !label && !code);
	if (nameless >= 0) return refuse('missing', 'rncp', { path: `FICHE.BLOCS_COMPETENCES.BLOC_COMPETENCES[${nameless}].LIBELLE` });
	const lists = fiche.blocks.map((block) => ({ block, list: splitCompetencies(block.competencies) }));
	const number = oneLine(fiche.number);
	const head = {
		id: frameworkIdOf(number ? `rncp|${number}` : xml),
		title,
		certifier: fiche.certifiers.map(oneLine).filter(Boolean).join(', ') || null,
		level: levelOf(fiche.level),
		rncp: number || null,
	};
	const entries = lists.flatMap(entriesOf);
	if (entries.length > maxEntries) return refuse('too-large', 'rncp', { found: name });
	const { framework, notes } = frameworkFromEntries(head, entries);
	const whole = lists.filter(({ list }) => list.isWhole).length;
	const more = [...note('whole-list', whole), ...note('assessment-text', framework.assessments.length)];
	return { ok: true, value: { framework, format: 'rncp', notes: [...notes, ...more] } };
}

/** Keys come from ranks: the open data repeats codes and leaves most of them out. */
function entriesOf({ block, list }: { block: FicheBlock; list: SplitList }, order: number): Entry[] {
	const blockKey = `block|${order}`;
	const printed = oneLine(block.code);
	// RNCP34826BC04 is block BC04 of its fiche.
	const code = /BC\d+\w*$/.exec(printed)?.[0] ?? printed;
	const competencies = list.parts.map(({ code, label }, rank): Entry => ({
		...plain,
		key: `${blockKey}|c|${rank}`,
		kind: 'competency',
		code,
		label,
		parentKey: blockKey,
	}));
	const { title, description } = splitTitle(`${block.assessment}\n${list.assessment}`.split('\n').map(oneLine).filter(Boolean));
	return [
		{
			...plain,
			key: blockKey,
			kind: 'block',
			code,
			...(printed === code ? {} : { printed }),
			label: oneLine(block.label) || printed,
			isOptional: /facultatif|optionnel|\boption\b/i.test(block.label),
		},
		...competencies,
		...list.intro.map((label, rank): Entry => ({
			...plain,
			key: `${blockKey}|i|${rank}`,
			kind: 'unplaced',
			label: oneLine(label),
		})),
		...(title
			? [
					{
						...plain,
						key: `${blockKey}|e`,
						kind: 'assessment' as const,
						label: title,
						description,
						also: competencies.map(({ key }) => key),
					},
				]
			: []),
	];
}

const plain = { code: '', parentKey: null, also: [] };

/** "NIV6" or "6"; null for "NIV0", which stands for none. */
function levelOf(text: string): number | null {
	const level = Number(/\d/.exec(text)?.[0] ?? 0);
	return level > 0 ? level : null;
}
