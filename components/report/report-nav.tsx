// The views of one report: where it is written, its team, its tutor, its check, its frozen versions, what is handed in.
import { useText } from '../text-context';

export const reportViews = ['write', 'team', 'tutor', 'check', 'versions', 'template', 'handIn'] as const;
export type ReportViewName = (typeof reportViews)[number];

export type ReportNavProps = { current: ReportViewName; hrefs: Readonly<Partial<Record<ReportViewName, string>>> };

export function ReportNav({ current, hrefs }: ReportNavProps) {
	const { t } = useText();
	return (
		<nav class="report-nav" aria-label={t('handin:nav.label')}>
			{reportViews.map((view) =>
				hrefs[view] ? (
					<a key={view} href={hrefs[view]} data-view={view} aria-current={view === current ? 'page' : undefined}>
						{t(`handin:nav.${view}`)}
					</a>
				) : null,
			)}
		</nav>
	);
}
