// What the check says of each finding, in words: on the screen and on the page of the archive.
import { suggestionFamilies } from '../domain/mask-suggestions';
import type { Finding } from '../domain/check/finding';
import type { Language } from '../domain/settings';
import type { Text } from './catalogue';
import { formatBytes, formatNumber } from './format';
import { listFormatter } from './formatters';

/** One line: what was found, without how to mend it. */
export function findingText({ rule, values }: Finding, t: Text, language: Language): string {
	const list = listFormatter(language === 'fr' ? 'fr-FR' : 'en-GB');
	switch (rule) {
		case 'contact-in-clear': {
			const told = suggestionFamilies.filter((family) => Number(values[family]) > 0);
			return t('check:rule.contact-in-clear.line', {
				title: values['title'] ?? '',
				list: list.format(told.map((family) => t(`check:contact.${family}`, { count: Number(values[family]) }))),
			});
		}
		case 'count-short': {
			const missing = values['missing'] ? ` ${t('check:missing', { list: values['missing'] })}` : '';
			return `${t('check:rule.count-short.line', values)}${missing}`;
		}
		case 'cover-incomplete':
			return t('check:rule.cover-incomplete.line', {
				field: t(`check:field.${values['field'] === 'session' ? 'session' : 'name'}`),
			});
		case 'over-budget':
			return t(`check:rule.over-budget.${values['unit'] === 'pages' ? 'pages' : 'line'}`, {
				title: values['title'] ?? '',
				used: formatNumber(Number(values['used']), language),
				limit: formatNumber(Number(values['limit']), language),
			});
		case 'over-bytes':
			return t('check:rule.over-bytes.line', {
				bytes: formatBytes(Number(values['bytes']), language),
				limit: formatBytes(Number(values['limit']), language),
			});
		default:
			return t(`check:rule.${rule}.line`, values);
	}
}
