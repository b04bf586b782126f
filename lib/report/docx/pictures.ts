// Pictures of the DOCX, within the bounds of their place, described; a page photographed from its top to its end goes over several pages.
import type { Inline, Picture } from '../content';
import { captionPiece } from './captions';
import type { Ink } from './ink';
import { plainText, run } from './inlines';
import type { Piece } from './pages';
import { paragraphPiece, type Place } from './paragraph';
import { line } from './roles';
import { escaped } from './xml';

// Pixels, 96 to the inch; the PDF has the same bounds. 150 mm: heading, picture and caption then share a page.
const tallest = 567;
const tallestInCell = 400;
/** A page from its top to its end: 125 mm wide, cut every 225 mm. */
const longWidth = 472;
const slice = 850;
/** A page without end is shown in its beginning: the whole of it is in the bundle. */
const mostSlices = 12;
const twipsPerPixel = 15;
const emuPerPixel = 9525;

export function picturePieces(block: Picture, ink: Ink, place: Place): Piece[] {
	if (block.anchor) ink.pending.push(block.anchor);
	const found = ink.pictureOf(block.sha256);
	const caption = block.caption.length > 0 ? block.caption : null;
	if (!found) {
		const words = block.alternative || '–';
		const instead = paragraphPiece(ink, place, {
			role: place.role,
			xml: run(words, { italic: true, soft: true }),
			text: words,
			keepNext: caption !== null,
		});
		return [instead, ...(caption ? [captionPiece(caption, ink, place)] : [])];
	}
	const { id, picture } = found;
	const isLong = block.isLong && place.role !== 'cell';
	const room = (place.width - place.indent) / twipsPerPixel;
	const widest = isLong ? Math.min(room, longWidth) : room;
	const width = Math.min(widest, picture.width);
	const height = (picture.height * width) / picture.width;
	if (isLong && height > slice) return slices(block, id, { width, height }, ink, place);
	const scale = Math.min(1, (isLong ? slice : place.role === 'cell' ? tallestInCell : tallest) / height);
	return [
		drawn(ink, place, { id, alternative: block.alternative, width: width * scale, height: height * scale }, caption !== null),
		...(caption ? [captionPiece(caption, ink, place)] : []),
	];
}

/** The same picture several times, each showing what the one before left; the caption would part them, and comes last. */
function slices(block: Picture, id: string, size: { width: number; height: number }, ink: Ink, place: Place): Piece[] {
	const { width, height } = size;
	const { continued } = ink.options;
	const count = Math.min(Math.ceil(height / slice), mostSlices);
	const name =
		plainText(block.caption)
			.split(/ [—–] /)[0]
			?.slice(0, 80) ?? '';
	const goesOn: Inline[] = [{ kind: 'text', text: [name, `(${continued})`].filter(Boolean).join(' ') }];
	return Array.from({ length: count }, (_, at) => {
		const top = at * slice;
		const shown = Math.min(slice, height - top);
		const cut = { top: top / height, bottom: (height - top - shown) / height };
		const alternative = at === 0 || block.alternative === '' ? block.alternative : `${block.alternative} (${continued})`;
		const isLast = at === count - 1;
		const head = at === 0 ? [] : [captionPiece(goesOn, ink, place, true)];
		const foot = isLast && block.caption.length > 0 ? [captionPiece(block.caption, ink, place)] : [];
		return [...head, drawn(ink, place, { id, alternative, width, height: shown, cut }, foot.length > 0), ...foot];
	}).flat();
}

type Drawn = { id: string; alternative: string; width: number; height: number; cut?: { top: number; bottom: number } };

function drawn(ink: Ink, place: Place, { id, alternative, width, height, cut }: Drawn, keepNext: boolean): Piece {
	const number = ink.nextDrawing();
	const [cx, cy] = [Math.max(1, Math.round(width * emuPerPixel)), Math.max(1, Math.round(height * emuPerPixel))];
	// What says nothing is passed over by a screen reader, instead of being announced without a name.
	const described =
		alternative.trim() === ''
			? `<wp:docPr id="${number}" name="Image ${number}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
				'<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>'
			: `<wp:docPr id="${number}" name="Image ${number}" descr="${escaped(alternative)}"/>`;
	const part = (share: number): number => Math.round(share * 100_000);
	const xml =
		`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>${described}` +
		'<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
		'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
		`<pic:nvPicPr><pic:cNvPr id="${number}" name="Image ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="${id}"/>${cut ? `<a:srcRect t="${part(cut.top)}" b="${part(cut.bottom)}"/>` : ''}` +
		'<a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
		`<a:ln w="6350"><a:solidFill><a:srgbClr val="${line}"/></a:solidFill></a:ln></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>` +
		'</w:drawing></w:r>';
	const piece = paragraphPiece(ink, { ...place, align: 'center' }, { role: place.role, xml, text: '', keepNext });
	return { ...piece, heights: [height * twipsPerPixel * 1.05 + 120] };
}
