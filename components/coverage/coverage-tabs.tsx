// The two judgements of the page, side by side and never merged: coverage, and self-assessment.
import { useText } from '../text-context';

export type CoverageTabsProps = { current: 'coverage' | 'self'; coverageHref: string; selfHref: string };

export function CoverageTabs({ current, coverageHref, selfHref }: CoverageTabsProps) {
	const { t } = useText();
	return (
		<nav class="coverage-tabs no-print" aria-label={t('decide:tabs')}>
			<a href={coverageHref} aria-current={current === 'coverage' ? 'page' : undefined}>
				{t('decide:tab.coverage')}
			</a>
			<a href={selfHref} aria-current={current === 'self' ? 'page' : undefined}>
				{t('decide:tab.self')}
			</a>
		</nav>
	);
}
