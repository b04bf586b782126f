// A canvas keeps its tag and its rules in the archive; its pixels become its background, placed as `object-fit` had placed them.
import type { Freeze } from './freeze';
import { pixelToken, type Offset } from './pixels';

const sizes: Record<string, string> = {
	fill: '100% 100%',
	contain: 'contain',
	cover: 'cover',
	none: 'auto',
	'scale-down': 'contain',
};

/** Declarations that show what the canvas shows. The screenshot's pixels cover the whole box, its border included. */
export function canvasBackground(freeze: Freeze, canvas: HTMLCanvasElement, offset: Offset): string {
	const { token, isOwn } = pixelToken(freeze, canvas, 'canvas', offset);
	const style = canvas.ownerDocument.defaultView?.getComputedStyle(canvas);
	const placed: Record<string, string> = {
		image: `url("${token}")`,
		size: (isOwn && sizes[style?.objectFit ?? '']) || '100% 100%',
		position: (isOwn && style?.objectPosition) || '0 0',
		repeat: 'no-repeat',
		origin: isOwn ? 'content-box' : 'border-box',
	};
	return Object.entries(placed)
		.map(([name, value]) => `background-${name}:${value}!important`)
		.join(';');
}
