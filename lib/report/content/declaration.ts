// The declaration of authenticity: what the candidate answers for, the aids they used among it, their own words on it, then what others
// confirm of their part in the work.
import { formatDate } from '../../i18n/format';
import { type Block, paragraph } from '../content';
import { confirmationBlocks } from './confirmations';
import type { ContentView } from './view';

const promises = ['author', 'work', 'exhibits', 'sources', 'aids'] as const;

/** `own`: what the candidate wrote, which is where the aids are told; `isSilent`: they wrote nothing. */
export function declarationBlocks(own: readonly Block[], isSilent: boolean, view: ContentView): Block[] {
	const { t, report, language } = view;
	const { name } = report.identity;
	const certification = report.framework.title;
	const opening = name.trim()
		? t('document:declaration.opening', { name: name.trim(), certification })
		: t('document:declaration.unnamed', { certification });
	return [
		paragraph(opening),
		{
			kind: 'list',
			ordered: false,
			start: 1,
			items: promises.map((promise) => [paragraph(t(`document:declaration.${promise}`))]),
		},
		...(isSilent ? [paragraph(t('document:declaration.noAids'))] : own),
		...confirmationBlocks(view),
		paragraph(t('document:declaration.signed', { date: formatDate(report.at, language, report.timeZone) })),
	];
}
