// What the first lines of a document say of the certification, where they say it plainly: title, level, certifier, RNCP number.
import type { FrameworkDraft } from '../../domain/framework-draft';
import { fold, tidy, wordCount } from './normalise-text';

type Facts = Pick<FrameworkDraft, 'title' | 'certifier' | 'level' | 'rncp'>;

const notTitle =
	/referentiel|article l|^\W*«? ?les certifications|annexe|\bdemande\b|decret|arrete|^page|version|certificateur|niveau \d|https?:|validation|modalites|competences?\b.*:|sommaire|^\d+ ?[-.]|^titre professionnel$|vue d'ensemble|detail des/;
const certifierMark =
	/^(?:(?:[Oo]rganisme |[Mm]inistère |ORGANISME )?(?:[Cc]ertificateur|CERTIFICATEUR)\s*:|[Aa]utorité délivrante\s*:|[Dd]élivrée? par|[Cc]ertifiée? par)\s*(\p{Lu}.{1,80})$/u;
const school =
	/(?:^|\s)(?:école|ecole|institut|université|universite|business school|academy|campus|greta|afpa|cnam|cci|lycée|chambre)(?:\s|$)/iu;

/**
 * @param head lines before the référentiel itself, in order
 */
export function readDocumentFacts(head: readonly string[]): Facts {
	const lines = head.slice(0, 60).map(tidy);
	const all = lines.join('\n');
	const level = /\bniveau\s*:?\s*([3-8])\b/iu.exec(all)?.[1];
	const rncp = /\bRNCP\s?(?:n°\s?)?(\d{3,6})\b/iu.exec(all)?.[1];
	const stated = lines.flatMap((line) => certifierMark.exec(line)?.[1] ?? [])[0];
	return {
		title: titleIn(lines),
		certifier: stated ? tidy(stated.replace(/[.;]$/u, '')) : (lines.slice(0, 8).find((line) => isSchool(line)) ?? null),
		level: level ? Number(level) : null,
		rncp: rncp ? `RNCP${rncp}` : null,
	};
}

const isSchool = (line: string): boolean =>
	wordCount(line) <= 8 && !/référentiel/iu.test(line) && !/[.:]$/u.test(line) && school.test(line);

/** The name in quotation marks after "certification professionnelle", or a line of its own that is no formula. */
function titleIn(lines: readonly string[]): string {
	for (const line of lines) {
		const quoted =
			/(?:certification(?: professionnelle)?|titre(?: professionnel)?|diplôme)\s*(?:de|:)?\s*[«"“]\s*([^»"”]{4,120}?)\s*[»"”]/iu.exec(
				line,
			);
		if (quoted?.[1]) return quoted[1];
	}
	for (const line of lines.slice(0, 20)) {
		const bare = capitalised(
			line
				.replace(trade, '')
				.replace(/\br[ée]f[ée]rentiels?\s+d['’e].*$/iu, '')
				.replace(/\s*[-–—]?\s*\bRNCP\s?\d+.*$/iu, '')
				.replace(/\s*[-–—]?\s*\(?\bniveau\s*:?\s*\d\)?.*$/iu, ''),
		);
		if (
			bare === '' ||
			wordCount(bare) < 2 ||
			wordCount(bare) > 16 ||
			notTitle.test(fold(bare)) ||
			!/^\p{Lu}.*[\p{L}\d)»]$/u.test(bare) ||
			isSchool(bare)
		)
			continue;
		return bare === bare.toUpperCase() ? capitalised(bare.toLowerCase()) : bare;
	}
	return '';
}

/** "Référentiel du pâtissier": whose it is names the certification. What it is a référentiel of (activities, competencies) does not. */
const trade =
	/^r[ée]f[ée]rentiels?\s+(?:du|de la|des|de l['’])\s*(?!activit|comp[ée]t|[ée]val|certif|dipl[ôo]me|titre|m[ée]tier|emploi|formation)/iu;

const capitalised = (text: string): string => tidy(text).replace(/^./u, (letter) => letter.toUpperCase());
