// A line of the coverage that is decided on, and under it, when it is opened, its decision. A criterion, a deliverable and a competency
// without criteria differ in what stands before their state.
import type { ComponentChildren } from 'preact';
import type { NodeState } from '../../lib/domain/criterion-state';
import { useText } from '../text-context';
import type { CoverageActs } from './coverage-acts';
import { DecisionForm } from './decision-form';
import { StateButton } from './state-button';
import { WhyCell } from './why-cell';

export type NodeRowProps = {
	node: NodeState;
	/** What a message and a screen reader call it, "C1.1, critère 2". */
	name: string;
	kind: 'competency' | 'criterion' | 'deliverable';
	/** What a deliverable's number counts. */
	counted?: string;
	acts: CoverageActs;
	/** The two first cells. */
	children: ComponentChildren;
	/** Shown in the place of the pieces' count. */
	count?: ComponentChildren;
};

export function NodeRow({ node, name, kind, counted, acts, children, count }: NodeRowProps) {
	const { t } = useText();
	const { pieces } = node.facts;
	return (
		<>
			<tr class={`coverage-${kind}`} data-row={node.nodeId}>
				{children}
				<td>
					<StateButton node={node} name={name} acts={acts} />
				</td>
				<WhyCell node={node} {...(counted === undefined ? {} : { counted })} />
				<td class="number">
					{count ?? (
						<>
							{pieces === 0 ? <span class="soft">0</span> : <a href={acts.piecesHref(node.nodeId)}>{pieces}</a>}
							<span class="number-unit soft"> {t('dashboard:coverage.unit', { count: pieces })}</span>
						</>
					)}
				</td>
			</tr>
			{acts.editing === node.nodeId ? (
				<tr class="coverage-panel no-print">
					<td />
					<td colSpan={4}>
						<DecisionForm node={node} name={name} acts={acts} />
					</td>
				</tr>
			) : null}
		</>
	);
}
