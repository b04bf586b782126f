// Reads the author a page announces ("Par Anne Dupont et Paul Martin", "DUPONT Anne", "AFP") into names that can be cited.

/** A person, or a name that must not be turned round: an organisation, a pseudonym, an account. */
export type Author = { family: string; given: string } | { literal: string };

const organisation =
	/\d|^@|\b(rédaction|redaction|agence|afp|reuters|équipe|equipe|team|staff|service|ministère|ministere|institut|université|universite|fondation|association|groupe|group|chambre|conseil|commission|direction|ville|région|département|syndicat|fédération|union|société|école|lycée|observatoire|collectif|comité|musée|mairie|métropole|gouvernement|agency|department|council|committee|observatory|society|studio|media|média|médias|news|journal|magazine|office|centre|center|editors?|editorial|company|inc|ltd|sas|sarl|admin|webmaster)\b/iu;
const particle = /^(de|du|des|d’|d'|le|la|les|van|von|der|den|di|da|del|della|el|al|ben|bin|saint)$/iu;
const rejected = /^(de\s|d[’'])/u;

/** Said of a work, and no name to cite it by. */
const anonymous = /^(?:anon\.?|anonymes?|anonymous|inconnue?|unknown|sans auteur|n\/?a)$/iu;

/** Authors as the candidate types them, "Dupont, Anne ; Insee": a comma turns a person's name round, without one it stays. */
export const typedAuthors = (text: string): Author[] =>
	text
		.split(/[;\n]/u)
		.map((name) => name.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/gu, ''))
		.filter((name) => name !== '' && !anonymous.test(name))
		.map((name) => {
			const [, family, given] = /^([^,]+?)\s*,\s*(\S.*)$/u.exec(name) ?? [];
			return family && given ? { family, given } : { literal: name };
		});

/** Authors as `typedAuthors` reads them again. */
export const writtenAuthors = (authors: readonly Author[]): string =>
	authors.map((author) => ('literal' in author ? author.literal : `${author.family}, ${author.given}`)).join(' ; ');

/** The authors, in order. `publishers`: names of the site and its owner, which are no persons. */
export function parseAuthors(text: string, publishers: readonly string[] = []): Author[] {
	const plain = text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^(par|by|de|rédigé par|écrit par|written by)\s+/iu, '');
	if (plain === '' || /^https?:/i.test(plain) || anonymous.test(plain)) return [];
	if (isOrganisation(plain, publishers)) return [{ literal: plain }];
	const inverted = /^([^,;]+), ([^,;]+)$/u.exec(plain);
	// "Dupont, Anne" is one person when one side is a single word; "Anne Dupont, Paul Martin" are two.
	if (inverted?.[1] && inverted[2] && (isSurname(inverted[1]) || !inverted[2].includes(' '))) {
		return [{ family: inverted[1], given: inverted[2] }];
	}
	return plain
		.split(/\s*[;,/]\s*|\s+(?:et|and|&|avec)\s+/u)
		.filter((name) => name !== '')
		.map((name) => (isOrganisation(name, publishers) ? { literal: name } : parsePerson(name)));
}

const isOrganisation = (name: string, publishers: readonly string[]): boolean =>
	organisation.test(name) || publishers.some((publisher) => publisher !== '' && publisher.toLowerCase() === name.toLowerCase());

const isSurname = (text: string): boolean => text.split(' ').filter((word) => !particle.test(word)).length === 1;

function parsePerson(name: string): Author {
	const words = name.split(' ');
	// Chinese, Japanese and Korean names begin with the family's, and are not turned round.
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return { literal: name };
	if (words.length === 1 || words.length > 5) return { literal: name };
	const capitals = words.filter(isCapitals);
	// "DUPONT Anne" and "Anne DE LA TOUR" say themselves which part is the surname.
	if (capitals.length > 0 && capitals.length < words.length) {
		return { family: capitals.join(' '), given: words.filter((word) => !isCapitals(word)).join(' ') };
	}
	const firstParticle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && particle.test(word));
	const split = firstParticle > 0 ? firstParticle : words.length - 1;
	// French usage (AFNOR NF Z 44-061): "LA FONTAINE, Jean de", "ORMESSON, Jean d’", but "DU BELLAY, Joachim".
	const moved = rejected.exec(words.slice(split).join(' '));
	const family = words
		.slice(split)
		.join(' ')
		.slice(moved?.[0].length ?? 0);
	return { family, given: [...words.slice(0, split), ...(moved ? [moved[0].trim()] : [])].join(' ') };
}

const isCapitals = (word: string): boolean =>
	word.length > 1 && !word.endsWith('.') && word === word.toLocaleUpperCase('fr') && /\p{Lu}/u.test(word);
