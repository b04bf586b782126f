// 04_sources/plan-de-veille.csv: the sources of the veille as the candidate described them, one row per source.
import { csvOf } from '../domain/csv';
import { sourceKey, watchSources } from '../domain/watch-sources';
import { formatDate } from '../i18n/format';
import type { Report } from './model';
import type { Wording } from './wording';

export function watchPlanCsv(report: Report, { t, language }: Wording): string {
	const header = [
		t('report:table.sourceName'),
		t('report:table.sourceKind'),
		t('report:table.reliability'),
		t('report:table.pieces'),
		t('report:table.lastDate'),
		t('report:table.exhibits'),
		t('report:table.addresses'),
	];
	const rows = watchSources(report.exhibits.map(({ piece }) => ({ ...piece, deletedAt: null }))).map((source) => {
		const exhibits = report.exhibits.filter(({ piece }) => piece.kind === 'watch-source' && sourceKey(piece) === source.key);
		const addresses = new Set(exhibits.map(({ piece }) => piece.canonicalUrl || piece.url));
		return [
			source.name,
			source.kind ? t(`capture:sourceKind.${source.kind}`) : '',
			source.reliability,
			source.pieces,
			formatDate(source.last, language, report.timeZone),
			exhibits.map(({ code }) => code).join(', '),
			[...addresses].join(' '),
		];
	});
	return csvOf([header, ...rows]);
}
