// Where a place that a tutor commented on is found in the app.
import type { ReportOutline } from '../../lib/domain/report-outline';
import type { ReviewPlace } from '../../lib/domain/review';
import { sectionAnchor } from '../../lib/report/content/view';
import { hrefOf } from './route';

/** Null when it is no longer there: a section that was removed, a piece that was deleted. */
export function reviewPlaceHref(
	{ anchor, evidenceId }: ReviewPlace,
	outline: ReportOutline,
	living: ReadonlySet<string>,
): string | null {
	if (evidenceId !== null) return living.has(evidenceId) ? hrefOf('preuves', evidenceId) : null;
	const section = outline.sections.find(({ id }) => sectionAnchor(id) === anchor);
	if (section) return hrefOf('rapport', section.id);
	// A competency, under the anchor that every document of the bundle gives it.
	if (anchor.startsWith('n-')) return hrefOf('couverture', null, { noeud: anchor.slice(2) });
	return anchor.startsWith('ch-') ? hrefOf('rapport') : null;
}
