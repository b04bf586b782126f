// One line of the outline that unfolds: code, label, what it counts; an icon when there is something to know inside.
import { ChevronRight, Info } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { NodeCode } from './node-code';

export type OutlineFoldProps = {
	node?: { code: string; synthetic: boolean; remark?: string | undefined };
	label: string;
	/** At the right, or under the label on a narrow screen. */
	aside?: string;
	inner?: boolean;
	children: ComponentChildren;
};

export function OutlineFold({ node, label, aside, inner, children }: OutlineFoldProps) {
	const { t } = useText();
	return (
		<details class={inner ? 'outline outline-inner' : 'outline'}>
			<summary>
				<Icon of={ChevronRight} size={14} />
				{node ? <NodeCode node={node} /> : null}
				<span class="grow">
					<span>{label}</span>
					{node?.remark ? (
						<span class="outline-noted">
							<Icon of={Info} size={14} />
							<span class="visually-hidden"> {t('dashboard:frameworks.noted')}</span>
						</span>
					) : null}
				</span>
				{aside ? <span class="soft small figures outline-aside">{aside}</span> : null}
			</summary>
			{children}
		</details>
	);
}
