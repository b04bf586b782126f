// Draws a lucide icon: `<Icon of={Check} />`. Always decoration: the words beside it, or the button's label, carry the meaning.
// Sized in rem: it grows with the text.
import type { IconNode } from 'lucide';
import { h } from 'preact';

export type { IconNode };

export type IconProps = { of: IconNode; size?: number };

export function Icon({ of, size = 16 }: IconProps) {
	return (
		<svg
			class="icon"
			aria-hidden="true"
			width={`${size / 16}rem`}
			height={`${size / 16}rem`}
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			stroke-width={size <= 16 ? 2 : 1.75}
			stroke-linecap="round"
			stroke-linejoin="round"
		>
			{of.map(([tag, attributes]) => h(tag, attributes))}
		</svg>
	);
}
