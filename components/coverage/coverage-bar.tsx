// Above the table: how much stands where, which chooses what is shown; then scope, grouping, order, and what leaves the screen.
import { Download, Printer } from 'lucide';
import { type Grouping, groupings } from '../../lib/domain/coverage-groups';
import { type CoverageView, gapOrder } from '../../lib/domain/coverage-view';
import type { CriterionState } from '../../lib/domain/decision';
import type { Dossier } from '../../lib/domain/framework';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { Mark } from '../ui/mark';
import { markOf, stateWord } from '../../lib/i18n/state-text';

export type CoverageBarProps = {
	totals: CoverageView['totals'];
	/** Only this state is shown. */
	only: CriterionState | null;
	dossiers: readonly Dossier[];
	dossierId: string | null;
	grouping: Grouping;
	gapsFirst: boolean;
	allUnfolded: boolean;
	onOnly: (state: CriterionState | null) => void;
	onDossier: (id: string | null) => void;
	onGrouping: (grouping: Grouping) => void;
	onOrder: (gapsFirst: boolean) => void;
	onUnfoldAll: (unfold: boolean) => void;
	onPrint: () => void;
	onDownload: () => void;
};

export function CoverageBar({ totals, only, dossiers, dossierId, grouping, gapsFirst, allUnfolded, ...on }: CoverageBarProps) {
	const { t } = useText();
	return (
		<div class="coverage-bar">
			<div class="coverage-marks" role="group" aria-label={t('decide:totals.label')}>
				{gapOrder.map((state) => (
					<button
						key={state}
						type="button"
						class="coverage-mark"
						aria-pressed={only === state}
						title={only === state ? t('decide:totals.all') : t('decide:totals.only', { state: stateWord(t, state) })}
						onClick={() => on.onOnly(only === state ? null : state)}
					>
						<span class="coverage-total figures">{totals[state]}</span> <Mark state={markOf(state)} words />
					</button>
				))}
			</div>
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
					label={t('decide:grouping.label')}
					labelHidden
					value={grouping}
					choices={groupings
						.filter((each) => each !== 'dossier' || dossiers.length > 0)
						.map((each) => ({ value: each, label: t(`decide:grouping.${each}`) }))}
					onValue={on.onGrouping}
				/>
				<SelectField
					label={t('dashboard:coverage.order')}
					labelHidden
					value={gapsFirst ? 'gaps' : 'framework'}
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
				<Button icon={Download} onClick={on.onDownload}>
					{t('decide:table.download')}
				</Button>
			</div>
		</div>
	);
}
