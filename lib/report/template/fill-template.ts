// Fills a school's document: the report's sections are written beside its headings and into its content controls, in its own styles. Its
// own text, headers, notes and pictures stay as they came.
import type { SchoolTemplate } from '../../domain/school-template';
import type { ContentSection, ReportContent } from '../content';
import { anchorsOf } from '../content/live-links';
import { blockPieces, onPage } from '../docx/blocks';
import { type PictureOf, readPictures, zipped } from '../docx/document';
import { Ink } from '../docx/ink';
import { run } from '../docx/inlines';
import type { Piece } from '../docx/pages';
import { paragraphPiece, type Place } from '../docx/paragraph';
import { exhibitLabels, picturesOf } from '../docx/places';
import { innerRole, sectionRole, textWidth } from '../docx/roles';
import { mergedParts } from './merge';
import { adoptStyles } from './model-styles';
import { openPackage, partOf, type TemplatePackage, textOf } from './package';
import { type Spot, spotsOf } from './read-template';
import { attributeOf, highest, tagsOf } from './tags';

type Filling = SchoolTemplate['fillings'][number];

/**
 * The document with the sections written in. A place or a section that is no longer there is left out. Rejects when the bytes are not a
 * document that `readTemplate` reads.
 */
export async function fillTemplate(
	bytes: Uint8Array,
	content: ReportContent,
	fillings: readonly Filling[],
	pictureOf: PictureOf,
): Promise<Blob> {
	const opened = openPackage(bytes);
	if (!opened.ok) throw new TypeError(`no template: ${opened.code}`);
	const template = opened.value;
	const spots = new Map(spotsOf(template).map((spot) => [spot.place.place, spot]));
	const chosen = fillings.flatMap(({ place, sectionId }) => {
		const spot = spots.get(place);
		const sections = sectionsUnder(content, sectionId, fillings);
		return spot && sections.length > 0 ? [{ spot, sections }] : [];
	});
	const sections = chosen.flatMap((one) => one.sections);
	const blocks = sections.flatMap((section) => section.blocks);
	const { styles, added } = adoptStyles(textOf(template.files, partOf(template, 'styles') ?? ''));
	const ink = new Ink({
		language: content.language,
		styles,
		numbered: false,
		anchors: new Set([...sections.map(({ anchor }) => anchor), ...blocks.flatMap(anchorsOf)]),
		pictures: await readPictures(picturesOf(blocks), pictureOf),
		continued: content.words.continued,
		sectionNumbers: new Map(),
		taken: takenIn(template),
	});
	for (const [anchor, label] of exhibitLabels(sections)) ink.labels.set(anchor, label);

	const width = widthOf(template.document);
	const inserts = chosen
		// Notes count in the order of the document, not in that of the choices.
		.toSorted((a, b) => a.spot.at - b.spot.at)
		.flatMap((one) => insertsOf(one.spot, one.sections, ink, one.spot.width ?? width));
	const document = splice(
		template.document,
		inserts,
		chosen.flatMap(({ spot }) => spot.cut),
	);
	return zipped({ ...template.files, ...mergedParts(template, document, ink, added) });
}

/** A section with those below it that have no place of their own. A section may be chosen for several places. */
function sectionsUnder({ sections }: ReportContent, sectionId: string, fillings: readonly Filling[]): ContentSection[] {
	const from = sections.findIndex((section) => section.sectionId === sectionId);
	const first = sections[from];
	if (!first) return [];
	const rest = sections.slice(from + 1);
	const end = rest.findIndex(({ level }) => level <= first.level);
	const below = end < 0 ? rest : rest.slice(0, end);
	return [first, ...below.filter((section) => !fillings.some((other) => other.sectionId === section.sectionId))];
}

/** The first ids that the model has not taken. */
function takenIn(template: TemplatePackage): { bookmark: number; drawing: number; note: number; list: number; prefix: string } {
	const part = (role: string): string => textOf(template.files, partOf(template, role) ?? '');
	return {
		bookmark: highest(template.document, 'w:bookmarkStart', 'w:id'),
		drawing: highest(template.document, 'wp:docPr', 'id'),
		note: highest(part('footnotes'), 'w:footnote', 'w:id'),
		list: highest(part('numbering'), 'w:num', 'w:numId'),
		prefix: 'Glane',
	};
}

type Insert = { at: number; xml: string };

function insertsOf(spot: Spot, sections: readonly ContentSection[], ink: Ink, width: number): Insert[] {
	const place: Place = { ...onPage, width };
	const [first] = sections;
	const pieces = sections.flatMap((section): Piece[] => {
		ink.pending.push(section.anchor);
		const level = spot.under + (section === first ? 0 : section.level - (first?.level ?? 1));
		// The model's heading stands for that of the first.
		const heading = section === first ? [] : [headingOf(section, level, ink, place)];
		return [...heading, ...blockPieces(section.blocks, ink, level, place)];
	});
	if (spot.after === null) return [{ at: spot.at, xml: pieces.map(({ xml }) => xml).join('') + endOf(pieces, ink, place) }];
	const [line, ...rest] = pieces;
	const runs = line ? /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?(.*)<\/w:p>$/s.exec(line.xml)?.[1] : undefined;
	return [
		{ at: spot.at, xml: runs ?? run('\u200b') },
		{ at: spot.after, xml: (runs === undefined ? pieces : rest).map(({ xml }) => xml).join('') },
	];
}

/** A control and a cell may not be empty, nor end with a table. */
const endOf = (pieces: readonly Piece[], ink: Ink, place: Place): string =>
	pieces.length === 0 ? paragraphPiece(ink, place, { role: 'body', xml: '', text: '' }).xml : '';

const headingOf = (section: ContentSection, level: number, ink: Ink, place: Place): Piece =>
	paragraphPiece(ink, place, {
		role: level <= 3 ? sectionRole(level) : innerRole(level),
		xml: run(section.title),
		text: section.title,
	});

/** Between the margins of the last section, in twentieths of a point. */
function widthOf(document: string): number {
	const size = tagsOf(document, 'w:pgSz').at(-1);
	const margins = tagsOf(document, 'w:pgMar').at(-1);
	const number = (tag: string | undefined, name: string): number => Number(tag && attributeOf(tag, name)) || 0;
	const width = number(size, 'w:w') - number(margins, 'w:left') - number(margins, 'w:right');
	return width > 2000 ? width : textWidth;
}

/** Puts what is new at its offsets and takes the cuts out, from the end to the beginning. */
function splice(text: string, inserts: readonly Insert[], cuts: readonly { start: number; end: number }[]): string {
	const changes = [
		...inserts.map(({ at, xml }, order) => ({ start: at, end: at, xml, order })),
		...cuts.map(({ start, end }) => ({ start, end, xml: '', order: -1 })),
	].toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
	let [done, at] = ['', 0];
	for (const { start, end, xml } of changes) {
		done += text.slice(at, Math.max(at, start)) + xml;
		at = Math.max(at, end);
	}
	return done + text.slice(at);
}
