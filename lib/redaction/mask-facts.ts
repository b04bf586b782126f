// What a held page says of itself beside its HTML: facts, metadata and the text kept for search, without what must go.
import type { Extraction, PageFacts } from '../domain/snapshot';
import type { FrameMasks } from './frame-masks';
import { maskText } from './gone-lines';
import { TextFinder } from './text-finder';

export function maskFacts(facts: PageFacts, finder: TextFinder): PageFacts {
	return {
		...facts,
		title: finder.mask(facts.title),
		canonical: finder.mask(facts.canonical),
		metas: Object.fromEntries(Object.entries(facts.metas).map(([name, content]) => [finder.mask(name), finder.mask(content)])),
		jsonLd: facts.jsonLd.map((json) => finder.mask(json)),
	};
}

/** Words that were chosen one by one, those that follow one another together. */
export function runsOf(chosen: ReadonlyMap<string, FrameMasks>): string[] {
	const runs: string[] = [];
	for (const { words } of chosen.values()) {
		for (const own of words.values()) {
			own.forEach(({ text, node, start }, i) => {
				const before = own[i - 1];
				if (before && before.node === node && start - before.end <= 2) runs.push(`${runs.pop() ?? ''} ${text}`);
				else runs.push(text);
			});
		}
	}
	return runs;
}

/** In the text kept for search nothing tells one word from another like it: where a run of words was chosen, all of them go. */
export function maskExtraction(
	extraction: Extraction,
	finder: TextFinder,
	lines: readonly string[],
	runs: readonly string[],
): Extraction {
	const masked = { ...extraction };
	for (const key of Object.keys(extraction) as (keyof Extraction)[]) masked[key] = finder.mask(extraction[key]);
	return { ...masked, text: new TextFinder(runs, true).mask(maskText(masked.text, finder, lines)) };
}
