// 03_couverture/verification.html: the check as it was on the day of the export, for the candidate's archive; never for the jury.
import base from '../../../assets/report/document.css?raw';
import tokens from '../../../assets/styles/tokens.css?raw';
import { type Checked, type Finding, isGrave } from '../../domain/check/finding';
import { formatInstant } from '../../i18n/format';
import { findingText } from '../../i18n/check-text';
import type { Wording } from '../wording';
import { documentPage } from './document-page';
import { type Markup, markup } from './markup';

/** `title`: that of the report; `at` and `timeZone`: when and where the check was made. */
export type CheckPage = { title: string; at: string; timeZone: string; checked: Checked };

/** A whole HTML document; the candidate's reasons for what was set aside are printed. */
export function checkHtml({ title, at, timeZone, checked }: CheckPage, wording: Wording): string {
	const { t, language } = wording;
	const weights = [
		{ name: t('check:grave'), findings: checked.open.filter(({ rule }) => isGrave(rule)) },
		{ name: t('check:light'), findings: checked.open.filter(({ rule }) => !isGrave(rule)) },
	];
	const body = markup`<main class="sheet"><h1>${t('check:page.title')}</h1>
<p class="soft">${title}</p>
<p>${t('check:page.lead', { date: formatInstant(at, language, timeZone) })}</p>
${checked.open.length === 0 ? markup`<p>${t('check:page.nothing')}</p>` : null}
${weights.map(({ name, findings }) => (findings.length > 0 ? markup`<section><h2>${name}</h2>${rulesOf(findings, wording)}</section>` : null))}
${checked.waived.length > 0 ? waivedSection(checked.waived, wording) : null}
</main>`;
	return documentPage({ title: `${t('check:page.title')} — ${title}`, language, styles: [tokens, base], body });
}

const rulesOf = (findings: readonly Finding[], { t, language }: Wording): Markup[] =>
	[...Map.groupBy(findings, ({ rule }) => rule)].map(
		([rule, members]) => markup`<h3>${t(`check:rule.${rule}.title`)}</h3>
<p class="soft">${t(`check:rule.${rule}.mend`)}</p>
<ul>${members.map((finding) => markup`<li>${findingText(finding, t, language)}</li>`)}</ul>`,
	);

const waivedSection = (
	waived: Checked['waived'],
	{ t, language }: Wording,
): Markup => markup`<section><h2>${t('check:page.waived')}</h2>
<ul>${waived.map(
	({ finding, waiver }) =>
		markup`<li>${findingText(finding, t, language)} <span class="soft">${t('check:page.reason', { reason: waiver.reason })}</span></li>`,
)}</ul></section>`;
