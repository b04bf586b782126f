// A picture of an exhibit in the DOCX, within bounds, with its alternative text.
import { ImageRun } from 'docx';
import type { Exhibit } from '../exhibit';
import { alternativeOf, exhibitName } from '../wording';
import { clean } from './blocks';
import type { DocxPicture } from './exhibits';
import { line } from './styles';
import type { DocxView } from './tables';

/** Bounds in pixels, 96 to the inch. */
export function pictureRun(
	exhibit: Exhibit,
	picture: DocxPicture,
	{ widest, tallest }: { widest: number; tallest: number },
	view: DocxView,
): ImageRun {
	const scale = Math.min(widest / picture.width, tallest / picture.height, 1);
	return new ImageRun({
		type: picture.type,
		data: picture.bytes,
		transformation: {
			width: Math.max(1, Math.round(picture.width * scale)),
			height: Math.max(1, Math.round(picture.height * scale)),
		},
		altText: { name: exhibitName(exhibit, view), description: clean(alternativeOf(exhibit, view)) },
		outline: { type: 'solidFill', solidFillType: 'rgb', value: line, width: 6350 },
	});
}
