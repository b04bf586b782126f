// A button that opens a short list of acts: arrows, Home, End and Escape, as a desktop's menu.
import { EllipsisVertical } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconNode } from './icon';

/** An act that does not apply now is left out by the caller rather than shown and refused. */
export type MenuAct = { id: string; label: string; icon?: IconNode; run: () => void };

export type MenuButtonProps = {
	label: string;
	acts: readonly MenuAct[];
	/** -1 where arrows lead to it in another way. */
	tabIndex?: number;
};

export function MenuButton({ label, acts, tabIndex = 0 }: MenuButtonProps) {
	const id = useId();
	const button = useRef<HTMLButtonElement>(null);
	const menu = useRef<HTMLDivElement>(null);
	const [open, setOpen] = useState(false);
	const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
	useEffect(() => {
		if (open) items()[0]?.focus();
	}, [open]);
	const close = (): void => {
		setOpen(false);
		button.current?.focus();
	};
	const press = (event: KeyboardEvent): void => {
		const all = items();
		const at = all.indexOf(document.activeElement as HTMLElement);
		const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
		const to = moves[event.key];
		if (event.key === 'Escape') close();
		else if (to !== undefined) all.at(to % all.length)?.focus();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div class="menu-place">
			<button
				type="button"
				ref={button}
				class="button button-quiet button-icon button-small"
				title={label}
				tabIndex={tabIndex}
				aria-haspopup="menu"
				aria-expanded={open}
				aria-controls={open ? id : undefined}
				onClick={() => setOpen(!open)}
			>
				<Icon of={EllipsisVertical} />
				<span class="visually-hidden">{label}</span>
			</button>
			{open ? (
				<div
					id={id}
					ref={menu}
					role="menu"
					tabIndex={-1}
					aria-label={label}
					class="menu"
					onKeyDown={press}
					onFocusOut={(event) => {
						const to = event.relatedTarget;
						if (to !== button.current && !(to instanceof Node && menu.current?.contains(to))) setOpen(false);
					}}
				>
					{acts.map((act) => (
						<button
							key={act.id}
							type="button"
							role="menuitem"
							tabIndex={-1}
							class="menu-item"
							data-act={act.id}
							onClick={() => {
								close();
								act.run();
							}}
						>
							{act.icon ? <Icon of={act.icon} /> : null}
							{act.label}
						</button>
					))}
				</div>
			) : null}
		</div>
	);
}
