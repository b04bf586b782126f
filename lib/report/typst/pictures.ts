// The pictures of a report: which there are, how wide each is printed, and the Typst code that places what was prepared of it.
import type { Block, Picture } from '../content';
import { childrenOf } from '../content-blocks';
import { hasWords } from './anchors';
import { type InlineContext, inlines, wordsOf } from './inlines';
import { literal } from './typst-text';

/** Why a picture is not printed: it is not stored, no browser reads it, or it would not fit in memory. */
export type PictureTrouble = 'missing' | 'unreadable' | 'too-large';

/** A picture as Typst reads it: one file, or several for one that is cut over pages; sizes in pixels. */
export type PreparedPicture = { paths: string[]; width: number; heights: number[] } | { trouble: PictureTrouble };

export type WantedPicture = { key: string; sha256: string; isLong: boolean };

/** The height of a text page that a piece of a long picture may take, and the width of such a picture, in mm. */
const longPicture = { width: 125, height: 215 };
/** How much of a page any other picture may take, in mm. */
const tallest = 150;
/** A picture with fewer pixels than its place is not blown up beyond this. */
const mmPerPixel = 25.4 / 96;

/** How high a piece of a long picture may be for its width. */
export const longRatio = longPicture.height / longPicture.width;

export const pictureKey = ({ sha256, isLong }: Picture): string => (isLong ? `${sha256}-long` : sha256);

/** Each picture once, in reading order; one that is also shown cut over pages is there twice. */
export function picturesOf(blocks: readonly Block[]): WantedPicture[] {
	const found = new Map<string, WantedPicture>();
	const visit = (block: Block): void => {
		if (block.kind === 'picture')
			found.set(pictureKey(block), { key: pictureKey(block), sha256: block.sha256, isLong: block.isLong });
		childrenOf(block).forEach(visit);
	};
	blocks.forEach(visit);
	return [...found.values()];
}

export type PictureContext = InlineContext & {
	pictures: ReadonlyMap<string, PreparedPicture>;
	/** What is said in the place of a picture that is not printed. */
	troubleText: (trouble: PictureTrouble, alternative: string) => string;
	continued: string;
	onTrouble: (trouble: PictureTrouble) => void;
};

export function pictureOf(picture: Picture, context: PictureContext): string {
	const prepared = context.pictures.get(pictureKey(picture)) ?? { trouble: 'missing' };
	const caption = hasWords(picture.caption) ? inlines(picture.caption, { ...context, room: 150 }) : 'none';
	const anchor = context.anchors.take(picture.anchor);
	const anchored = (code: string): string => (anchor ? `place-at(${literal(anchor)}, ${code})` : code);
	if ('trouble' in prepared) {
		context.onTrouble(prepared.trouble);
		const words = wordsOf(context.troubleText(prepared.trouble, picture.alternative), { ...context, room: 150 });
		return anchored(`{ notice(${words})${caption === 'none' ? '' : `; caption-text(${caption})`} }`);
	}
	const { paths, heights, width } = prepared;
	const alternative = literal(picture.alternative);
	const pieces = paths.map((path, at) => {
		const ratio = (heights[at] ?? 1) / width;
		const mm = picture.isLong
			? Math.min(longPicture.width, context.room)
			: Math.min(context.room, tallest / ratio, width * mmPerPixel);
		// Its shape is told, because what Typst reads may be a stand-in of another shape.
		const size = `width: ${mm.toFixed(1)}mm, height: ${(mm * ratio).toFixed(1)}mm, fit: "stretch"`;
		const code = `image(${literal(path)}, ${size}, alt: ${alternative})`;
		// The caption goes with the last piece: it would part the others.
		const figure = `screenshot(${code}, ${at === paths.length - 1 ? caption : 'none'})`;
		return at === 0 ? figure : `continued(${literal(`(${context.continued})`)}, ${figure})`;
	});
	return anchored(pieces.length === 1 ? (pieces[0] ?? '') : `{ ${pieces.join('; ')} }`);
}
