// What is usually to be taken out of a page before it is shown: e-mail addresses, French telephone numbers, IBANs and social-security
// numbers, told from the other figures of a page by their form and, where they have one, by their key.
import { isIban, ibanLength } from './iban';
import type { Mask } from './redaction';

export const suggestionFamilies = ['email', 'phone', 'iban', 'nir'] as const;
export type SuggestionFamily = (typeof suggestionFamilies)[number];

/** `count`: how many times it stands in the texts, however it is written. */
export type Suggestion = { mask: Extract<Mask, { kind: 'text' }>; family: SuggestionFamily; count: number };

type Found = { family: SuggestionFamily; text: string; key: string };

/** Spaces and signs between groups of digits; never a tab or a line end, which part cells and lines. */
const gap = String.raw`[ \u00a0\u2007\u2009\u202f.\-\u2010\u2011]?`;
const space = String.raw`[ \u00a0\u2007\u2009\u202f]`;

/** Bounded, so that no page can make the search long. */
const email =
	/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}](?:[\p{L}\p{N}_%+'-]|\.(?=[\p{L}\p{N}_%+'-])){0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?<!-)\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/giu;
/** `photo@2x.png` is a file. */
const fileEnding = /@\d+(?:\.\d+)?x\b|\.(?:png|jpe?g|gif|webp|avif|svg|css|js|mjs|json|html?|pdf)$/i;

const iban = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \u00a0\u2007\u2009\u202f-]?[a-z0-9]){11,30}/giu;

const nir = new RegExp(
	String.raw`(?<![\p{L}\p{N}]|\d[ .,\u00a0\u202f-])[1-478]${gap}\d{2}${gap}(?:0[1-9]|1[0-2]|[2-9]\d)${gap}(?:\d[\dAB]${gap}\d{3}|9[78]\d${gap}\d{2})${gap}\d{3}${gap}\d{2}(?![\p{L}\p{N}]|[ .,\u00a0\u202f-]\d)`,
	'giu',
);

const startsAlone = String.raw`(?<![\p{L}\p{N}_=#%]|\d[ .,:/\u00a0\u202f-]|[\p{L}\p{N}]-|\p{L}/)`;
const endsAlone = String.raw`(?![\p{L}\p{N}_%]|${gap.slice(0, -1)}\d|[,:/]\d|-\p{L}|${space}?[€$£%])`;
/** France, then Réunion and Mayotte, Saint-Pierre, Guadeloupe, Guyane, Martinique; then the three of the Pacific, whose numbers are shorter. */
const abroad = String.raw`(?:\+|00)(?:(?:33|262|508|590|594|596)${gap}(?:\(0\)${gap})?0?[1-9](?:${gap}\d){8}|68[17]${gap}\d(?:${gap}\d){5}|689${gap}\d(?:${gap}\d){7})`;
const pairs = [' ', '\u00a0', '\u2009', '\u202f', '.', '-', '\u2011', ''].map((sign) => {
	const between = sign === '.' ? String.raw`\.` : sign;
	return String.raw`(?:0[1-9]|\(0\)[1-9])(?:${between}\d{2}){4}`;
});
/** 0 800 123 456, 0800 123 456, 0 969 36 10 00; 0692 12 34 56 as written overseas. */
const service = String.raw`0${space}?[89]\d{2}(?:${space}\d{3}){2}|0${space}[89]\d{2}(?:${space}\d{2}){3}|0[26]\d{2}(?:${space}\d{2}){3}`;
const phone = new RegExp(
	`(?:${startsAlone}|(?<=\\btel(?:ephone)?=))(?:${abroad}|${pairs.join('|')}|${service})${endsAlone}`,
	'giu',
);
/** Words that say what ten digits are, when they are no telephone number. */
const otherNumber =
	/(?:commande|facture|devis|dossier|contrat|client|ticket|r[ée]f(?:[ée]rence)?s?|order|invoice|isbn|issn|ean|gtin|siren|siret|tva|rcs|rna|naf|sku|article|colis|suivi|tracking|id|code)\.?\s*(?:n[°ºo]\.?|no\.?|num[ée]ro|number|#)?\s*[:=#]?\s*$/iu;

/** What stands in these texts and most people would take out: the first way each is written, by family, in order of appearance. */
export function suggestMasks(...texts: readonly string[]): Suggestion[] {
	const suggestions = new Map<string, Suggestion>();
	for (const { family, text, key } of texts.flatMap(findAll)) {
		const known = suggestions.get(`${family} ${key}`);
		if (known) known.count++;
		else suggestions.set(`${family} ${key}`, { mask: { kind: 'text', text: text.replace(/\s+/g, ' ') }, family, count: 1 });
	}
	return [...suggestions.values()].toSorted(
		(a, b) => suggestionFamilies.indexOf(a.family) - suggestionFamilies.indexOf(b.family),
	);
}

function findAll(text: string): Found[] {
	const found: Found[] = [];
	let rest = text;
	/** What is one thing is not searched for another. */
	const take = (pattern: RegExp, read: (match: string, before: string) => Found | null) => {
		rest = rest.replace(pattern, (...args) => {
			const match = args[0];
			const at = args.findLast((arg) => typeof arg === 'number') as number;
			const one = read(match, rest.slice(Math.max(0, at - 40), at));
			if (one) found.push(one);
			return one ? `\n${match.slice(one.text.length)}` : match;
		});
	};
	take(iban, readIban);
	take(nir, (match) => (isNir(match) ? { family: 'nir', text: match, key: bare(match) } : null));
	take(email, (match) => (fileEnding.test(match) ? null : { family: 'email', text: match, key: match.toLowerCase() }));
	take(phone, readPhone);
	return found;
}

const bare = (written: string): string => written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** A country's IBANs all have one length; what comes after it is another word. */
function readIban(match: string): Found | null {
	const length = ibanLength(match.slice(0, 2));
	let end = 0;
	for (let count = 0; count < length && end < match.length; end++) if (/[a-z0-9]/i.test(match[end] as string)) count++;
	const text = match.slice(0, end);
	const isCut = /^[a-z0-9]/i.test(match.slice(end));
	return !isCut && isIban(text) ? { family: 'iban', text, key: bare(text) } : null;
}

/** The key is 97 less the rest of the thirteen figures by 97; Corsica counts as 19 and 18. */
function isNir(written: string): boolean {
	const digits = bare(written);
	const number = digits.slice(0, 13).replace('2A', '19').replace('2B', '18');
	return /^\d{13}$/.test(number) && 97 - (Number(number) % 97) === Number(digits.slice(13));
}

function readPhone(match: string, before: string): Found | null {
	const digits = match.replace(/\(0\)(?=.*\d{2})/, match.startsWith('(') ? '0' : '').replace(/\D/g, '');
	const isAbroad = /^(?:\+|00)/.test(match);
	if (!isAbroad && (otherNumber.test(before) || isSeries(match))) return null;
	const key = isAbroad ? digits.replace(/^00/, '').replace(/^(33|262|508|590|594|596)0?/, '') : digits.slice(1);
	return { family: 'phone', text: match, key };
}

/** 01 02 03 04 05: the numbers of a list. */
function isSeries(written: string): boolean {
	const groups = written.split(/\D+/).map(Number);
	return groups.length > 2 && groups.every((group, i) => i === 0 || group === (groups[i - 1] as number) + 1);
}
