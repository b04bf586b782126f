// What one points at: the frozen picture, or the copy of the page, under an overlay that takes the pointer and the keys. It says what is
// meant; what becomes of it is its owner's.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rect } from '../../lib/domain/held-page';
import type { Scene, Spot, WordSpot } from '../../lib/domain/scene';
import { pointOn, useDrag, type Size } from './drag';
import { placeOf } from './place';
import { RegionFrame } from './region-frame';
import { isArrow, middleOf, nextSpot, nudged } from './surface-keys';

export type SurfaceMode = 'element' | 'region' | 'mask';

export type SurfaceProps = {
	mode: SurfaceMode;
	/** In CSS px of what is frozen; it is drawn as wide as there is room, and never larger. */
	size: Size;
	scene: Scene;
	/** The element that is chosen; in the mode of masks, the one the keys are at. */
	spot: Spot | null;
	region: Rect | null;
	/** What is masked, drawn over. */
	covers: readonly Rect[];
	label: string;
	describedBy: string;
	/** False for the copy, on which no area can be drawn. */
	draws?: boolean;
	onSpot: (spot: Spot) => void;
	onRegion: (rect: Rect) => void;
	onMaskWord: (word: WordSpot) => void;
	onMaskElement: (spot: Spot) => void;
	onMaskArea: (rect: Rect) => void;
	/** Enter, once something is chosen. */
	onKeep: () => void;
	/** Escape, when nothing is being drawn. */
	onBack: () => void;
	/** Scrolls what lies under the overlay; where there is nothing to scroll, the page scrolls as ever. */
	onScroll?: (by: { x: number; y: number }, at: { x: number; y: number }) => void;
	children: ComponentChildren;
};

type Hover = { rect: Rect; spot: Spot | null };

export function Surface(props: SurfaceProps) {
	const { mode, size, scene, spot, region, covers, onScroll } = props;
	const drag = useDrag(size, (props.draws ?? true) && mode !== 'element');
	const overlay = useRef<HTMLButtonElement>(null);
	const [hover, setHover] = useState<Hover | null>(null);
	const lastPointed = useRef<Spot | null>(null);
	useEffect(() => setHover(null), [mode, scene]);
	useWheel(overlay, size, onScroll);

	const look = (event: PointerEvent & { currentTarget: Element }): void => {
		const at = drag.move(event);
		if (mode === 'region' || event.pointerType === 'touch') return;
		lastPointed.current = scene.innermost(at);
		const word = mode === 'mask' ? scene.word(at) : null;
		const under = mode === 'mask' ? lastPointed.current : scene.offered(at);
		setHover(word ? { rect: word.rect, spot: null } : under && { rect: under.rect, spot: under });
	};
	const act = (event: PointerEvent & { currentTarget: Element }): void => {
		const { at, rect } = drag.end(event);
		if (rect) return mode === 'mask' ? props.onMaskArea(rect) : props.onRegion(rect);
		if (mode === 'region') return;
		const meant = mode === 'mask' ? scene.innermost(at) : scene.offered(at);
		const word = mode === 'mask' ? scene.word(at) : null;
		lastPointed.current = scene.innermost(at);
		if (word) props.onMaskWord(word);
		else if (meant) (mode === 'mask' ? props.onMaskElement : props.onSpot)(meant);
	};
	const press = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey) return;
		if (event.key === 'Escape') {
			if (drag.rect) drag.cancel();
			else props.onBack();
		} else if (event.key === 'Enter') {
			if (mode === 'region' && !region) props.onRegion(middleOf(size));
			else if (mode !== 'mask') props.onKeep();
			else if (spot) props.onMaskElement(spot);
		} else if (isArrow(event.key)) {
			if (mode === 'region')
				props.onRegion(region ? nudged(region, event.key, event.shiftKey, event.altKey ? 1 : 10, size) : middleOf(size));
			else {
				const next = nextSpot(scene, spot, lastPointed.current, event.key);
				if (next && event.key !== 'ArrowUp' && event.key !== 'ArrowDown') lastPointed.current = next;
				else if (event.key === 'ArrowUp' && !lastPointed.current) lastPointed.current = spot;
				if (next) props.onSpot(next);
			}
		} else if (onScroll && /^Page(Up|Down)$/.test(event.key)) {
			onScroll({ x: 0, y: (event.key === 'PageUp' ? -0.8 : 0.8) * size.height }, { x: size.width / 2, y: size.height / 2 });
		} else return;
		event.preventDefault();
	};
	const chosen = mode === 'region' ? null : spot;
	return (
		<div class="surface-room" role="application" aria-label={props.label}>
			<div class="surface" style={{ aspectRatio: `${size.width} / ${size.height}`, maxInlineSize: `${size.width}px` }}>
				{props.children}
				{covers.map((rect, i) => (
					<span key={i} class="surface-cover" style={placeOf(rect, size)} />
				))}
				{hover && !drag.rect ? <span class="surface-hover" style={placeOf(hover.rect, size)} /> : null}
				{chosen ? <span class="surface-chosen" style={placeOf(chosen.rect, size)} /> : null}
				{drag.rect ? <span class="surface-drawn" style={placeOf(drag.rect, size)} /> : null}
				<button
					ref={overlay}
					type="button"
					class={`surface-overlay surface-${mode}`}
					aria-label={props.label}
					aria-describedby={props.describedBy}
					onPointerDown={drag.start}
					onPointerMove={look}
					onPointerUp={act}
					onPointerCancel={drag.cancel}
					onPointerLeave={() => setHover(null)}
					onKeyDown={press}
				/>
				{mode === 'region' && region && !drag.rect ? <RegionFrame rect={region} size={size} onChange={props.onRegion} /> : null}
			</div>
		</div>
	);
}

/** The overlay lies over what could scroll: it passes the wheel on. */
function useWheel(overlay: { current: HTMLButtonElement | null }, size: Size, onScroll: SurfaceProps['onScroll']): void {
	const latest = useRef(onScroll);
	latest.current = onScroll;
	useEffect(() => {
		const element = overlay.current;
		if (!element) return;
		const turn = (event: WheelEvent): void => {
			if (!latest.current || event.ctrlKey) return;
			event.preventDefault();
			latest.current({ x: event.deltaX, y: event.deltaY }, pointOn(element, event, size));
		};
		element.addEventListener('wheel', turn, { passive: false });
		return () => element.removeEventListener('wheel', turn);
	}, [size]);
}
