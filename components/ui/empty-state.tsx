// What a screen says when it has nothing to show: what to do first, and the button that does it.
import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './icon';

export type EmptyStateProps = {
	title: string;
	icon?: IconNode;
	children?: ComponentChildren;
	action?: ComponentChildren;
	/** It is all the page says: its title is the page's heading. */
	isPage?: boolean;
};

export function EmptyState({ title, icon, children, action, isPage = false }: EmptyStateProps) {
	return (
		<div class="empty">
			{icon ? <Icon of={icon} size={28} /> : null}
			{isPage ? <h1 tabIndex={-1}>{title}</h1> : <h2>{title}</h2>}
			{children ? <div class="empty-text">{children}</div> : null}
			{action ? <div class="row">{action}</div> : null}
		</div>
	);
}
