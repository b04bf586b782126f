// What a tutor confirms of the candidate's part in the work, as the report prints it: their word, and said to be no more than that.
import type { ReviewPlace } from '../../domain/review';
import { formatDate } from '../../i18n/format';
import { type Block, type Inline, paragraph, words } from '../content';
import { titleOf } from '../wording';
import { exhibitLabel } from './calls';
import { type ContentView, sectionAnchor } from './view';

/** For each reader: who, when, that nobody verified it, and the places. A piece that is not in the report is not named. */
export function confirmationBlocks(view: ContentView): Block[] {
	const { t, report, language } = view;
	return report.confirmed.flatMap(({ reviewer, confirmations, reviewedAt }): Block[] => {
		const items = confirmations.flatMap((each): Block[][] => {
			const place = placeOf(each, view);
			const said = each.text.trim().replaceAll(/\s+/g, ' ');
			return place ? [[paragraph([...place, ...(said ? [words(` – ${said}`)] : [])])]] : [];
		});
		if (items.length === 0) return [];
		const name = reviewer.name.trim();
		const role = reviewer.role.trim();
		const date = formatDate(reviewedAt, language, report.timeZone);
		const who = role ? t('document:confirmed.who', { name, role }) : name;
		return [
			paragraph([
				{ kind: 'text', text: t('document:confirmed.by', { who: who || t('document:confirmed.someone'), date }), bold: true },
				{ kind: 'text', text: ` ${t('document:confirmed.unverified')}`, soft: true },
			]),
			{ kind: 'list', ordered: false, start: 1, items },
		];
	});
}

/** An exhibit by its number of today, a section by its title of today, anything else by the words that were read. */
function placeOf({ anchor, title, evidenceId }: ReviewPlace, view: ContentView): Inline[] | null {
	if (evidenceId !== null) {
		const exhibit = view.exhibitsById.get(evidenceId);
		return exhibit ? [exhibitLabel(exhibit, view), words(` – ${titleOf(exhibit, view)}`)] : null;
	}
	const section = view.report.outline.sections.find(({ id }) => sectionAnchor(id) === anchor);
	return [{ kind: 'jump', text: section?.title.trim() || title, anchor }];
}
