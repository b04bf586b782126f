// A pointer that presses, draws a rectangle and lets go, in the CSS px of what is frozen, whatever size that is shown at.
import { useRef, useState } from 'preact/hooks';
import type { Rect } from '../../lib/domain/held-page';
import { between } from '../../lib/domain/rect';
import type { Point } from '../../lib/domain/seen-boxes';

/** A hand that means to click may slip by this much, in px of the screen. */
const slip = 4;

export type Size = { width: number; height: number };

/** Where a pointer is, in the px of a surface of this size. */
export function pointOn(surface: Element, event: { clientX: number; clientY: number }, size: Size): Point {
	const { left, top, width, height } = surface.getBoundingClientRect();
	const x = ((event.clientX - left) / width) * size.width;
	const y = ((event.clientY - top) / height) * size.height;
	return { x: Math.max(0, Math.min(size.width, x)), y: Math.max(0, Math.min(size.height, y)) };
}

export type Drag = {
	/** What is being drawn; null while nothing is. */
	rect: Rect | null;
	start: (event: PointerEvent & { currentTarget: Element }) => void;
	move: (event: PointerEvent & { currentTarget: Element }) => Point;
	/** The rectangle that was drawn, or null for a click. */
	end: (event: PointerEvent & { currentTarget: Element }) => { at: Point; rect: Rect | null };
	cancel: () => void;
};

export function useDrag(size: Size, draws: boolean): Drag {
	const from = useRef<{ at: Point; clientX: number; clientY: number } | null>(null);
	const [rect, setRect] = useState<Rect | null>(null);
	const cancel = (): void => {
		from.current = null;
		setRect(null);
	};
	return {
		rect,
		start(event) {
			from.current = { at: pointOn(event.currentTarget, event, size), clientX: event.clientX, clientY: event.clientY };
			if (draws) event.currentTarget.setPointerCapture(event.pointerId);
		},
		move(event) {
			const at = pointOn(event.currentTarget, event, size);
			const begun = from.current;
			const far = begun && Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY) > slip;
			if (begun && draws && (far || rect)) setRect(between(begun.at, at));
			return at;
		},
		end(event) {
			const at = pointOn(event.currentTarget, event, size);
			const drawn = rect && from.current ? between(from.current.at, at) : null;
			cancel();
			return { at, rect: drawn && drawn.width >= 1 && drawn.height >= 1 ? drawn : null };
		},
		cancel,
	};
}
