// A sentence that asks for attention in the flow of a page, with what one may do about it.
import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon';

export type NoticeProps = {
	tone?: 'plain' | 'straw' | 'alarm';
	icon?: IconNode;
	/** Announce it when it appears. */
	live?: boolean;
	children: ComponentChildren;
	actions?: ComponentChildren;
};

export function Notice({ tone = 'plain', icon, live, children, actions }: NoticeProps) {
	return (
		<div class={`notice notice-${tone}`} role={live ? (tone === 'alarm' ? 'alert' : 'status') : undefined}>
			{icon ? <Icon of={icon} /> : null}
			<div class="grow stack stack-tight">
				<div>{children}</div>
				{actions ? <div class="row notice-actions">{actions}</div> : null}
			</div>
		</div>
	);
}
