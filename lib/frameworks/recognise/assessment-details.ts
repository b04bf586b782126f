// Who works and how, as far as the document plainly says so: alone or in teams, written or oral, real or made-up case, form, deliverables.
import type { AssessmentDetails } from '../../domain/framework-draft';
import type { Assessment, Deliverable } from '../../domain/framework';
import { fold, tidy } from './normalise-text';

const numerals: Record<string, number> = {
	un: 1,
	une: 1,
	deux: 2,
	trois: 3,
	quatre: 4,
	cinq: 5,
	six: 6,
	sept: 7,
	huit: 8,
	dix: 10,
};
const numeral = String.raw`(?:\d{1,2}|${Object.keys(numerals).join('|')})`;
const valueOf = (text: string): number => numerals[text] ?? Number(text);

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
/** "Travail écrit + oral collectif": said of the work as a whole, before any detail. */
const stated = /\btravail\s(?:(?:ecrit|oral|et|en|\+)\s){0,4}(individuel(?! et)|collectif|groupe|equipe)/;

function readMode(folded: string, hasTeam: boolean): Assessment['mode'] {
	const work = stated.exec(folded)?.[1];
	if (work) return work === 'individuel' ? 'individual' : 'collective';
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
		...(team && mode !== 'both' ? { team } : {}),
		// What is not asked for is only known where the document says of what kind the work is.
		written: written ? true : null,
		oral: oral ? true : /\b(?:travail|production|epreuve) ecrite?\b/.test(folded) ? false : null,
		context: real && fictional ? 'either' : real ? 'real' : fictional ? 'fictional' : 'unstated',
	};
}

export type ReadDeliverable = { label: string; channel: Deliverable['channel']; requirement?: Deliverable['requirement'] };

const opening =
	/(?:livrables?\s(?:attendus?\s)?[^:.]{0,60}|productions? (?:attendues?|suivantes?)[^:.]{0,40}|doi(?:t|vent) (?:remettre|produire|présenter)[^:.]{0,60}):\s*/giu;
/** Between things asked for: a comma or "et", then an article. */
const between =
	/\s*;\s+|,\s+(?:et\s+|ainsi que\s+)?(?=(?:l['’]|la |le |les |un |une |des |du |d['’]))|\s+(?:et|ainsi que)\s+(?=(?:l['’]|la |le |les |un |une )\p{L})/u;

/** What the text asks to hand in, after "Livrables attendus…" or the like; nothing where it has no such words. */
export function readDeliverables(passages: readonly string[]): ReadDeliverable[] {
	const found: ReadDeliverable[] = [];
	passages.forEach((text, at) => {
		for (const match of text.matchAll(opening)) {
			const head = fold(match[0]);
			const channel = /rex|retour d'experience/.test(head) ? 'debrief' : /oral/.test(head) ? 'oral' : 'written';
			const after = text.slice(match.index + match[0].length).split(/(?<=[\p{Ll}»)])\.\s+(?=\p{Lu})|Livrables?\s/u, 1)[0] ?? '';
			const body = after.trim() || (passages[at + 1] ?? '');
			for (const each of body.split(between)) {
				const label = tidy(each.replace(/[.;,:]\s*$/u, ''));
				if (label.length > 3) found.push({ label, channel, ...readRequirement(label) });
			}
		}
	});
	return found;
}

const atLeast = new RegExp(
	String.raw`(?:au moins|minimum|à minima)\s(${numeral})(?!\p{L})\s?([\p{L}' -]{0,40})|(?<!\p{L})(${numeral})\s(?:mini|minimum)(?!\p{L})`,
	'u',
);

/** "Au moins deux événements, dont un digital". */
export function readRequirement(label: string): Pick<ReadDeliverable, 'requirement'> {
	const text = label.toLowerCase().replaceAll('’', "'");
	const match = atLeast.exec(text);
	const min = match ? valueOf(match[1] ?? match[3] ?? '') : 0;
	if (!match || min < 1) return {};
	const before =
		text
			.slice(0, match.index)
			.replace(/[^\p{L}']+$/u, '')
			.split(' ')
			.at(-1) ?? '';
	const including = /dont (un|une|deux) ([\p{L}-]+)/u.exec(text);
	return {
		requirement: {
			label: (match[2] ?? '').trim().split(' ', 2).join(' ') || before || text,
			min,
			including: including ? [`${including[1]} ${including[2]}`] : [],
		},
	};
}
