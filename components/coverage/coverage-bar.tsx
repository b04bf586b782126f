// Above the table: how many competencies stand where, what is shown, and in which order.
import { Printer } from 'lucide';
import type { Coverage } from '../../lib/domain/coverage';
import { coverageMarks } from '../../lib/domain/coverage';
import type { Dossier } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Mark } from '../ui/mark';

export type CoverageBarProps = {
	coverage: Coverage;
	dossiers: readonly Dossier[];
	dossierId: string | null;
	byGaps: boolean;
	allUnfolded: boolean;
	onDossier: (id: string | null) => void;
	onOrder: (byGaps: boolean) => void;
	onUnfoldAll: (unfold: boolean) => void;
	onPrint: () => void;
};

export function CoverageBar({ coverage, dossiers, dossierId, byGaps, allUnfolded, ...on }: CoverageBarProps) {
	const { t } = useText();
	return (
		<div class="coverage-bar">
			<ul class="coverage-marks" aria-label={t('dashboard:coverage.summary')}>
				{coverageMarks.map((mark) => (
					<li key={mark}>
						<span class="coverage-total figures">{coverage.marks[mark]}</span> <Mark state={mark} words />
					</li>
				))}
				<li class="soft figures">{t('dashboard:coverage.totals', { count: coverage.served, total: coverage.criteria })}</li>
			</ul>
			<div class="row no-print">
				{dossiers.length > 0 ? (
					<SelectField
						label={t('dashboard:coverage.scope')}
						labelHidden
						value={dossierId ?? ''}
						choices={[
							{ value: '', label: t('dashboard:coverage.everything') },
							...dossiers.map(({ id, title }) => ({ value: id, label: title })),
						]}
						onValue={(id) => on.onDossier(id || null)}
					/>
				) : null}
				<SelectField
					label={t('dashboard:coverage.order')}
					labelHidden
					value={byGaps ? 'gaps' : 'framework'}
					choices={[
						{ value: 'framework', label: t('dashboard:coverage.byFramework') },
						{ value: 'gaps', label: t('dashboard:coverage.gapsFirst') },
					]}
					onValue={(order) => on.onOrder(order === 'gaps')}
				/>
				<Button onClick={() => on.onUnfoldAll(!allUnfolded)}>
					{t(allUnfolded ? 'dashboard:coverage.collapseAll' : 'dashboard:coverage.expandAll')}
				</Button>
				<Button icon={Printer} onClick={on.onPrint}>
					{t('dashboard:coverage.print')}
				</Button>
			</div>
		</div>
	);
}
