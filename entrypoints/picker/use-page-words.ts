// The words of the held page: how often a text stands in them, and what of them is usually masked.
import { useEffect, useState } from 'preact/hooks';
import { htmlText } from '../../lib/capture/extract/html-text';
import type { HeldPage } from '../../lib/domain/held-page';
import { suggestMasks, type Suggestion } from '../../lib/domain/mask-suggestions';
import { documentsOf } from '../../lib/hold/documents';
import { TextFinder } from '../../lib/redaction/text-finder';

/** As much text as a long report has; a bound for pages without end. */
const mostCharacters = 400_000;

export type PageWords = { suggestions: readonly Suggestion[]; count: (text: string) => number };

export function usePageWords(page: HeldPage): PageWords {
	const [texts, setTexts] = useState<readonly string[]>([]);
	const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
	useEffect(() => {
		void documentsOf(page).then((documents) => {
			const read = documents.map(({ html }) => htmlText(html).slice(0, mostCharacters));
			// What fields hold is no text of the page.
			const fields = page.boxes.flatMap(({ boxes }) =>
				boxes.flatMap(({ words }) => words.filter(({ node }) => node < 0).map(({ text }) => text)),
			);
			setTexts([...read, ...fields]);
			setSuggestions(suggestMasks(...read, ...fields));
		});
	}, [page]);
	return {
		suggestions,
		count(text) {
			const finder = new TextFinder([text]);
			return texts.reduce((sum, each) => sum + finder.find(each).length, 0);
		},
	};
}
