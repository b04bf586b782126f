// Three facts of a part, to be told at the oral: the candidate's own sentences, never ours.
import { blocksIn, type Prose } from '../../domain/prose';
import type { Exhibit } from '../exhibit';
import type { ReportPart } from '../part';

export type Fact = { sentence: string; exhibit: Exhibit | null };

const shortest = 20;
const longest = 320;

/**
 * At most `most` sentences, of what is said of the part's pieces and of the text of its sections. Those with a measure, "23 %" or
 * "18 400 €", come first, then those that call or tell of a piece that the report calls, then those with any other figure; then in
 * reading order, the text before the pieces. What has neither figure nor piece is no fact. No sentence twice.
 */
export function factsOf(
	part: ReportPart,
	texts: readonly Prose[],
	exhibitsById: ReadonlyMap<string, Exhibit>,
	called: ReadonlySet<string>,
	most = 3,
): Fact[] {
	const said = [
		...part.competencies.flatMap(({ proofs, criteria }) => [
			...proofs.flatMap(({ evidenceId, reasons }) => reasons.map((reason) => ({ evidenceId, reason }))),
			...criteria.flatMap((criterion) => criterion.proofs),
		]),
		...part.criteria.flatMap((criterion) => criterion.proofs),
	].flatMap(({ evidenceId, reason }) =>
		sentencesOf(reason).map((sentence) => ({ sentence, exhibit: exhibitsById.get(evidenceId) ?? null })),
	);
	const written = texts
		.flatMap((prose) => paragraphsOf(prose))
		.flatMap((text) => sentencesOf(text))
		.map((marked) => ({
			sentence: withoutCalls(marked),
			exhibit: exhibitsById.get(callMark.exec(marked)?.[1] ?? '') ?? null,
		}));
	const seen = new Set<string>();
	return [...written, ...said]
		.filter(({ sentence }) => sentence.length >= shortest && sentence.length <= longest)
		.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence))
		.map((fact, order) => ({ ...fact, order, score: scoreOf(fact, called) }))
		.filter(({ score }) => score > 0)
		.toSorted((a, b) => b.score - a.score || a.order - b.order)
		.slice(0, most)
		.map(({ sentence, exhibit }) => ({ sentence, exhibit }));
}

const scoreOf = ({ sentence, exhibit }: Fact, called: ReadonlySet<string>): number => {
	const shown = exhibit && called.has(exhibit.piece.id) ? 2 : 0;
	return hasMeasure(sentence) ? 4 + shown : shown || (hasFigure(sentence) ? 1 : 0);
};

/** A digit that is no part of a code such as C1.1 or B2. */
const hasFigure = (sentence: string): boolean => /(?<![\p{L}\d.,])\d/u.test(sentence);

/** A figure that is no day, year, hour or number of a list. */
const hasMeasure = (sentence: string): boolean => hasFigure(sentence.replaceAll(daysAndRanks, ''));
const daysAndRanks =
	/\b\d{1,2}(?:er|st|nd|rd|th)?\s+(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|jan|feb|mar|apr|may|jun|jul|aug|sep|dec)[\p{L}.]*|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b(?:19|20)\d{2}\b|\b\d{1,2}\s?h(?:\s?\d{2})?\b|(?:n[o°]|v|p\.|annexe|exhibit)\s*\d+/giu;

/** The words of its paragraphs: no heading, table, picture or footnote is a sentence. A call stands as a mark with the id of its piece. */
const paragraphsOf = ({ content }: Prose): string[] =>
	blocksIn(content.filter(({ type }) => type !== 'table')).flatMap((block) =>
		block.type === 'paragraph'
			? [
					(block.content ?? [])
						.map((inline) => {
							if (inline.type === 'text') return inline.text;
							if (inline.type === 'exhibitCall') return `\u0001${inline.attrs.evidenceId}\u0001`;
							return inline.type === 'hardBreak' ? '\n' : '';
						})
						.join(''),
				]
			: [],
	);
const callMark = /\u0001([^\u0001]*)\u0001/;

/** The sentence as it is told: the calls are gone, with the brackets, commas and colons that led to them. */
const withoutCalls = (marked: string): string =>
	marked
		.replaceAll(/\s*\(\s*(?:\u0001[^\u0001]*\u0001[\s,;]*)+\)/g, '')
		.replaceAll(/\s*[:;,]?\s*\u0001[^\u0001]*\u0001/g, '')
		.replaceAll(/\s+(?=[.,])/g, '')
		.trim();

/** A sentence ends with its sign before a space and a capital, or with its line. */
const sentencesOf = (text: string): string[] =>
	text
		.split(/\n+|(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u)
		.map((sentence) => sentence.trim())
		.filter(Boolean);
