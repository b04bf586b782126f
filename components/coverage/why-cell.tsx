// Why a node stands where it does: the facts, the decision and its reason, and a sign where the two have parted.
import { RotateCcw } from 'lucide';
import type { NodeState } from '../../lib/domain/criterion-state';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { decisionWords, factsWords, reviewWords } from '../../lib/i18n/state-text';

export type WhyCellProps = { node: NodeState; /** What a deliverable's number counts. */ counted?: string };

export function WhyCell({ node, counted }: WhyCellProps) {
	const { t } = useText();
	const review = reviewWords(t, node);
	return (
		<td class="coverage-why">
			<span>{[decisionWords(t, node), factsWords(t, node.facts, counted)].filter(Boolean).join(' ')}</span>
			{node.reason ? <span class="coverage-reason">{node.reason}</span> : null}
			{review ? (
				<span class="coverage-review">
					<Icon of={RotateCcw} size={14} /> {review}
				</span>
			) : null}
		</td>
	);
}
