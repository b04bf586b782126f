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
	const { objectFit = '', objectPosition = '0 0' } = canvas.ownerDocument.defaultView?.getComputedStyle(canvas) ?? {};
	const token = pixelToken(freeze, canvas, 'canvas', offset, () => freeze.rewrite(own, patched));
	const own = declarations(token, sizes[objectFit] ?? '100% 100%', objectPosition, 'content-box');
	const patched = declarations(token, '100% 100%', '0 0', 'border-box');
	return own;
}

function declarations(token: string, size: string, position: string, origin: string): string {
	const placed = { image: `url("${token}")`, size, position, repeat: 'no-repeat', origin };
	return Object.entries(placed)
		.map(([name, value]) => `background-${name}:${value}!important`)
		.join(';');
}
