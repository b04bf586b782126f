// 01_rapport/rapport.docx: the report's tree as Word edits it, written part by part and zipped.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { inParallel } from '../../domain/in-parallel';
import type { ReportContent } from '../content';
import { anchorsOf } from '../content/live-links';
import { contentsPieces, contentsXml } from './contents';
import { type DocxPicture, Ink } from './ink';
import { layOut, type Piece } from './pages';
import {
	appXml,
	coreXml,
	documentRelations,
	emptyFooterXml,
	footerXml,
	footnotesXml,
	packageRelations,
	settingsXml,
	typesXml,
} from './parts';
import { picturesAtOnce } from '../pictures-at-once';
import { exhibitLabels, picturesOf } from './places';
import { numberingXml } from './numbering';
import { ownStyles, page } from './roles';
import { countedByWord, sectionPieces } from './section-pieces';
import { stylesXml } from './styles';
import { declaration, namespaces } from './xml';

/** Asked for each picture once; null where it cannot be read. */
export type PictureOf = (sha256: string, options: { isLong: boolean; pictures: number }) => Promise<DocxPicture | null>;

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Builds the document; `at`, an instant, is when it was made. */
export async function reportDocx(content: ReportContent, pictureOf: PictureOf, at: string): Promise<Blob> {
	const blocks = content.sections.flatMap((section) => section.blocks);
	const ink = new Ink({
		language: content.language,
		styles: ownStyles,
		numbered: true,
		anchors: new Set([...content.sections.map(({ anchor }) => anchor), ...blocks.flatMap(anchorsOf)]),
		pictures: await readPictures(picturesOf(blocks), pictureOf),
		continued: content.words.continued,
		sectionNumbers: countedByWord(content.sections),
	});
	for (const [anchor, label] of exhibitLabels(content.sections)) ink.labels.set(anchor, label);
	const { body, pages } = bodyOf(content, ink);
	return zipped({
		'[Content_Types].xml': typesXml(),
		'_rels/.rels': packageRelations(),
		'docProps/core.xml': coreXml(content, at),
		'docProps/app.xml': appXml(pages),
		'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}${sectionProperties}</w:body></w:document>`,
		'word/styles.xml': stylesXml(content.language),
		'word/numbering.xml': numberingXml(ink.lists),
		'word/settings.xml': settingsXml(content),
		'word/footnotes.xml': footnotesXml(ink),
		'word/footer1.xml': footerXml(content),
		'word/footer2.xml': emptyFooterXml(),
		'word/_rels/document.xml.rels': documentRelations(ink),
		...Object.fromEntries([...ink.media.values()].map(({ name, picture }) => [`word/media/${name}`, picture.bytes])),
	});
}

const sectionProperties =
	'<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>' +
	`<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" ` +
	`w:bottom="${page.margin}" w:left="${page.margin}" w:header="709" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;

export async function readPictures(
	wanted: ReadonlyMap<string, { isLong: boolean }>,
	pictureOf: PictureOf,
): Promise<Map<string, DocxPicture>> {
	const pictures = new Map<string, DocxPicture>();
	await inParallel(wanted, picturesAtOnce, async ([sha256, { isLong }]) => {
		const picture = await pictureOf(sha256, { isLong, pictures: wanted.size });
		if (picture) pictures.set(sha256, picture);
	});
	return pictures;
}

/** The contents come after the cover and the declaration. */
function bodyOf(content: ReportContent, ink: Ink): { body: string; pages: number } {
	const isBefore = ({ kind, number, level }: ReportContent['sections'][number]): boolean =>
		kind === 'cover' || (kind === 'section' && number === '' && level === 1);
	const firstAfter = content.sections.findIndex((section) => !isBefore(section));
	const split = firstAfter < 0 ? content.sections.length : firstAfter;
	const before = withoutLastSpacers(content.sections.slice(0, split).flatMap((section) => sectionPieces(section, ink)));
	const after = withoutLastSpacers(
		content.sections.slice(split).flatMap((section, at) => {
			// What follows the contents begins a page, whatever it is.
			if (at === 0) ink.breakNext = true;
			return sectionPieces(section, ink);
		}),
	);
	const entries = [...before, ...after].flatMap((piece) => (piece.entry ? [{ piece, entry: piece.entry }] : []));
	const contents = contentsPieces(
		content.words.contents,
		entries.map(({ entry }) => entry),
		ink,
	);
	const { pageOf, pages } = layOut([...before, ...contents, ...after]);
	const shown = entries.map(({ piece, entry }) => ({ entry, page: pageOf.get(piece) ?? 1 }));
	const xml = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.xml).join('');
	return { body: xml(before) + xml(contents) + contentsXml(shown, ink) + xml(after) + ink.marked(ink.takePending(), ''), pages };
}

/** One that comes after a full page would be an empty page of its own. */
const withoutLastSpacers = (pieces: readonly Piece[]): Piece[] =>
	pieces.filter((piece, at) => !piece.isSpacer || !(pieces[at + 1]?.breakBefore ?? false));

/** Pictures are compressed already. */
export function zipped(parts: Record<string, string | Uint8Array>): Blob {
	const files: Zippable = {};
	for (const [path, part] of Object.entries(parts))
		files[path] = typeof part === 'string' ? [strToU8(part), { level: 6 }] : [part, { level: 0 }];
	// Always the same day: the same report makes the same file.
	return new Blob([zipSync(files, { mtime: '2026-01-01T00:00:00' })], { type: docxType });
}
