// What an assessment asks to hand in: what follows "Livrables attendus :" and the like, and the lists of what a document must hold.
// Where nothing of that is printed, there is none.
import type { Deliverable } from '../../domain/framework';
import { fold, tidy, wordCount } from './normalise-text';
import { readRequirement, withKinds } from './requirements';
import type { Passage } from './slices';
import { isNominal } from './word-forms';

export type ReadDeliverable = { label: string } & Pick<Deliverable, 'channel'> & { requirement?: Deliverable['requirement'] };

const announced =
	/(?:livrables?\s(?:attendus?\s)?[^:.]{0,60}|productions? (?:attendues?|suivantes?)[^:.]{0,40}|doi(?:t|vent) (?:remettre|produire|présenter)[^:.]{0,60}):\s*/giu;

/** A candidate who hands something in, a document that holds something; a jury or what is told of it is neither. */
const holding = [
	String.raw`\b(?:candidat|apprenant|stagiaire|eleve|equipe|groupe|chacun)\S*\s.{0,80}?\b(?:produi(?:t|sent|ra|re)|remet(?:tent|tra|tre)?|rend(?:ent|ra|re)?|present(?:e|ent|era|er)|fourni(?:t|ssent|ra|r))\b`,
	String.raw`\b(?:dossiers?|rapports?|memoires?|fiches?|plans?|documents?|portfolios?|notes?|ecrits?|supports?|cahiers?|carnets?|recommandations?|etudes?(?! de cas)|comptes?[- ]rendus?|bilans?|syntheses?)\b.{0,150}?\b(?:compren(?:d|ant|nent)|comport(?:e|ant|ent)|contien(?:t|nent)|contenant|integr(?:e|ant|ent)|inclu(?:t|ant|ent)|present(?:e|ant|ent)|stipul(?:e|ant|ent)|precis(?:e|ant|ent)|detaill(?:e|ant|ent)|restitue(?:e|s|es)? par|compose(?:e|s|es)? de|constitue(?:e|s|es)? de)\b`,
].map((head) => new RegExp(String.raw`${head}(?:(?!\bqui\b|\bque\b|\bjury)[^:;]){0,60}:$`, 'u'));
const speaksOfOthers = /\b(?:jury|epreuve|commission)\b/;

/** Between things asked for: a comma or "et", then an article. Between two duties: "et", then "devra". */
const between =
	/(\s*;\s+|,\s+(?:et\s+|ainsi que\s+)?(?=(?:l['’]|la |le |les |un |une |des |du |d['’]))|\s+(?:et|ainsi que)\s+(?=(?:l['’]+|la |le |les |un |une )\p{L})|\s+et\s+(?=d(?:evra|evront|oit|oivent)\s))/u;

/** What the text asks to hand in, in its order; nothing where it has no such words. */
export function readDeliverables(passages: readonly Pick<Passage, 'text' | 'bullet'>[]): ReadDeliverable[] {
	const found: ReadDeliverable[] = [];
	const add = (head: string, labels: readonly string[]) => {
		const folded = fold(head);
		const channel = /\brex\b|retour d'experience/.test(folded) ? 'debrief' : /oral/.test(folded) ? 'oral' : 'written';
		for (const each of labels) {
			const label = tidy(each.replace(/[.;,:\s]+$/u, ''));
			if (label.length > 3) found.push({ label, channel, ...readRequirement(label) });
		}
	};
	passages.forEach(({ text }, at) => {
		const list = listAfter(passages, at);
		const next = passages[at + 1]?.text ?? '';
		const matches = [...text.matchAll(announced)];
		for (const match of matches) {
			const rest = text.slice(match.index + match[0].length);
			const said = (rest.split(/(?<=[\p{Ll}»)])\.\s+(?=\p{Lu})|Livrables?\s/u, 1)[0] ?? '').trim();
			if (said) add(match[0], parts(said));
			else if (list.length > 0) add(match[0], list);
			// What ends with a colon announces a list of its own.
			else if (!next.endsWith(':')) add(match[0], parts(next));
		}
		if (matches.length > 0) return;
		for (const { head, body } of heldIn(text)) add(head, body === '' ? list : body.split(/\s*;\s+/u));
	});
	return withKinds(found, passages.map(({ text }) => text).join(' '));
}

/** The items of the list that comes right after a passage. */
function listAfter(passages: readonly Pick<Passage, 'text' | 'bullet'>[], at: number): string[] {
	const end = passages.findIndex(({ bullet }, rank) => rank > at && bullet === null);
	return passages.slice(at + 1, end < 0 ? undefined : end).map(({ text }) => text);
}

/** Sentences that say what something holds, with the list that follows on the line, its items parted by semicolons. */
function heldIn(text: string): { head: string; body: string }[] {
	return [...text.matchAll(/:(?=\s|$)/gu)].flatMap(({ index }) => {
		const head =
			text
				.slice(Math.max(0, index - 300), index + 1)
				.split(/(?<=[\p{Ll}»)])\.\s+|;\s/u)
				.at(-1) ?? '';
		const folded = fold(head).replace(/\s+:$/, ':');
		if (speaksOfOthers.test(folded) || !holding.some((pattern) => pattern.test(folded))) return [];
		const body =
			text
				.slice(index + 1)
				.trim()
				.split(/(?<=[\p{Ll}»)])\.\s+(?=\p{Lu})/u, 1)[0] ?? '';
		return body === '' || body.includes(';') ? [{ head, body }] : [];
	});
}

/** The things that a sentence lists; not cut in brackets, nor where two acts are on one thing: `l’organisation et la conduite de réunions`. */
function parts(text: string): string[] {
	const pieces = text.split(between);
	const labels = [pieces[0] ?? ''];
	for (let at = 1; at < pieces.length; at += 2) {
		const [last = '', joint = '', next = ''] = [labels.at(-1), pieces[at], pieces[at + 1]];
		// Brackets longer than this are never closed.
		const isInBrackets = last.length < 300 && last.split('(').length > last.split(')').length;
		if (isInBrackets || isSharing(last, joint, next)) labels[labels.length - 1] = last + joint + next;
		else labels.push(next);
	}
	return labels;
}

const isSharing = (first: string, joint: string, second: string): boolean =>
	joint.trim() === 'et' &&
	wordCount(first.replace(/^(?:l['’]|l[ae]s? )/iu, '')) === 1 &&
	isNominal(first) &&
	isNominal(second) &&
	/\s(?:de|des|du|d['’])/u.test(second);
