// The area that was drawn: its edge, eight handles to pull it by, and its size.
import type { Rect } from '../../lib/domain/held-page';
import { useText } from '../text-context';
import { pointOn, type Size } from './drag';
import { placeOf } from './place';

const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
type Handle = (typeof handles)[number];

export type RegionFrameProps = { rect: Rect; size: Size; onChange: (rect: Rect) => void };

export function RegionFrame({ rect, size, onChange }: RegionFrameProps) {
	const { t } = useText();
	const pull = (handle: Handle, event: PointerEvent): void => {
		const surface = (event.currentTarget as Element).closest('.surface');
		if (surface && event.buttons === 1) onChange(pulled(rect, handle, pointOn(surface, event, size)));
	};
	return (
		<div class="region-frame" style={placeOf(rect, size)}>
			<output class="region-size figures">
				{t('picker:size', { width: Math.round(rect.width), height: Math.round(rect.height) })}
			</output>
			{handles.map((handle) => (
				<span
					key={handle}
					class={`region-handle region-${handle}`}
					onPointerDown={(event) => {
						event.stopPropagation();
						event.currentTarget.setPointerCapture(event.pointerId);
					}}
					onPointerMove={(event) => {
						event.stopPropagation();
						pull(handle, event);
					}}
					onPointerUp={(event) => event.stopPropagation()}
				/>
			))}
		</div>
	);
}

/** The smallest that can still be seen and pulled, in CSS px. */
const least = 8;

/** A rectangle after one of its handles was pulled to a point. */
export function pulled({ x, y, width, height }: Rect, handle: Handle, to: { x: number; y: number }): Rect {
	const [right, bottom] = [x + width, y + height];
	const left = handle.includes('w') ? Math.min(to.x, right - least) : x;
	const top = handle.includes('n') ? Math.min(to.y, bottom - least) : y;
	return {
		x: left,
		y: top,
		width: (handle.includes('e') ? Math.max(to.x, left + least) : right) - left,
		height: (handle.includes('s') ? Math.max(to.y, top + least) : bottom) - top,
	};
}
