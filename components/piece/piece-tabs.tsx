// The faces of what was kept. Arrow keys go from tab to tab, as the ARIA pattern has it.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../text-context';

export const pageTabs = ['archive', 'ecran', 'page-entiere', 'texte', 'infos', 'bilan'] as const;
export type PieceTab = (typeof pageTabs)[number] | 'fichier' | 'note';

export type PieceTabsProps = {
	tabs: readonly PieceTab[];
	current: PieceTab;
	/** Beside "Bilan": how many things are missing. */
	missing: number;
	onChoose: (tab: PieceTab) => void;
	children: ComponentChildren;
};

export function PieceTabs({ tabs, current, missing, onChoose, children }: PieceTabsProps) {
	const { t } = useText();
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	// Where they do not all fit, the chosen one is brought into sight.
	useEffect(() => {
		const tab = list.current?.children[tabs.indexOf(current)];
		if (tab instanceof HTMLElement && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - 48;
	}, [current, missing]);
	const press = (event: KeyboardEvent): void => {
		const at = tabs.indexOf(current);
		const last = tabs.length - 1;
		const moves: Record<string, number> = {
			ArrowRight: at === last ? 0 : at + 1,
			ArrowLeft: at === 0 ? last : at - 1,
			Home: 0,
			End: last,
		};
		const index = moves[event.key];
		const tab = index === undefined ? undefined : tabs[index];
		if (index === undefined || !tab) return;
		event.preventDefault();
		onChoose(tab);
		list.current?.querySelectorAll('button')[index]?.focus();
	};
	return (
		<section class="tabs">
			<div class="tabs-list" role="tablist" aria-label={t('dashboard:piece.tabs.label')} ref={list} onKeyDown={press}>
				{tabs.map((tab) => (
					<button
						key={tab}
						type="button"
						class="tab"
						role="tab"
						id={`${id}-${tab}`}
						aria-selected={tab === current}
						aria-controls={`${id}-panel`}
						tabIndex={tab === current ? 0 : -1}
						onClick={() => onChoose(tab)}
					>
						{t(`dashboard:piece.tabs.${tab}`)}
						{tab === 'bilan' && missing > 0 ? <span class="view-count figures">{missing}</span> : null}
					</button>
				))}
			</div>
			<div class="tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} tabIndex={0}>
				{children}
			</div>
		</section>
	);
}
