// A deliverable of which a number is required: what is asked, how far it is met, and the named items that are counted towards it.
import { ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { DeliverableLine } from '../../lib/domain/coverage-view';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { CountEditor } from './count-editor';
import type { CoverageActs } from './coverage-acts';
import { NodeRow } from './node-row';
import { askedWords } from '../../lib/i18n/state-text';

export type DeliverableRowsProps = {
	line: DeliverableLine;
	acts: CoverageActs;
	/** Its items are shown from the start. */ open?: boolean;
};

export function DeliverableRows({ line: { deliverable, node }, acts, open = false }: DeliverableRowsProps) {
	const { t } = useText();
	const [isOpen, setOpen] = useState(open);
	const { requirement, code, label, synthetic } = deliverable;
	if (!requirement) return null;
	const { met, min } = node.facts.count ?? { met: 0, min: requirement.min };
	return (
		<>
			<NodeRow
				node={node}
				kind="deliverable"
				name={code}
				counted={requirement.label}
				acts={acts}
				count={
					<span class="figures">
						{met}/{min}
					</span>
				}
			>
				<td class={synthetic ? 'code soft' : 'code'}>{code}</td>
				<th scope="row">
					<button type="button" class="coverage-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
						<span>{label}</span>
						<Icon of={ChevronRight} size={14} />
					</button>
					<span class="coverage-asked soft">
						{t('decide:table.deliverable')} · {askedWords(t, requirement)}
					</span>
				</th>
			</NodeRow>
			{isOpen ? (
				<tr class="coverage-panel">
					<td />
					<td colSpan={4}>
						<CountEditor
							title={t('decide:count.title', { label: requirement.label })}
							requirement={requirement}
							items={acts.itemsOf(deliverable.id)}
							pieces={acts.pieces}
							onChange={(change, removed) => acts.onCount(deliverable.id, change, removed)}
						/>
					</td>
				</tr>
			) : null}
		</>
	);
}
