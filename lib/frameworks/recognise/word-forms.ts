// What the first words of a French sentence say about it: a competency opens with an infinitive, an activity with a noun of action, a
// criterion states something, an assessment names its form.
import { fold, tidy, wordCount } from './normalise-text';

/** Nouns that end like infinitives. */
const nouns = new Set(
	(
		'dossier atelier calendrier cahier chantier metier papier courrier premier dernier particulier hier financier hotelier quartier entier ' +
		'fichier clavier panier mobilier immobilier ouvrier patissier cuisinier jardinier levier acier leader manager designer master poster ' +
		'flyer newsletter hiver mer fer cancer sentier tier atelier-relais boulanger fleuriste avenir loisir plaisir desir souvenir cuir ' +
		'espoir pouvoir devoir trottoir miroir soir couloir noir comptoir affaire contraire boucher charcutier berger horloger escalier ' +
		'routier infirmier policier chevalier danger casier plancher rucher verger potager fournisseur meunier semencier chocolatier traiteur'
	).split(' '),
);
const third =
	/(?:duire|truire|cuire|nuire|crire|[^u]?lire|dire|faire|traire|plaire|suffire|croire|boire|mettre|battre|aitre|oitre|endre|andre|ondre|perdre|mordre|tordre|oudre|eindre|oindre|aindre|clure|ompre|vaincre|suivre|vivre|rire)$/;

