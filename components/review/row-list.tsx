// A list of rows of which a screenful exists. It is one stop for Tab; arrows, Page keys, Home and End go through it. The part of a
// row that takes focus bears `data-row`.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMeasuredRows } from './use-measured-rows';

export type RowListProps = {
	ids: readonly string[];
	activeId: string | null;
	label: string;
	/** Where the active row is brought when it is out of sight. */
	place: 'near' | 'middle';
	/** A guess at the height of a row. */
	guessRem: number;
	/** Another number: the active row is to take focus; null: focus is wanted elsewhere. */
	focusTurn: number | null;
	/** A person went to that row. */
	onActive: (id: string) => void;
	/** Any other key, pressed on the active row. */
	onKey?: (event: KeyboardEvent) => void;
	row: (id: string, tabIndex: 0 | -1) => ComponentChildren;
};

export function RowList({ ids, activeId, label, place, guessRem, focusTurn, onActive, onKey, row }: RowListProps) {
	const { scroller, height, rows, measure, show } = useMeasuredRows(ids, guessRem);
	const found = activeId === null ? -1 : ids.indexOf(activeId);
	const active = Math.max(0, found);
	const turn = useRef(focusTurn);

	useLayoutEffect(() => {
		if (found >= 0) show(found, place);
	}, [activeId, ids]);

	// The row may be drawn a moment after it is asked for.
	useLayoutEffect(() => {
		if (focusTurn === null || turn.current === focusTurn) return;
		const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] [data-row]`);
		if (!target) return;
		turn.current = focusTurn;
		target.focus({ preventScroll: true });
	});

	const move = (index: number): void => {
		const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
		if (id !== undefined) onActive(id);
	};
	const press = (event: KeyboardEvent): void => {
		if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-row]')) return;
		const page = Math.max(1, rows.length - 12);
		const moves: Record<string, number> = {
			ArrowDown: active + 1,
			ArrowUp: active - 1,
			PageDown: active + page,
			PageUp: active - page,
			Home: 0,
			End: ids.length - 1,
		};
		const target = moves[event.key];
		if (target === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) onKey?.(event);
		else {
			event.preventDefault();
			move(target);
		}
	};
	return (
		<div class="review-scroll scroll" ref={scroller}>
			<ul class="review-rows" style={{ blockSize: `${height}px` }} aria-label={label} onKeyDown={press}>
				{rows.map(({ index, start }) => {
					const id = ids[index];
					if (id === undefined) return null;
					return (
						<li
							key={id}
							ref={measure}
							class="review-li"
							data-index={index}
							style={{ transform: `translateY(${start}px)` }}
							aria-posinset={index + 1}
							aria-setsize={ids.length}
						>
							{row(id, index === active ? 0 : -1)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
