// Rows as high as their text, of which only those in sight exist; each is measured once it is drawn.
import {
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MeasuredRows = {
	scroller: RefObject<HTMLDivElement | null>;
	/** Height of all rows together, in px: a guess for those not drawn yet. */
	height: number;
	rows: readonly VirtualItem[];
	/** The ref of each row; the row carries its rank as `data-index`. */
	measure: (row: HTMLElement | null) => void;
	show: (index: number) => void;
};

export function useMeasuredRows(ids: readonly string[], guessRem: number): MeasuredRows {
	const scroller = useRef<HTMLDivElement>(null);
	const [, setDrawn] = useState(0);
	const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
	const options = {
		count: ids.length,
		overscan: 6,
		getItemKey,
		getScrollElement: () => scroller.current,
		estimateSize: () => guessRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
		scrollToFn: elementScroll,
		measureElement,
		observeElementRect,
		observeElementOffset,
		onChange: () => setDrawn((drawn) => drawn + 1),
	};
	const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
	virtualizer.setOptions(options);
	useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
	useLayoutEffect(() => virtualizer._willUpdate());
	return {
		scroller,
		height: virtualizer.getTotalSize(),
		rows: virtualizer.getVirtualItems(),
		measure: virtualizer.measureElement,
		show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
	};
}
