// Which column of a table holds what: the text of its heading row says it, in words that hardly vary from one document to the next.
import type { SourceBlock } from '../../domain/source-document';
import { readCode } from './code-grammar';
import { fold, wordCount } from './normalise-text';
import type { Role } from './slices';
import { isAssessmentTitle, isCompetencyLike, isStatement } from './word-forms';

export type Row = Extract<SourceBlock, { kind: 'row' }>;
export type Columns = Map<number, Role>;

/** The more particular first: "critères d'évaluation" before "évaluation", "modalités d'évaluation des compétences" before "compétences". */
const headings: readonly [RegExp, Role | null][] = [
	[/\bcriteres?\b|\bindicateurs? d(?:e |')(?:reussite|performance|evaluation)|resultats? attendus?/, 'criterion'],
	[/\bmodalites?\b|\bepreuves?\b|situations? d'evaluation|formes? d'evaluation|mode d'evaluation/, 'assessment'],
	[/\blivrables?\b|productions? attendues?/, 'deliverable'],
	[/referentiel d(?:'|e l'|es? )\s?evaluation/, null],
	[/\bblocs? de competences?\b/, 'block'],
	[/\bcompetences?\b|\bsavoir[- ]faire\b|\bcapacites?\b|etre capable/, 'competency'],
	[/\bactivites?\b|\btaches?\b|\bmissions?\b|situations? de travail/, 'activity'],
	[/^evaluation$/, 'assessment'],
];

/** Words that headings are made of. */
const vocabulary = new Set(
	(
		'referentiel referentiels de des du d la le les l et ou en a aux au par pour activite activites type types tache taches mission missions competence competences bloc blocs ' +
		'savoir savoirs faire savoir-faire capacite capacites etre capable evaluation evaluations evalue evaluee evalues evaluees modalite modalites critere criteres epreuve epreuves certificative certificatives certifiante certifiantes ' +
		'indicateur indicateurs reussite performance resultat resultats attendu attendus attendue attendues livrable livrables production productions associe associee associes associees ' +
		'vise visee vises visees atteste attestee attestees attestes professionnel professionnelle professionnels professionnelles principale principales situation situations travail certification titre ' +
		'niveau liste intitule intitules connaissances metier metiers code codes n libelle description detail mode modes forme formes nature maitrise'
	).split(' '),
);

/**
 * What a heading announces; undefined when it is no heading. A heading over several columns announces nothing (null).
 * @param slack how many words it may hold that headings do not usually have
 */
export function headingRole(text: string, slack = 1): Role | null | undefined {
	const folded = fold(text);
	// The heading first, then the law's own words under it ("définit les critères et les modalités…").
	const head = folded.replace(/\b(?:decrit|identifie|definit) les? .*$/s, '').trim() || folded;
	if (wordCount(head) > 9 || readCode(text) || /[.;]$/.test(head)) return undefined;
	const foreign = head.split(/[^a-z-]+/).filter((word) => word && !vocabulary.has(word));
	if (foreign.length > slack) return undefined;
	return headings.find(([pattern]) => pattern.test(head))?.[1];
}

const textOf = (cell: Row['cells'][number]) => cell.paragraphs.map(({ text }) => text).join(' ');

/** True for a row that only names columns. */
export function isHeadingRow(row: Row): boolean {
	const found = row.cells.map((cell) => headingRole(textOf(cell)));
	return found.length > 1 && found.every((role) => role !== undefined) && new Set(found).size > 1;
}

/** Adds what a heading row says to what is known; a lower heading row is more precise than the one above it. */
export function readHeading(row: Row, known: Columns): Columns {
	const columns = new Map(known);
	for (const cell of row.cells) {
		const role = headingRole(textOf(cell));
		if (role) for (let column = cell.column; column < cell.column + cell.span; column++) columns.set(column, role);
	}
	return columns;
}

/** Without a heading row: each column holds what most of its cells look like. */
export function guessColumns(rows: readonly Row[]): Columns {
	const votes = new Map<number, Map<Role, number>>();
	for (const row of rows) {
		if (row.cells.length < 2) continue;
		for (const cell of row.cells) {
			const role = lookOf(textOf(cell));
			if (!role) continue;
			const column = votes.get(cell.column) ?? new Map<Role, number>();
			column.set(role, (column.get(role) ?? 0) + 1);
			votes.set(cell.column, column);
		}
	}
	const columns: Columns = new Map();
	for (const [column, counts] of votes) {
		const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
		if (best) columns.set(column, best[0]);
	}
	return columns;
}

function lookOf(text: string): Role | null {
	const code = readCode(text);
	if (code && code.kind !== 'number') return code.kind;
	if (code) return 'activity';
	if (isCompetencyLike(text)) return 'competency';
	if (isAssessmentTitle(text.slice(0, 80))) return 'assessment';
	return isStatement(text) ? 'criterion' : null;
}

/** The words that the law puts under the headings of the three columns (article L6113-1). */
const lawWords = new Set(
	(
		'decrit les situations de travail et activites exercees metiers ou emplois vises identifie competences connaissances y compris ' +
		'transversales qui en decoulent du referentiel definit criteres modalites evaluation des acquis la le d'
	).split(' '),
);

/** True for the law's words alone, without the heading that they stand under. */
export const isLawWording = (text: string): boolean =>
	wordsOf(text)[0] !== 'referentiel' && wordsOf(text).every((word) => lawWords.has(word));

/** True for what only names columns: a heading, the law's words under it, or a piece of either. */
export const isHeadingWording = (text: string): boolean =>
	wordsOf(text).every((word) => lawWords.has(word) || vocabulary.has(word));

const wordsOf = (text: string): string[] => fold(text).match(/[a-z]+/g) ?? [];
