// Where something stands on a surface, as shares of it: it stays there at whatever size the surface is drawn.
import type { Rect } from '../../lib/domain/held-page';
import type { Size } from './drag';

export const placeOf = ({ x, y, width, height }: Rect, size: Size) => ({
	insetInlineStart: `${(x / size.width) * 100}%`,
	insetBlockStart: `${(y / size.height) * 100}%`,
	inlineSize: `${(width / size.width) * 100}%`,
	blockSize: `${(height / size.height) * 100}%`,
});
