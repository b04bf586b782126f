// Whether a draft is worth a person's time, or the document was none.
import type { DraftItem, FrameworkDraft } from '../../domain/framework-draft';

/**
 * True when the reading found competencies and how they are assessed or grouped. A list of infinitives alone is none: articles,
 * invoices and CVs have them too, under "Compétences" even.
 */
export function looksLikeFramework({ items }: FrameworkDraft): boolean {
	const of = (kind: DraftItem['kind']) => items.filter((item) => item.kind === kind);
	const competencies = of('competency').filter(({ confidence }) => confidence >= 0.7);
	const coded = competencies.filter(({ code }) => code !== '');
	const around =
		of('block').length +
		of('criterion').length +
		of('assessment').length +
		of('activity').filter(({ code }) => code !== '').length;
	if (coded.length >= 2) return around > 0 || coded.length >= 5;
	const activities = new Set(of('activity').map(({ id }) => id));
	const grouped = competencies.filter(({ parentId }) => parentId !== null && activities.has(parentId));
	return (competencies.length >= 2 && around > 0 && competencies.length + around >= 4) || grouped.length >= 5;
}
