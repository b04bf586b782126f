// What the first page says, whatever the format: certification, candidate, session, and what the report holds in numbers.
import type { Text } from '../i18n/catalogue';
import { formatDate } from '../i18n/format';
import type { Report } from './model';

/** The facts of the cover, label and value, without the empty ones. */
export function coverFacts(
	{ framework, identity, version, at, timeZone, language }: Report,
	t: Text,
): [label: string, value: string][] {
	const date = formatDate(at, language, timeZone);
	const level = framework.level === null ? '' : t('report:doc.levelValue', { level: framework.level });
	const facts: [string, string][] = [
		[t('report:doc.candidate'), identity.name],
		[t('report:doc.session'), identity.session],
		[t('report:doc.company'), identity.company],
		[t('report:doc.role'), identity.role],
		[t('report:doc.certification'), [framework.title, level, framework.rncp ?? ''].filter(Boolean).join(', ')],
		[t('report:doc.certifier'), framework.certifier ?? ''],
		[
			t('report:doc.version'),
			version === null ? t('report:doc.draftValue', { date }) : t('report:doc.versionValue', { number: version, date }),
		],
	];
	return facts.filter(([, value]) => value.trim() !== '');
}

/** "12 annexes · 9 compétences sur 26 ont au moins une preuve · 31 critères sur 98" */
export function summaryOf({ exhibits, totals }: Report, t: Text): string {
	return t('report:doc.summary', {
		exhibits: t('report:doc.exhibits', { count: exhibits.length }),
		competencies: t('report:doc.servedCompetencies', { count: totals.competenciesServed, total: totals.competencies }),
		criteria: t('report:doc.servedCriteria', { count: totals.criteriaServed, total: totals.criteria }),
	});
}
