// What changed between the texts of two versions: read, then compared once the page has been drawn.
import { useEffect, useState } from 'preact/hooks';
import { textOf } from '../../lib/db/capture-repository';
import { useLive } from '../../lib/db/use-live';
import type { Evidence } from '../../lib/domain/evidence';
import { figureChanges, type FigureChanges } from '../../lib/domain/figure-changes';
import { textChanges, type TextStep } from '../../lib/domain/text-changes';

export type ComparedTexts = { figures: FigureChanges; steps: TextStep[]; isCut: boolean };

/** A text of this many characters is compared in about half a second; longer ones would hold the page up. */
const mostCharacters = 400_000;

/** Undefined until it is known. */
export function useTextChanges(before: Evidence, after: Evidence): ComparedTexts | undefined {
	const texts = useLive(() => Promise.all([textOf(before.id), textOf(after.id)]), [before.id, after.id]);
	const [compared, setCompared] = useState<ComparedTexts>();
	useEffect(() => {
		if (!texts) return;
		const timer = setTimeout(() => {
			const isCut = texts.some((text) => text.length > mostCharacters);
			const [was, is] = texts.map((text) => text.slice(0, mostCharacters)) as [string, string];
			setCompared({ figures: figureChanges(was, is, after.language), steps: textChanges(was, is), isCut });
		});
		return () => clearTimeout(timer);
	}, [texts, after.language]);
	return compared;
}
