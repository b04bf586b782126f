// What a screen says when it has nothing to show: what to do first, and the button that does it.
import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon';

export type EmptyStateProps = { title: string; icon?: IconNode; children?: ComponentChildren; action?: ComponentChildren };

export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
	return (
		<div class="empty">
			{icon ? <Icon of={icon} size={28} /> : null}
			<h2>{title}</h2>
			{children ? <div class="empty-text">{children}</div> : null}
			{action ? <div class="row">{action}</div> : null}
		</div>
	);
}
