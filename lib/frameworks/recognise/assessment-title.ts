// An assessment's title, apart from what is said of it: the name of its form (`Étude de cas`), with the name that it may have of its own
// (`: GESTION DE CRISE`, `« Veille »`). All the rest is its description, word for word.
import { fold, tidy, wordCount } from './normalise-text';
import { isAssessmentTitle } from './word-forms';

export type TitledText = { title: string; description: string | null };

/** No title is longer. */
const longest = 120;
/** As far as a title is looked for. */
const reach = 400;

/** Opens a sentence. */
const sentence = String.raw`(?:Dans (?:le|la|un|une|les|ce)|Lors (?:de|du|d['’])|[AÀ] (?:partir|l['’](?:aide|issue|oral|écrit))|Au cours|Sur (?:la base|un|une|le)|Par (?:équipes?|groupes?|binômes?)|Le\.la|Les?|La|Un|Une|Il|Elle|Chaque|Cette?|Ce|Livrables?|Modalités?|Durée)(?!\p{L})`;
/** Says how the work is done. */
const manner = String.raw`(?:(?:Travail|Production|[EÉ]preuve|[ÉE]tude de cas) (?:individuel|collecti|écrit|oral|multi|de groupe|en )|Retour d['’][Ee]xp)`;
const opensSentence = new RegExp(`^${sentence}`, 'u');
const opens = new RegExp(`^(?:${sentence}|${manner})`, 'u');
/** No title goes on with either, unless within quotes or brackets. */
const end = new RegExp(String.raw`\n|\s*:|\s*\((?!s\))|[.;](?=\s|$)|\s[–—-]\s|\s(?<![«"“(]\s?)(?=${sentence}|${manner})`, 'u');
/** A name in capitals: two words at least, or one long one; what one letter alone begins is the next sentence. */
const capitals = /^(?:[\p{Lu}\p{N}&/+’'-]+(?:[ ,]+|(?=[\n.(:;])|$))+/u;
/** Words of a story, not of a name. */
const told =
	/\b(?:est|sont|doit|doivent|devra|devront|permet|permettent|peut|peuvent|sera|seront)\b|candidat|apprenant|stagiaire/;

/**
 * Cuts what is said of one assessment in two. Joined again, both have all of its letters; where the title stands inside a sentence, the
 * description has the whole.
 * @param texts its passages, the code taken off
 */
export function splitTitle(texts: readonly string[]): TitledText {
	const whole = texts.join('\n');
	const reference = /^\([^()\n]{0,40}\)\s*[:–—-]?\s*/u.exec(whole)?.[0] ?? '';
	const title = titleAt(whole.slice(reference.length, reach));
	if (title) return { title: tidy(title), description: described(reference, whole.slice(reference.length + title.length)) };
	return titleInside(texts) ?? firstWords(whole);
}

/** The title that a text begins with, as it stands there; '' when it begins with a sentence. */
function titleAt(text: string): string {
	const name = nameInCapitals(text);
	const form = name || text.slice(0, endOf(text));
	if (!name && (form === '' || opensSentence.test(text) || told.test(fold(form)))) return '';
	const [, head = form] = /^([^,]+),\s/u.exec(form) ?? [];
	// A comma ends a form, not a name: `Étude de cas, écrite, sur trois sièges`.
	const short = isAssessmentTitle(head) ? head : form;
	const whole = short.length < form.length || name ? short : `${short}${nameAfter(text.slice(short.length))}`;
	return whole.length <= longest ? whole : short.length <= longest ? short : '';
}

const endOf = (text: string): number => end.exec(text)?.index ?? text.length;

/** What a form is called, after a colon or on its own line: capitals, or after the colon a few words that tell no story. */
function nameAfter(text: string): string {
	const joint = /^\s*:?\s*/u.exec(text)?.[0] ?? '';
	const rest = text.slice(joint.length);
	const inCapitals = nameInCapitals(rest);
	if (inCapitals) return `${joint}${inCapitals}`;
	if (!joint.includes(':') || !/^[\p{Lu}«]/u.test(rest) || opens.test(rest)) return '';
	const name = rest.slice(0, endOf(rest));
	const isName =
		wordCount(name) <= 10 && !name.includes(',') && !told.test(fold(name)) && /^(?:\n|$|[.;(]|\s)/u.test(rest.slice(name.length));
	return isName ? `${joint}${name}` : '';
}

function nameInCapitals(text: string): string {
	const run = (capitals.exec(text)?.[0] ?? '').replace(/(?:[\s,]+(?:\p{Lu}|\p{Lu}['’]))*[\s,]*$/u, '');
	const isCut = /^[\p{Ll}.]/u.test(text.slice(run.length));
	const name = isCut ? run.replace(/\S+$/u, '').trimEnd() : run;
	return wordCount(name) > 1 || name.length > 5 ? name : '';
}

/** A form that is named further on, on a line of its own or after a colon. A line that is nothing but the title goes to the title. */
function titleInside(texts: readonly string[]): TitledText | null {
	for (const [at, text] of texts.slice(0, 40).entries()) {
		const parts = text.slice(0, reach).split(/(?<=:)\s+/u);
		const named = parts.find((part) => isAssessmentTitle(part));
		const title = named ? titleAt(named) : '';
		if (!title) continue;
		const others = texts.map((other, rank) =>
			rank === at && text.startsWith(title) ? described('', text.slice(title.length)) : other,
		);
		const isSentence = !text.startsWith(title) || /^\s*\(/u.test(text.slice(title.length));
		return { title: tidy(title), description: tidy((isSentence ? texts : others).filter(Boolean).join(' ')) || null };
	}
	return null;
}

/** Of what has no title: its first sentence, or as much of it as a title may be long. */
function firstWords(whole: string): TitledText {
	const first = /^.{1,120}?(?=\n|[.;](?:\s|$)|$)/u.exec(whole)?.[0];
	if (first) return { title: tidy(first.replace(/\s*:$/u, '')), description: described('', whole.slice(first.length)) };
	const start = whole.slice(0, longest).replace(/\s+\S*$/u, '');
	return { title: start ? `${tidy(start)}…` : '', description: tidy(whole) || null };
}

/** What stands around a title, without the mark that held it to the title. */
const described = (before: string, after: string): string | null =>
	tidy(`${before.replace(/\s*[:–—-]\s*$/u, '')} ${after.replace(/^[\s.,;:–—-]+/u, '')}`) || null;
