// Whether an item was seen, recognised, or is doubtful: a drawn shape and its word.
import { Check, Circle, CircleHelp } from 'lucide';
import { isDoubtful } from '../../lib/domain/draft-edits';
import type { DraftItem } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';

const icons = { seen: Check, sure: Circle, doubtful: CircleHelp };

export function ItemState({ item }: { item: DraftItem }) {
	const { t } = useText();
	const state = item.isAccepted ? 'seen' : isDoubtful(item) ? 'doubtful' : 'sure';
	return (
		<span class={`review-state review-state-${state}`}>
			<Icon of={icons[state]} size={14} />
			{t(`review:state.${state}`)}
		</span>
	);
}