/** `analyser`, `s'assurer`, `se conformer`, `mettre`. */
export function isInfinitive(word: string): boolean {
	const bare = fold(word)
		.replace(/^(?:s'|l'|d')/, '')
		.replace(/[^a-z-].*$/, '');
	if (bare.length < 4 || nouns.has(bare)) return false;
	return /(?:er|ir)$/.test(bare) ? !/(?:ieres?|ulier|alier)$/.test(bare) : third.test(bare);
}

const firstWords = (text: string): string[] =>
	fold(text)
		.replace(/^[^a-z]+/, '')
		.split(' ', 3);

export function startsWithInfinitive(text: string): boolean {
	const [first = '', second = ''] = firstWords(text);
	return isInfinitive(first) || ((first === 'se' || first === "s'" || first === 'ne') && isInfinitive(second));
}

/** What may come before the infinitive of a competency: `En analysant …, conduire`, `A partir de …, produire`. */
const circumstance =
	/^(?:en|a partir|a l'aide|au moyen|aux moyens|au regard|au sein|pour|selon|grace|dans|afin|sur|lors|avec|suivant|apres|avant|face|par|chaque|tout)\b/;

/** An infinitive at once, or after a circumstance and a comma. */
export function isCompetencyLike(text: string): boolean {
	if (startsWithInfinitive(text)) return true;
	if (!circumstance.test(fold(text))) return false;
	if (/\bcandidat/.test(fold(text).slice(0, 300))) return false;
	return [...text.slice(0, 600).matchAll(/,\s+(?:et\s+)?((?:s['’]|se\s)?\p{L}{4,})/gu)].some(([, word = '']) =>
		isInfinitive(word.replace(/^se\s/u, '')),
	);
}

const qualityHead =
	/^(?:la |l')?(?:qualite|pertinence|coherence|conformite|efficacite|adequation|rigueur|respect|exactitude|clarte|maitrise|justesse|precision|exhaustivite|lisibilite|fiabilite|originalite|creativite|capacite|adaptation|realisme|prise en compte|absence|proprete|regularite)\b/;
const determiner =
	/^(?:le|la|les|l'|un|une|des|du|chaque|tous|toutes|tout|toute|aucun|aucune|ces|cette|ce|il|elle|ils|elles|au moins|de nouveaux|son|sa|ses|leur|leurs|plusieurs|les?)\b/;
/** Verbs that a title does not have. */
const finite = /\b(?:est|sont|ont|permet|permettent|doit|doivent|peut|peuvent|devra|devront|sera|seront)\b/;

/** A statement about the work shown, a present or a passive, or a quality named: its subject comes first, and a verb after it. */
export function isStatement(text: string): boolean {
	const folded = fold(text);
	return qualityHead.test(folded) || (determiner.test(folded.replace(/^[^a-z]+/, '')) && wordCount(text) > 3);
}

/** A noun of action, with or without its article: `Mise en place de…`, `La réalisation d'études`. */
export function isNominal(text: string): boolean {
	const words = firstWords(text);
	const first = (words[0] ?? '').replace(/^(?:l'|d')/, '');
	const head = /^(?:la|le|les|un|une|l)$/.test(first) ? (words[1] ?? '').replace(/^(?:l'|d')/, '') : first;
	return (
		/(?:tion|sion|xion|ment|age|ance|ence|ure|ise|yse|ude|ite|ie|ivi|eil|vente|achat|choix|controle|etudes?|suivi|conduite|accueil|soin|entretien)s?$/.test(
			head,
		) && head.length > 3
	);
}

const formName =
	/^(?:une? )?(?:epreuve|etudes? de cas|mises? en situation|memoire|notes? de synthese|dossier|fiches? de|serious game|cas pratique|projet de|projet professionnel|projet\b|rapport|soutenance|oral\b|grand oral|entretien|questionnaire|qcm|portfolio|controle continu|evaluation (?:ecrite|orale|finale|continue|pratique|certificative|en situation)|examen|expose|jeu de roles?|business game|presentation orale|production|travail pratique|quiz|atelier|simulation|challenge|observation)\b/;

/** Where form and title end and the story begins. */
const titleEnd =
	/\s*(?::|\(|[.;,](?:\s|$)|\s[–—-]\s|\bTravail (?=individuel|collectif|écrit|en )|\bProduction (?=écrite|orale)|À partir|A partir|Dans le cadre)/u;

/** The first words, up to where a title ends; references in brackets before it are left out. */
export const titleOf = (text: string): string =>
	tidy(text.replace(/^\([^()]{0,40}\)\s*[:–—-]?\s*/u, '').split(titleEnd, 1)[0] ?? '');

/** Begins with the name of a form of assessment, short enough for a title, and tells no story. */
export function isAssessmentTitle(text: string): boolean {
	const title = titleOf(text);
	return formName.test(fold(title)) && wordCount(title) <= 14 && !finite.test(fold(title));
}

/** A sentence about how candidates are assessed, rather than about what is looked at. */
export const isAssessmentProse = (text: string): boolean =>
	/^(?:a partir d|dans (?:le|un)|a l'aide d|sur |lors d|au cours d|a l'issue|par equipes?).{0,400}?\b(?:candidat|equipe|eleve|stagiaire|apprenant)/.test(
		fold(text),
	) ||
	/^(?:livrables?\b|travail (?:individuel|collectif|ecrit|en )|production (?:ecrite|orale|multi)|retour d'experience|duree|jury|(?:les|le|la|chaque) (?:candidat|equipe|membre|groupe)|l'evaluation porte|modalites?\b|presentation orale|soutenance|oral\b|\(?(?:individuel|collectif))/.test(
		fold(text),
	);

/** Words after which a sentence cannot end: the text goes on elsewhere. */
const joining =
	/(?:^|[\s'(])(?:a|au|aux|de|du|des|d|et|ou|en|le|la|les|l|un|une|par|pour|sur|dans|avec|que|qui|sans|sous|ses|son|sa|leur|leurs|ces|cette|ce|afin|ainsi|selon|entre|vers|the)'?$/;

/** How surely a text is cut short: 0 it has ended, 1 it may go on, 3 it must go on. */
export function openness(text: string): 0 | 1 | 2 | 3 {
	const end = fold(text.slice(-80));
	if (/[,(-]$/.test(end) || joining.test(end)) return 3;
	// Brackets longer than this are never closed.
	const recent = text.slice(-500);
	if (recent.split('(').length > recent.split(')').length) return 2;
	return /[.!?;:»"]$/.test(end) ? 0 : 1;
}

/** Goes on from somewhere: lower case, or an open bracket and lower case. */
export const isContinuation = (text: string): boolean => /^[(«"]?\s?\p{Ll}/u.test(text) || /^(?:[),;:…]|\.\.)/u.test(text);

/** A capital article opens a sentence: none stands inside one. */
export const opensSentence = (text: string): boolean =>
	/^(?:L['’]\p{Ll}|(?:Les?|La|Une?|Des|Chaque|Aucune?|Tous|Toutes|Ils?|Elles?|Ces?|Cette)(?!\p{L}))/u.test(text);
