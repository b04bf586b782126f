// Rows of one height, of which only those in sight exist. The height is in rem, so that larger text makes taller rows.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type VirtualRows = {
	scroller: RefObject<HTMLDivElement | null>;
	/** Height of all rows together, in px. */
	height: number;
	rows: readonly VirtualItem[];
	show: (index: number) => void;
};

export function useVirtualRows(count: number, rowRem: number): VirtualRows {
	const scroller = useRef<HTMLDivElement>(null);
	const [, setDrawn] = useState(0);
	const options = {
		count,
		overscan: 8,
		getScrollElement: () => scroller.current,
		estimateSize: () => rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
		scrollToFn: elementScroll,
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
		show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
	};
}
