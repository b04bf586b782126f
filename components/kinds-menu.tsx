// "Garder plutôt…": what else may be kept of the page. A menu button: arrows, Home and End, the first letters of an entry, Escape.
import { ChevronDown } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { KindOffer, OfferedKind } from '../lib/domain/kind-offers';
import { useText } from './text-context';
import { Icon } from './ui/icon';

export type KindsMenuProps = { offers: readonly OfferedKind[]; onPick: (offer: KindOffer) => void };

export function KindsMenu({ offers, onPick }: KindsMenuProps) {
	const { t } = useText();
	const id = useId();
	const button = useRef<HTMLButtonElement>(null);
	const menu = useRef<HTMLDivElement>(null);
	const [open, setOpen] = useState(false);
	const typed = useRef({ text: '', at: 0 });
	const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

	useEffect(() => {
		if (open) items()[0]?.focus();
	}, [open]);

	const close = (): void => {
		setOpen(false);
		button.current?.focus();
	};
	const pick = ({ offer, refusal }: OfferedKind): void => {
		if (refusal !== null) return;
		close();
		onPick(offer);
	};
	const moveTo = (index: number): void => {
		const all = items();
		all.at(((index % all.length) + all.length) % all.length)?.focus();
	};
	/** The next entry that begins with what is typed; letters that follow each other quickly make a word. */
	const seek = (letter: string, from: number, now: number): void => {
		const { text, at } = typed.current;
		typed.current = { text: now - at < 700 ? text + letter : letter, at: now };
		const wanted = typed.current.text.toLocaleLowerCase();
		const all = items();
		const start = wanted.length === 1 ? from + 1 : from;
		const inTurn = [...all.slice(start), ...all.slice(0, start)];
		inTurn.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(wanted))?.focus();
	};
	/** True when the key is done with, and must reach neither the page nor the form. */
	const press = (event: KeyboardEvent): boolean => {
		const current = items().indexOf(document.activeElement as HTMLElement);
		if (event.key === 'Escape') close();
		else if (event.key === 'ArrowDown') moveTo(current + 1);
		else if (event.key === 'ArrowUp') moveTo(current - 1);
		else if (event.key === 'Home') moveTo(0);
		else if (event.key === 'End') moveTo(-1);
		else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey)
			seek(event.key, current, event.timeStamp);
		else return false;
		return true;
	};

	return (
		<div class="kinds">
			<button
				type="button"
				ref={button}
				class="kinds-button"
				aria-haspopup="menu"
				aria-expanded={open}
				aria-controls={open ? `${id}-menu` : undefined}
				onClick={() => setOpen(!open)}
				onKeyDown={(event) => {
					if (event.key !== 'ArrowDown' || open) return;
					event.preventDefault();
					setOpen(true);
				}}
			>
				{t('capture:offers.title')}
				<Icon of={ChevronDown} size={14} />
			</button>
			{open ? (
				<div
					id={`${id}-menu`}
					ref={menu}
					role="menu"
					tabIndex={-1}
					aria-label={t('capture:offers.title')}
					class="kinds-menu"
					onKeyDown={(event) => {
						if (!press(event)) return;
						event.preventDefault();
						event.stopPropagation();
					}}
					onFocusOut={(event) => {
						const to = event.relatedTarget;
						// The button closes it by itself.
						if (to !== button.current && !(to instanceof Node && menu.current?.contains(to))) setOpen(false);
					}}
				>
					{offers.map((offered) => (
						<button
							key={offered.offer}
							type="button"
							role="menuitem"
							tabIndex={-1}
							data-offer={offered.offer}
							class="kinds-item"
							aria-disabled={offered.refusal === null ? undefined : 'true'}
							onClick={() => pick(offered)}
						>
							{t(`capture:offers.${offered.offer}`)}
							{offered.refusal === null ? null : (
								<span class="soft small kinds-refusal">{t(`capture:offers.refused.${offered.refusal}`)}</span>
							)}
						</button>
					))}
				</div>
			) : null}
		</div>
	);
}
