// Rows as high as their text, of which only those in sight exist; each is measured once it is drawn.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MeasuredRows = {
	scroller: RefObject<HTMLDivElement | null>;
	/** Height of all rows together, in px: a guess for those not drawn yet. */
	height: number;
	rows: readonly VirtualItem[];
	/** The ref of each row; the row carries its rank as `data-index`. */
	measure: (row: HTMLElement | null) => void;
	/** Brings a row into sight: as near as it comes, or in the middle with what stands around it. */
	show: (index: number, place: 'near' | 'middle') => void;
};

export function useMeasuredRows(ids: readonly string[], guessRem: number): MeasuredRows {
	const scroller = useRef<HTMLDivElement>(null);
	const [, setDrawn] = useState(0);
	const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
	const options = {
		count: ids.length,
		overscan: 6,
		useAnimationFrameWithResizeObserver: true,
		getItemKey,
		getScrollElement: () => scroller.current,
		estimateSize: () => guessRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
		scrollToFn: elementScroll,
		measureElement: heightOf,
		observeElementRect,
		observeElementOffset,
		onChange: () => setDrawn((drawn) => drawn + 1),
	};
	const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options));
	// Only what is wholly above may push the view: an editor that opens in sight stays where it opened.
	virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _, { scrollOffset }) => item.end <= (scrollOffset ?? 0);
	virtualizer.setOptions(options);
	useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
	useLayoutEffect(() => virtualizer._willUpdate());
	// A row that has just opened pushes those below before it is seen; the observer, a frame later, is for what grows by typing.
	useLayoutEffect(() => scroller.current?.querySelectorAll<HTMLElement>('[data-index]').forEach(virtualizer.measureElement));
	return {
		scroller,
		height: virtualizer.getTotalSize(),
		rows: virtualizer.getVirtualItems(),
		measure: virtualizer.measureElement,
		show: (index, place) => {
			const { range } = virtualizer;
			const isAmid = range !== null && index > range.startIndex && index < range.endIndex - 1;
			if (place === 'near') virtualizer.scrollToIndex(index, { align: 'auto' });
			else if (!isAmid) virtualizer.scrollToIndex(index, { align: 'center' });
		},
	};
}

const heightOf = (row: HTMLElement, entry: ResizeObserverEntry | undefined): number =>
	Math.round(entry?.borderBoxSize[0]?.blockSize ?? row.offsetHeight);
