// The bar above every view of the report: where one is, and the way to the other views, always in the same place.
import type { ComponentChildren } from 'preact';
import { useText } from '../text-context';
import { ReportNav, type ReportNavProps } from './report-nav';

export type ReportBarProps = ReportNavProps & {
	/** The view has no heading of its own. */
	isHeading?: boolean;
	children?: ComponentChildren;
};

export function ReportBar({ isHeading = false, children, ...nav }: ReportBarProps) {
	const { t } = useText();
	const name = t('dashboard:nav.rapport');
	return (
		<header class="report-bar no-print">
			{isHeading ? (
				<h1 class="report-bar-name" tabIndex={-1}>
					{name}
				</h1>
			) : (
				<p class="report-bar-name" aria-hidden="true">
					{name}
				</p>
			)}
			<ReportNav {...nav} />
			{children}
		</header>
	);
}
