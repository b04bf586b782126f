// Small numbers as référentiels write them: `4`, `quatre`.

const words: Record<string, number> = {
	un: 1,
	une: 1,
	deux: 2,
	trois: 3,
	quatre: 4,
	cinq: 5,
	six: 6,
	sept: 7,
	huit: 8,
	dix: 10,
};

/** Source of a pattern for one of them. */
export const numeral = String.raw`(?:\d{1,2}|${Object.keys(words).join('|')})`;

/** NaN for what is none. */
export const valueOf = (text: string): number => words[text] ?? Number(text);
