// Kinds by the words that tools and référentiels use for them, in French and English.
import type { ItemKind } from '../../domain/framework-draft';

/** In this order: "critère d'évaluation" is a criterion, "bloc de compétences" a block. */
const words: [RegExp, ItemKind][] = [
	[/crit[eè]r|indicat|descriptor|descripteur/, 'criterion'],
	[/\bblocs?\b|\bblock|\bdomain/, 'block'],
	[/livrable|deliverable|production/, 'deliverable'],
	[/[eé]preuve|assessment|\bexam|[eé]valuation|modalit/, 'assessment'],
	[/comp[eé]ten|\bskill|aptitude|capacit|savoir|\bstandard|outcome/, 'competency'],
	[/activit|\btask|t[aâ]che|mission|fonction/, 'activity'],
];

/** null: no word that we know. */
export function kindOfWords(text: string): ItemKind | null {
	const plain = text.toLowerCase().normalize('NFC');
	return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
