// Which section goes where in a school's document, by the words of their titles; the candidate has the last word.
import { alikeness, containment, meaningfulWords, type Words } from '../../domain/alike';
import type { OutlineKind, OutlineSection } from '../../domain/report-outline';
import type { SchoolTemplate } from '../../domain/school-template';
import type { TemplatePlace } from './read-template';

/** What schools call a section of a kind, whatever ours is called. */
const otherNames: Partial<Record<OutlineKind, readonly string[]>> = {
	bibliography: ['Bibliographie', 'Sources', 'Références', 'Sitographie', 'Webographie'],
	exhibits: ['Annexes', 'Table des annexes', 'Liste des annexes', 'Preuves'],
	context: ['Contexte', 'Présentation de l’entreprise', 'Contexte professionnel', 'Environnement'],
	declaration: ['Déclaration', 'Déclaration sur l’honneur', 'Authenticité', 'Engagement de non plagiat'],
	limits: ['Limites', 'Bilan critique', 'Prise de recul', 'Analyse réflexive'],
	coverage: ['Couverture', 'Tableau de couverture', 'Grille de compétences', 'Matrice des compétences'],
	synthesis: ['Synthèse', 'Conclusion', 'Bilan de compétences'],
	'self-assessment': ['Auto-évaluation', 'Évaluation de soi'],
};

/** Below this two titles only share a word by chance. */
const enough = 0.5;

/** The likeliest pairs first; no place and no section twice. Places that nothing is like stay empty. */
export function proposeFillings(
	places: readonly TemplatePlace[],
	sections: readonly Pick<OutlineSection, 'id' | 'title' | 'kind'>[],
): SchoolTemplate['fillings'] {
	const pairs = places.flatMap(({ place, title }, at) => {
		const wanted = meaningfulWords(title);
		return sections.map((section, order) => {
			const own = alike(wanted, meaningfulWords(section.title));
			const others = (otherNames[section.kind] ?? []).map((name) => 0.9 * alike(wanted, meaningfulWords(name)));
			return { place, sectionId: section.id, score: Math.max(own, ...others), at, order };
		});
	});
	const [takenPlaces, takenSections] = [new Set<string>(), new Set<string>()];
	const chosen = pairs
		.filter(({ score }) => score >= enough)
		.toSorted((a, b) => b.score - a.score || a.at - b.at || a.order - b.order)
		.filter(({ place, sectionId }) => {
			if (takenPlaces.has(place) || takenSections.has(sectionId)) return false;
			takenPlaces.add(place);
			takenSections.add(sectionId);
			return true;
		});
	return chosen.toSorted((a, b) => a.at - b.at).map(({ place, sectionId }) => ({ place, sectionId }));
}

/** The same words, or all the words of one among few others of the other. */
const alike = (a: Words, b: Words): number =>
	Math.max(alikeness(a, b), 0.8 * containment(a, b) * (Math.min(a.size, b.size) > 1 ? 1 : 0.7));
