// Walks the report's tree into Typst: a main file, and a file to each block of a section, so that what Typst says of a file tells which
// block is meant. Pure: the compiler is in lib/bundle.
import template from '../../../assets/report/report.typ?raw';
import type { Block, ContentSection, ReportContent } from '../content';
import { inlineText } from '../content-text';
import { type Anchors, anchorsOf } from './anchors';
import { type BlockContext, blocks, headingScale, plainText, titleScale } from './blocks';
import { headingLevels } from './heading-levels';
import type { InlineContext } from './inlines';
import type { PictureTrouble, PreparedPicture } from './pictures';
import { wordsOf } from './inlines';
import { type Covers, literal } from './typst-text';

/**
 * A part of the report in which something could not be printed as it is: `letters` are those that no font has, `pieceId` is the piece of
 * an exhibit. 'attachment': a file that is not inside the PDF.
 */
export type Omission = {
	anchor: string;
	title: string;
	why: PictureTrouble | 'letters' | 'layout' | 'attachment';
	letters?: string;
	pieceId?: string;
};

/** What a file has to do without, because Typst could not lay it out: its pictures, or everything but its words. */
export type Without = 'pictures' | 'layout';

export type TypstOptions = {
	pictures: ReadonlyMap<string, PreparedPicture>;
	covers: Covers;
	troubles: ReadonlyMap<string, Without>;
	troubleText: (trouble: PictureTrouble, alternative: string) => string;
	/** Printed at the very end: paragraphs of plain words. */
	ending: readonly string[];
	keywords: readonly string[];
	/** Files to attach: where Typst reads each from, and what it is called in the PDF. */
	attachments: readonly { path: string; name: string; type: string; description: string }[];
};

export type TypstReport = { files: Map<string, string>; omissions: Omission[] };

export const mainPath = '/main.typ';

/** The file of each block of a section, in reading order. */
export const partsOf = ({ sections }: ReportContent): { path: string; block: Block }[] =>
	sections.flatMap((section) => section.blocks).map((block, at) => ({ path: partPath(at), block }));

const partPath = (at: number): string => `/blocks/${at + 1}.typ`;

/** Width of the text of a page, in mm. */
const pageWidth = 170;

export function typstOf(content: ReportContent, options: TypstOptions): TypstReport {
	const printed = anchorsOf(new Set());
	walk(content, options, printed);
	return walk(content, options, anchorsOf(printed.taken));
}

function walk(content: ReportContent, options: TypstOptions, anchors: Anchors): TypstReport {
	const files = new Map([['/report.typ', template]]);
	const omissions: Omission[] = [];
	const main = ['#import "/report.typ": *', showRule(content, options, anchors)];
	const contentsAt = placeOfContents(content.sections);
	for (const [at, section] of content.sections.entries()) {
		if (at === contentsAt) main.push(`#pagebreak(weak: true)\n#contents(${literal(content.words.contents)})`);
		const where = { anchor: section.anchor, title: section.title };
		const plain: InlineContext = { anchors, covers: options.covers, room: pageWidth, onMissing: lettersOf(where, omissions) };
		if (section.newPage || (at === contentsAt && at > 0)) main.push('#pagebreak(weak: true)');
		const scale = section.kind === 'cover' ? titleScale : headingScale;
		main.push(sectionHeading(section, { ...plain, room: pageWidth / scale }));
		const levelOf = headingLevels(section.level);
		for (const [rank, block] of section.blocks.entries()) {
			const path = partPath(files.size - 1);
			const piece = placeOf(block) ?? where;
			const without = options.troubles.get(path);
			const context: BlockContext = {
				...plain,
				onMissing: lettersOf(piece, omissions),
				pictures: without ? new Map() : options.pictures,
				troubleText: options.troubleText,
				continued: content.words.continued,
				onTrouble: (why) => omissions.push({ ...piece, why }),
				levelOf,
				depth: 0,
				underHeading: rank === 0 && section.kind !== 'cover',
			};
			if (without) omissions.push({ ...piece, why: 'layout' });
			const code = without === 'layout' ? plainText(block, context) : blocks([block], context);
			files.set(path, `#import "/report.typ": *\n#${code}\n`);
			main.push(`#include "${path}"`);
		}
	}
	main.push(...endingOf(options, { anchors, covers: options.covers, room: pageWidth, onMissing: () => undefined }));
	files.set(mainPath, `${main.join('\n')}\n`);
	return { files, omissions };
}

function showRule(content: ReportContent, { keywords, covers }: TypstOptions, anchors: Anchors): string {
	const foot = wordsOf(content.footer, { covers, room: pageWidth, anchors, onMissing: () => undefined });
	const named = {
		language: literal(content.language),
		title: literal(content.title),
		author: literal(content.author),
		subject: literal(content.subject),
		keywords: `(${keywords.map((word) => `${literal(word)}, `).join('')})`,
		foot,
		'page-word': literal(content.words.page),
	};
	return `#show: report.with(${Object.entries(named)
		.map(([name, value]) => `${name}: ${value}`)
		.join(', ')})`;
}

/** After the cover and what comes with it, before what is numbered. */
function placeOfContents(sections: readonly ContentSection[]): number {
	const at = sections.findIndex(
		({ kind, number }, index) => index > 0 && (number !== '' || (kind !== 'cover' && kind !== 'section')),
	);
	return at === -1 ? sections.length : at;
}

function sectionHeading(section: ContentSection, context: InlineContext): string {
	const words = wordsOf([section.number, section.title].filter(Boolean).join(' '), context);
	const place = context.anchors.take(section.anchor);
	const named = (code: string): string => (place ? `#at(${literal(place)}, ${code})` : `#${code}`);
	// The cover's own title is its first words; a contents that lists the cover would be silly.
	if (section.kind === 'cover')
		return section.blocks.some((block) => block.kind === 'paragraph' && block.style === 'title')
			? named('metadata("cover")')
			: named(`title-text(${words})`);
	return named(`heading(level: ${section.level}, ${words})`);
}

type Place = Pick<Omission, 'anchor' | 'title' | 'pieceId'>;

/** The exhibit that a block is; null for what is a part of its section. */
function placeOf(block: Block): Place | null {
	if (block.kind !== 'exhibit') return null;
	const [first] = block.blocks;
	const { id, title } = block.exhibit.piece;
	return { anchor: block.anchor, title: first?.kind === 'heading' ? inlineText(first.content) : title, pieceId: id };
}

/** Gathers the letters that a part has to do without, in one omission. */
function lettersOf(where: Place, omissions: Omission[]): (letter: string) => void {
	return (letter) => {
		const known = omissions.find(({ anchor, why }) => anchor === where.anchor && why === 'letters');
		if (!known) omissions.push({ ...where, why: 'letters', letters: letter });
		else if (!known.letters?.includes(letter)) known.letters = `${known.letters ?? ''}${letter}`;
	};
}

function endingOf({ ending, attachments }: TypstOptions, context: InlineContext): string[] {
	return [
		...(ending.length > 0 ? ['#v(1fr, weak: true)\n#v(8mm)'] : []),
		...ending.map((words) => `#soft-text(${wordsOf(words, { ...context, room: 160 })})`),
		...attachments.map(
			({ path, name, type, description }) =>
				`#pdf.attach(${literal(`/${name}`)}, read(${literal(path)}, encoding: none), mime-type: ${literal(type)}, description: ${literal(description)})`,
		),
	];
}
