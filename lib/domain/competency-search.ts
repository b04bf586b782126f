// Finds competencies as one types: a code ("c1.1", "1.1") or words of the label, in any order, accents or not.
import { fold } from './fold';
import type { Competency, Framework } from './framework';

/**
 * Every word must match. The exact code comes first, then codes that begin so, then words that begin so, then the rest;
 * between equals, those lately used, then the order of the référentiel. An empty query lists all, lately used first.
 */
export function searchCompetencies(
	{ competencies, activities }: Pick<Framework, 'competencies' | 'activities'>,
	query: string,
	recent: readonly string[] = [],
): Competency[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	const activityLabels = new Map(activities.map((activity) => [activity.id, fold(`${activity.code} ${activity.label}`)]));
	return competencies
		.map((competency, order) => {
			const texts = {
				code: fold(competency.code),
				label: fold(competency.label),
				activity: activityLabels.get(competency.activityId ?? '') ?? '',
			};
			const used = recent.indexOf(competency.id);
			return { competency, order, rank: rankOf(texts, words), used: used === -1 ? recent.length : used };
		})
		.filter((match) => match.rank !== null)
		.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.used - b.used || a.order - b.order)
		.map((match) => match.competency);
}

type Texts = { code: string; label: string; activity: string };

/** The weakest of the words decides; null when one of them matches nothing. */
function rankOf(texts: Texts, words: readonly string[]): number | null {
	let weakest = 0;
	for (const word of words) {
		const rank = rankOfWord(texts, word);
		if (rank === null) return null;
		weakest = Math.max(weakest, rank);
	}
	return weakest;
}

function rankOfWord({ code, label, activity }: Texts, word: string): number | null {
	const bare = code.replace(/^\p{L}+/u, '');
	if (code === word || bare === word) return 0;
	if (code.startsWith(word) || bare.startsWith(word)) return 1;
	if (beginsAWord(label, word)) return 2;
	if (beginsAWord(activity, word)) return 3;
	return label.includes(word) ? 4 : null;
}

const beginsAWord = (text: string, word: string): boolean => text.split(/[^\p{L}\p{N}.]+/u).some((each) => each.startsWith(word));
