// The keys of the surface: from element to element, and an area moved and stretched by hand.
import type { Rect } from '../../lib/domain/held-page';
import type { Scene, Spot } from '../../lib/domain/scene';
import type { Size } from './drag';

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
type Arrow = (typeof arrows)[number];
export const isArrow = (key: string): key is Arrow => (arrows as readonly string[]).includes(key);

/** ↑ around, ↓ inside, ← → beside; the first one when there is none yet. Null where the way ends. */
export function nextSpot(scene: Scene, spot: Spot | null, from: Spot | null, key: Arrow): Spot | null {
	if (!spot) return scene.first();
	if (key === 'ArrowUp') return scene.wider(spot);
	if (key === 'ArrowDown') return scene.narrower(spot, from);
	return scene.beside(spot, key === 'ArrowLeft' ? -1 : 1);
}

/** The middle half of the surface: where an area begins that no pointer has drawn. */
export const middleOf = ({ width, height }: Size): Rect => ({
	x: width / 4,
	y: height / 4,
	width: width / 2,
	height: height / 2,
});

/** An area moved by an arrow, or with `stretches` its right and lower edge. It stays on the surface. */
export function nudged(rect: Rect, key: Arrow, stretches: boolean, step: number, size: Size): Rect {
	const dx = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
	const dy = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
	const { x, y, width, height } = rect;
	if (stretches)
		return {
			x,
			y,
			width: Math.max(8, Math.min(size.width - x, width + dx)),
			height: Math.max(8, Math.min(size.height - y, height + dy)),
		};
	return {
		x: Math.max(0, Math.min(size.width - width, x + dx)),
		y: Math.max(0, Math.min(size.height - height, y + dy)),
		width,
		height,
	};
}
