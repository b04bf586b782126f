// The first page as HTML.
import { coverFacts, summaryOf } from '../cover-facts';
import { type Markup, markup } from './markup';
import type { View } from './view';

export function cover(view: View): Markup {
	const { report, t } = view;
	return markup`<header class="cover">
<h1>${report.title}</h1>
<dl>${coverFacts(report, t).map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p class="summary">${summaryOf(report, t)}</p>
</header>`;
}
