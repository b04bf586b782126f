// Walks the blocks of a section: each becomes paragraphs and tables of a Word document.
import type { Block, Inline } from '../content';
import { captionPiece } from './captions';
import type { Ink } from './ink';
import { type Emphasis, inlineXml, labelAnchor, notesHeight, plainText } from './inlines';
import type { Piece } from './pages';
import { paragraphPiece, type Place } from './paragraph';
import { picturePieces } from './pictures';
import { innerRole, type Role, textWidth } from './roles';
import { pairPieces, tablePieces } from './tables';

/** The headings above the block being written, so that no level is jumped over whatever the prose does. */
type Outline = { wanted: number; level: number }[];

export const onPage: Place = { width: textWidth, indent: 0, role: 'body', listLevel: 0 };

type Walk = { ink: Ink; outline: Outline };

/** `level`: of the heading under which the blocks stand. */
export const blockPieces = (blocks: readonly Block[], ink: Ink, level: number, place: Place = onPage): Piece[] =>
	writeBlocks({ ink, outline: [{ wanted: 0, level }] }, blocks, place);

const writeBlocks = (walk: Walk, blocks: readonly Block[], place: Place): Piece[] =>
	blocks.flatMap((block) => writeBlock(walk, block, place));

function writeBlock(walk: Walk, block: Block, place: Place): Piece[] {
	const { ink } = walk;
	const write = (inner: readonly Block[], at: Place): Piece[] => writeBlocks(walk, inner, at);
	switch (block.kind) {
		case 'paragraph':
			return [wordsPiece(block, ink, place)];
		case 'heading':
			return [headingPiece(block, walk, place)];
		case 'list':
			return listPieces(block, ink, place, write);
		case 'quote':
			return write(block.blocks, {
				...place,
				role: place.role === 'cell' ? 'cell' : 'quote',
				indent: place.role === 'quote' ? place.indent + 425 : place.indent,
			});
		case 'table':
			return tablePieces(block, ink, place, write);
		case 'picture':
			return picturePieces(block, ink, place);
		case 'pair':
			return pairPieces(block.left, block.right, ink, place, write);
		case 'group': {
			if (block.anchor) ink.pending.push(block.anchor);
			const role: Role = block.role === 'proof' || block.role === 'reference' ? block.role : place.role;
			return write(block.blocks, { ...place, role: place.role === 'body' ? role : place.role });
		}
		case 'exhibit':
			ink.pending.push(block.anchor);
			return exhibitPieces(block.blocks, place, write);
	}
}

/** The heading and the line below it stay with the picture. */
function exhibitPieces(
	blocks: readonly Block[],
	place: Place,
	write: (blocks: readonly Block[], place: Place) => Piece[],
): Piece[] {
	const picture = blocks.findIndex(({ kind }) => kind === 'picture' || kind === 'pair');
	const head = picture > 3 ? 0 : Math.max(picture, 0);
	return [...write(blocks.slice(0, head), { ...place, keepNext: true }), ...write(blocks.slice(head), place)];
}

const emphasisOf = (place: Place, isSoft: boolean): Emphasis => ({
	...(place.bold ? { bold: true } : {}),
	...(place.color ? { color: place.color } : {}),
	...(isSoft ? { soft: true } : {}),
});

function wordsPiece(block: Extract<Block, { kind: 'paragraph' }>, ink: Ink, place: Place): Piece {
	const { content, style } = block;
	if (style === 'caption') return captionPiece(content, ink, place);
	const isPlain = style === 'body' || place.role !== 'body';
	return paragraphPiece(ink, place, {
		role: isPlain ? place.role : style,
		xml: inlineXml(content, ink, { emphasis: emphasisOf(place, isPlain && style !== 'body') }),
		text: plainText(content),
		extraHeight: notesHeight(content),
	});
}

function headingPiece(block: Extract<Block, { kind: 'heading' }>, { ink, outline }: Walk, place: Place): Piece {
	while (outline.length > 1 && (outline.at(-1)?.wanted ?? 0) >= block.level) outline.pop();
	const level = Math.min((outline.at(-1)?.level ?? 1) + 1, 6);
	if (block.anchor) ink.pending.push(block.anchor);
	if (place.role === 'cell' || place.listLevel > 0)
		return wordsPiece({ kind: 'paragraph', content: block.content, style: 'body' }, ink, { ...place, bold: true });
	outline.push({ wanted: block.level, level });
	return paragraphPiece(ink, place, {
		role: innerRole(level),
		xml: labelled(block.content, ink),
		text: plainText(block.content),
		extraHeight: notesHeight(block.content),
		// A school's own headings may be numbered.
		list: ink.options.numbered ? undefined : 'none',
	});
}

/** The heading of an exhibit: its number is what the calls refer to. */
function labelled(content: readonly Inline[], ink: Ink): string {
	const [first, ...rest] = content;
	const anchor = ink.pending.find((waiting) => ink.labels.has(waiting));
	const label = anchor === undefined ? undefined : ink.labels.get(anchor);
	const at = first?.kind === 'text' && label !== undefined ? first.text.indexOf(label) : -1;
	if (first?.kind !== 'text' || anchor === undefined || label === undefined || at < 0) return inlineXml(content, ink);
	const part = (text: string): Inline[] => [{ ...first, text }];
	return (
		inlineXml(part(first.text.slice(0, at)), ink) +
		ink.marked([ink.bookmarkOf(labelAnchor(anchor))], inlineXml(part(label), ink)) +
		inlineXml([...part(first.text.slice(at + label.length)), ...rest], ink)
	);
}

/** Words of an item begin where its sign does not stand. */
const listIndent = 360;
const deepestList = 8;

function listPieces(
	block: Extract<Block, { kind: 'list' }>,
	ink: Ink,
	place: Place,
	write: (blocks: readonly Block[], place: Place) => Piece[],
): Piece[] {
	const level = Math.min(place.listLevel, deepestList);
	const base = place.listLevel > 0 ? place.indent - listIndent * place.listLevel : place.indent;
	const left = base + listIndent * (place.listLevel + 1);
	const numId = block.ordered ? ink.newList(true, level, block.start) : ink.bullets();
	const inside: Place = { ...place, indent: left, listLevel: place.listLevel + 1, role: place.role === 'cell' ? 'cell' : 'list' };
	return block.items.flatMap((item) => {
		const [first, ...rest] = item;
		const content = first?.kind === 'paragraph' ? first.content : [];
		const marked = paragraphPiece(ink, place, {
			role: inside.role,
			xml: inlineXml(content, ink, { emphasis: emphasisOf(place, false) }),
			text: plainText(content),
			extraHeight: notesHeight(content),
			list: { numId, level },
			indent: { left, hanging: listIndent },
		});
		return [marked, ...write(first?.kind === 'paragraph' ? rest : item, inside)];
	});
}
