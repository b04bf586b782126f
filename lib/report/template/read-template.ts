// The places of a school's document where the report can be written: its headings and its content controls.
import { fail, ok, type Result } from '../../domain/result';
import { headingLevel, stylesOf } from './model-styles';
import { openPackage, partOf, type TemplatePackage, textOf } from './package';
import { type Scanned, scanDocument } from './scan';

export type TemplatePlace = {
	/** "h:3", the third heading of the document; "c:tag", a content control. */
	place: string;
	title: string;
	/** Of a heading, from 1; 0 for a content control. */
	level: number;
};
export type TemplatePlaces = { places: TemplatePlace[] };

/** Where the blocks go, and what of the model gives way to them. */
export type Spot = {
	place: TemplatePlace;
	/** What is taken out: the words of a placeholder, a mark of Word's; ends where it begins when nothing is. */
	cut: { start: number; end: number }[];
	/** Offset in the XML. */
	at: number;
	/** Inside a line: the first paragraph's words go there, the rest after that paragraph. */
	after: number | null;
	/** Level of the heading that the blocks stand under. */
	under: number;
	/** Width of the cell it is in, in twentieths of a point. */
	width: number | null;
};

/**
 * Reads the places of a DOCX. `too-large`: more than 150 MB unpacked, or thousands of parts; `not-docx`: no Word document, a broken one,
 * or one in Word's strict dialect; `no-place`: neither a heading nor a content control.
 */
export function readTemplate(bytes: Uint8Array): Result<TemplatePlaces, 'not-docx' | 'too-large' | 'no-place'> {
	const template = openPackage(bytes);
	if (!template.ok) return template;
	const places = spotsOf(template.value).map(({ place }) => place);
	return places.length > 0 ? ok({ places }) : fail('no-place');
}

/** The places with their offsets, in the order of the document. */
export function spotsOf(template: TemplatePackage): Spot[] {
	const styles = stylesOf(textOf(template.files, partOf(template, 'styles') ?? ''));
	const { blocks, bodyEnd } = scanDocument(template.document);
	const levels = new Map<string, number | null>();
	const levelOf = (block: Scanned): number | null => {
		if (block.kind !== 'paragraph' || block.text.trim() === '') return null;
		if (block.outline !== null) return block.outline < 9 ? block.outline + 1 : null;
		if (block.style === null) return null;
		if (!levels.has(block.style)) levels.set(block.style, headingLevel(styles, block.style));
		return levels.get(block.style) ?? null;
	};
	const [spots, taken]: [Spot[], Set<string>] = [[], new Set()];
	let [headings, under] = [0, 1];
	blocks.forEach((block, index) => {
		const level = levelOf(block);
		if (block.kind === 'paragraph' && level !== null) {
			headings++;
			under = level;
			const title = block.text.replaceAll(/\s+/g, ' ').trim();
			const at = endOfText(blocks, index, levelOf);
			spots.push({
				place: { place: `h:${headings}`, title, level },
				cut: [],
				at: Math.min(at, bodyEnd),
				after: null,
				under,
				width: block.cellWidth,
			});
		} else if (block.kind === 'control' && !block.isSpecial && (block.name || block.title) && block.content.start > 0) {
			const name = block.name || block.title;
			let place = `c:${name}`;
			for (let copy = 2; taken.has(place); copy++) place = `c:${name}#${copy}`;
			taken.add(place);
			spots.push({
				...controlSpot(template.document, block),
				place: { place, title: block.title || name, level: 0 },
				under,
				width: block.cellWidth,
			});
		}
	});
	return spots;
}

/** After what the model says under a heading: before the next heading, or the end of what it is in. A break stays behind. */
function endOfText(blocks: readonly Scanned[], from: number, levelOf: (block: Scanned) => number | null): number {
	const own = blocks[from];
	if (!own) return 0;
	let at = own.end;
	for (const block of blocks.slice(from + 1)) {
		if (block.parent !== own.parent) {
			// Inside of a sibling; or the place is left.
			if (block.start < at) continue;
			if (block.parent < own.parent || block.parent > own.start) break;
			continue;
		}
		if (block.kind === 'control' && block.isInline) continue;
		if (block.kind === 'paragraph' && (block.isBreak || levelOf(block) !== null)) break;
		// A control that may be a place of its own, or a table of contents, ends the text of the heading.
		if (block.kind === 'control') break;
		at = block.end;
	}
	return at;
}

function controlSpot(xml: string, control: Extract<Scanned, { kind: 'control' }>): Pick<Spot, 'cut' | 'at' | 'after'> {
	const cut: Spot['cut'] = [];
	const mark = (name: string): void => {
		const { start, end } = control.properties;
		const found = new RegExp(String.raw`<w:${name}(?=[\s/>])[^>]*?(?:/>|>[^<]*</w:${name}>)`).exec(xml.slice(start, end));
		if (found) cut.push({ start: start + found.index, end: start + found.index + found[0].length });
	};
	// A control of plain text holds no paragraphs, and a placeholder's own sign would make Word take the words for one.
	mark('text');
	mark('showingPlcHdr');
	const { start, end } = control.content;
	if (control.isPlaceholder && end > start) cut.push({ start, end });
	return { cut, at: end, after: control.isInline ? control.paragraphEnd : null };
}
