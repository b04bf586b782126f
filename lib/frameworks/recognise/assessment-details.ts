// Who works and how, as far as the document plainly says so: alone or in teams, written or oral, real or made-up case, form.
import type { AssessmentDetails } from '../../domain/framework-draft';
import type { Assessment } from '../../domain/framework';
import { fold } from './normalise-text';
import { numeral, valueOf } from './numerals';

/** The more particular first. */
const formats: readonly [RegExp, Assessment['format']][] = [
	[/serious game|business game|jeu serieux/, 'serious-game'],
	[/^fiches? /, 'report-sheet'],
	[/^projet de /, 'report-project'],
	[/memoire/, 'thesis'],
	[/mise en situation (?:professionnelle )?simulee/, 'simulated-case'],
	[/mise en situation (?:professionnelle )?reconstituee/, 'reconstructed-case'],
	[/mises? en situation/, 'case'],
	[/cas pratique (?:professionnel )?fictif|cas pratique/, 'fictional-case'],
	[/etudes? de cas/, 'case-study'],
	[/note de synthese|^note/, 'note'],
	[/rapport/, 'report'],
	[/dossier/, 'file'],
];

const teams: readonly RegExp[] = [
	new RegExp(
		String.raw`(?:equipes?|groupes?|binomes?|trinomes?)[^.]{0,20}?\b(?:de|:)\s(${numeral})\s?(?:a|-|ou)\s?(${numeral})\b`,
	),
	new RegExp(String.raw`(?:equipes?|groupes?)\s(?:\w+\s)?de\s(${numeral})\b`),
	new RegExp(String.raw`(?:groupe|equipe)[^.(]{0,20}\(\s?(${numeral})\s?(?:a|-)?\s?(${numeral})?\s?(?:candidats|personnes|maxi)`),
];

function readTeam(folded: string): { min: number; max: number } | undefined {
	for (const pattern of teams) {
		const match = pattern.exec(folded);
		if (!match) continue;
		const [first, last] = [valueOf(match[1] ?? ''), valueOf(match[2] ?? match[1] ?? '')];
		if (first >= 1 && last >= first && last < 50) return { min: first, max: last };
	}
	return /\bbinomes?\b/.test(folded) ? { min: 2, max: 2 } : undefined;
}

const either = /individuel(?:le)?s? (?:et|ou|et\/ou) (?:en )?(?:collecti|groupe)|collecti\w* (?:et|ou|et\/ou) individuel/;
/** "Travail écrit + oral collectif": said of the work as a whole, whatever team is told of besides; else of its form. */
const stated = [
	'travail',
	'(?:epreuve|production|etude de cas|mise en situation(?: professionnelle)?|cas pratique|dossier|rapport)',
].map(
	(work) =>
		new RegExp(
			String.raw`\b${work}\s(?:(?:ecrite?|orale?|pratique|et|en|\+)\s){0,4}(individuel(?:le)?s?\b(?! (?:et|ou)\b)|collecti(?:f|ve)\b(?! (?:et|ou)\b)|groupe\b|equipe\b)`,
		),
);

function readMode(folded: string, hasTeam: boolean): Assessment['mode'] {
	const work = stated.flatMap((pattern) => pattern.exec(folded)?.[1] ?? [])[0];
	if (work) return work.startsWith('individuel') ? 'individual' : 'collective';
	if (either.test(folded)) return 'both';
	// Experience told afterwards, alone, is a part of a collective work.
	const together = hasTeam || /\bcollecti|\b(?:par|en|chaque) equipes?\b|\ben groupe|\bgroupes? de|\bbinome/.test(folded);
	if (together) return 'collective';
	return /\bindividuel|\bseule?\b/.test(folded) ? 'individual' : 'unstated';
}

/**
 * Reads what a document says of one assessment.
 * @param title its title; the form is looked for there first
 * @param text all that is said of it
 */
export function readAssessmentDetails(title: string, text: string): AssessmentDetails {
	const [head, folded] = [fold(title), fold(text)];
	const format =
		[head, folded].flatMap((each) => formats.flatMap(([pattern, name]) => (pattern.test(each) ? [name] : [])))[0] ?? 'other';
	const team = readTeam(folded);
	const mode = readMode(folded, team !== undefined);
	const written = /\becrit|\bredige|\bredaction|\bdossier|\bmemoire|\bnote de|\brapport\b|\bfiche\b/.test(folded);
	const oral = /\boral|\bsoutenance|\bsoutenu|\bsoutient|\bdevant (?:un|le) jury|\bentretien\b/.test(folded);
	const real = /\breel|\bvecue?\b|en entreprise\b/.test(folded);
	const fictional = /\bficti(?:f|ve)/.test(folded);
	return {
		format,
		mode,
		...(team && mode === 'collective' ? { team } : {}),
		// What is not asked for is only known where the document says of what kind the work is.
		written: written ? true : null,
		oral: oral ? true : /\b(?:travail|production|epreuve) ecrite?\b/.test(folded) ? false : null,
		context: real && fictional ? 'either' : real ? 'real' : fictional ? 'fictional' : 'unstated',
	};
}
