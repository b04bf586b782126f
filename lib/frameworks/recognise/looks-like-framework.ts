// Whether a draft is worth a person's time, or the document was none.
import type { FrameworkDraft } from '../../domain/framework-draft';

/** True when the reading found competencies, and something that goes with them. */
export function looksLikeFramework({ items }: FrameworkDraft): boolean {
	const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
	return count('competency') >= 2 && count('activity') + count('block') + count('assessment') + count('criterion') > 0;
}
