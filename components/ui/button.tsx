// Buttons, and links that look like them. One primary at most per surface; quiet is the default.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconNode } from './icon';

type ButtonVariant = 'primary' | 'quiet' | 'danger';

type Looks = {
	variant?: ButtonVariant;
	icon?: IconNode;
	/** Only the icon is drawn; the children are read by screen readers and shown as a tooltip. */
	iconOnly?: boolean;
	small?: boolean;
	children: ComponentChildren;
};

export type ButtonProps = Looks & {
	busy?: boolean;
	buttonRef?: Ref<HTMLButtonElement>;
} & ButtonHTMLAttributes;

/** While `busy` it stays focusable and ignores clicks, so that focus isn't lost under the user's hand. */
export function Button({ variant, icon, iconOnly, small, busy, buttonRef, children, onClick, type, ...native }: ButtonProps) {
	return (
		<button
			{...native}
			ref={buttonRef ?? null}
			type={type ?? 'button'}
			class={looksOf({ variant, iconOnly, small })}
			title={native.title ?? tooltipOf(iconOnly, children)}
			aria-busy={busy ? 'true' : undefined}
			aria-disabled={busy ? 'true' : undefined}
			onClick={busy ? ignore : onClick}
		>
			<Inside icon={icon} iconOnly={iconOnly} busy={busy}>
				{children}
			</Inside>
		</button>
	);
}

export type ButtonLinkProps = Looks & AnchorHTMLAttributes;

export function ButtonLink({ variant, icon, iconOnly, small, children, ...native }: ButtonLinkProps) {
	return (
		<a {...native} class={looksOf({ variant, iconOnly, small })} title={native.title ?? tooltipOf(iconOnly, children)}>
			<Inside icon={icon} iconOnly={iconOnly}>
				{children}
			</Inside>
		</a>
	);
}

type InsideProps = {
	icon: IconNode | undefined;
	iconOnly: boolean | undefined;
	busy?: boolean | undefined;
	children: ComponentChildren;
};

function Inside({ icon, iconOnly, busy, children }: InsideProps) {
	return (
		<>
			{busy ? <span class="button-busy" aria-hidden="true" /> : icon && <Icon of={icon} />}
			{iconOnly ? <span class="visually-hidden">{children}</span> : <span>{children}</span>}
		</>
	);
}

const looksOf = (looks: { [K in 'variant' | 'iconOnly' | 'small']: Looks[K] | undefined }): string =>
	['button', `button-${looks.variant ?? 'quiet'}`, looks.iconOnly ? 'button-icon' : '', looks.small ? 'button-small' : '']
		.filter(Boolean)
		.join(' ');

const tooltipOf = (iconOnly: boolean | undefined, children: ComponentChildren): string | undefined =>
	iconOnly && typeof children === 'string' ? children : undefined;

const ignore = (event: Event): void => event.preventDefault();
