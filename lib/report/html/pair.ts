// Two versions of one page as HTML: both pictures in two columns with their dates, and the figures that changed.
import { figureDelta } from '../../i18n/figure-text';
import { type Exhibit, screenFile } from '../exhibit';
import { mostFigures, captionOf, exhibitName, takenText } from '../wording';
import { markup, type Markup } from './markup';
import { pictureOf } from './picture';
import { exhibitLink, type View } from './view';

/** Null where the exhibit has no earlier version among the exhibits. */
export function pairFigure(exhibit: Exhibit, view: View): Markup | null {
	const earlier = view.exhibitsById.get(exhibit.versions.previous?.id ?? '');
	if (!earlier) return null;
	const { t } = view;
	return markup`<div class="pair">
<figure>${picture(earlier, view)}<figcaption><strong>${t('report:doc.before')}</strong> — ${exhibitLink(earlier, view)} ${takenText(earlier, view)}</figcaption></figure>
<figure>${picture(exhibit, view)}<figcaption><strong>${t('report:doc.after')}</strong> — ${exhibitName(exhibit, view)}. ${takenText(exhibit, view)}</figcaption></figure>
</div>
<p class="caption"><strong>${exhibitName(exhibit, view)}</strong> — ${captionOf(exhibit, view)}</p>`;
}

function picture(exhibit: Exhibit, view: View): Markup {
	const screen = screenFile(exhibit);
	return screen ? pictureOf(exhibit, screen, view) : markup`<p class="none">${view.t('report:doc.noPicture')}</p>`;
}

/** What changed since the earlier version, and where later ones are. */
export function versionsOf({ versions }: Exhibit, view: View): Markup | null {
	const { t } = view;
	const earlier = view.exhibitsById.get(versions.previous?.id ?? '');
	const later = versions.next.flatMap((id) => view.exhibitsById.get(id) ?? []);
	if (!earlier && later.length === 0) return null;
	return markup`${earlier && versions.previous ? changes(earlier, versions.previous, view) : null}
${later.length > 0 ? markup`<p>${t('report:doc.laterVersions', { count: later.length })} ${later.map((exhibit, at) => markup`${at > 0 ? ', ' : null}${exhibitLink(exhibit, view)}`)}</p>` : null}`;
}

function changes(earlier: Exhibit, { figures }: NonNullable<Exhibit['versions']['previous']>, view: View): Markup {
	const { t, language } = view;
	const title = t('report:doc.changedSince', { exhibit: exhibitName(earlier, view) });
	if (figures.changes.length === 0) return markup`<h4>${title}</h4><p>${t('report:doc.noFigureChanged')}</p>`;
	const shown = figures.changes.slice(0, mostFigures);
	const rest = figures.changes.length - shown.length;
	return markup`<h4>${title}</h4>
<table class="figures"><caption class="visually-hidden">${title}</caption>
<thead><tr><th scope="col">${t('report:doc.measure')}</th><th scope="col" class="amount">${t('report:doc.before')}</th><th scope="col" class="amount">${t('report:doc.after')}</th><th scope="col" class="amount">${t('report:doc.change')}</th></tr></thead>
<tbody>${shown.map((change) => markup`<tr><th scope="row">${change.label}</th><td class="amount">${change.old}</td><td class="amount">${change.next}</td><td class="amount">${figureDelta(change, language) || '–'}</td></tr>`)}</tbody></table>
${rest > 0 ? markup`<p class="soft">${t('report:doc.moreFigures', { count: rest })}</p>` : null}`;
}
