// The state of a node, with its word, and the button that opens its decision.
import { ChevronDown } from 'lucide';
import type { NodeState } from '../../lib/domain/criterion-state';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import type { CoverageActs } from './coverage-acts';
import { markOf } from '../../lib/i18n/state-text';

export type StateButtonProps = { node: NodeState; name: string; acts: CoverageActs };

export function StateButton({ node, name, acts }: StateButtonProps) {
	const { t } = useText();
	const isOpen = acts.editing === node.nodeId;
	return (
		<button
			type="button"
			class="coverage-state"
			aria-expanded={isOpen}
			data-node={node.nodeId}
			onClick={() => acts.onEdit(isOpen ? null : node.nodeId)}
		>
			<Mark state={markOf(node.state)} words />
			<span class="visually-hidden">, {t('decide:form.open', { name })}</span>
			<Icon of={ChevronDown} size={14} />
		</button>
	);
}
