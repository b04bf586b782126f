// What is masked, one line each: how far it reaches, a way to make it reach further, and a way to take it back.
import { X } from 'lucide';
import type { MaskKind } from '../../lib/domain/redaction';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type MaskItem = {
	key: string;
	kind: MaskKind;
	/** What is masked, in its own words. */
	label: string;
	/** For a text: how many times it stands in the page. */
	count?: number;
	/** The line it is on, the block around it, every place where it stands. */
	wider: readonly { reach: 'line' | 'block' | 'everywhere'; count?: number; act: () => void }[];
	onRemove: () => void;
};

export function MaskList({ items }: { items: readonly MaskItem[] }) {
	const { t } = useText();
	if (items.length === 0) return <p class="soft small">{t('picker:masks.none')}</p>;
	return (
		<ul class="mask-list">
			{items.map((item) => (
				<li key={item.key} class="mask-item">
					<div class="mask-words">
						<span class="mask-label">{item.label}</span>
						<span class="soft small figures">
							{item.kind === 'text'
								? t('picker:masks.everywhere', { count: item.count ?? 0 })
								: t(`picker:masks.reach.${item.kind}`)}
						</span>
					</div>
					<Button icon={X} iconOnly small onClick={item.onRemove}>
						{t('picker:masks.remove', { name: item.label })}
					</Button>
					{item.wider.length > 0 ? (
						<div class="row mask-wider">
							{item.wider.map(({ reach, count, act }) => (
								<Button key={reach} small onClick={act}>
									{t(`picker:masks.wider.${reach}`, { count: count ?? 0 })}
								</Button>
							))}
						</div>
					) : null}
				</li>
			))}
		</ul>
	);
}
