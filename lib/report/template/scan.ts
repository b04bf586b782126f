// Where the headings and the content controls of a school's document stand in the text of its XML, so that the report is put beside
// them and not a letter of the model's own is written again.
import { Parser } from 'htmlparser2';

/** Offsets in the XML. */
export type Span = { start: number; end: number };
type Container = 'body' | 'cell' | 'control';

export type ScannedParagraph = Span & {
	kind: 'paragraph';
	text: string;
	style: string | null;
	/** From 0; null where the paragraph does not say. */
	outline: number | null;
	/** Holds the end of a section, or a page break and nothing else. */
	isBreak: boolean;
};
export type ScannedControl = Span & {
	kind: 'control';
	/** Its tag, or the title it is shown under. */
	name: string;
	title: string;
	isInline: boolean;
	/** Where `w:sdtPr` stands, and what is between the tags of `w:sdtContent`. */
	properties: Span;
	content: Span;
	isPlaceholder: boolean;
	/** Of one kind of answer (a date, a list, a picture), bound to data, or made by Word: not for prose. */
	isSpecial: boolean;
	/** End of the paragraph it is in, for one inside a line. */
	paragraphEnd: number;
};
export type Scanned = (ScannedParagraph | ScannedControl | (Span & { kind: 'other' })) & {
	/** The place it is written in: its siblings follow each other. */
	parent: number;
	container: Container;
	/** Width of the cell it is in, in twentieths of a point. */
	cellWidth: number | null;
};

const special = new Set(
	'docPartObj docPartList picture dropDownList comboBox date checkbox equation group citation bibliography dataBinding repeatingSection'.split(
		' ',
	),
);
/** Drawn or deleted text, and the same again for older programs. */
const skipped = new Set(['AlternateContent', 'pict', 'drawing', 'object', 'del', 'moveFrom', 'txbxContent']);

type Open = {
	at: number;
	paragraph?: ScannedParagraph;
	control?: ScannedControl;
	cell?: { width: number | null };
	table?: Span;
};

/** Every block of the document that holds others' siblings, in the order in which they begin. */
export function scanDocument(xml: string): { blocks: Scanned[]; bodyEnd: number } {
	const blocks: Scanned[] = [];
	const open: (Open & { name: string; container: Container | null })[] = [];
	let [skipping, isText, bodyEnd] = [0, false, xml.length];
	let hasWords = false;
	const inLine: ScannedControl[] = [];
	const local = (name: string): string => name.slice(name.indexOf(':') + 1);
	const nearest = <Key extends 'paragraph' | 'control' | 'cell'>(key: Key): NonNullable<Open[Key]> | undefined =>
		open.findLast((one) => one[key] !== undefined)?.[key] ?? undefined;
	const add = <T extends ScannedParagraph | ScannedControl | (Span & { kind: 'other' })>(block: T): T => {
		const parent = open.findLast(({ container }) => container !== null);
		const place = { parent: parent?.at ?? 0, container: parent?.container ?? 'body', cellWidth: nearest('cell')?.width ?? null };
		blocks.push(Object.assign(block, place) as Scanned);
		return block;
	};

	const parser = new Parser(
		{
			onopentag(fullName, attributes) {
				const name = local(fullName);
				const value = attributes['w:val'] ?? null;
				const at = parser.startIndex;
				const entry: (typeof open)[number] = { name, at, container: null };
				if (skipping > 0 || skipped.has(name)) {
					skipping++;
					open.push(entry);
					return;
				}
				const paragraph = nearest('paragraph');
				const control = nearest('control');
				if (name === 'body') entry.container = 'body';
				else if (name === 'tc') [entry.container, entry.cell] = ['cell', { width: null }];
				else if (name === 'tcW') {
					const cell = nearest('cell');
					if (cell && attributes['w:type'] === 'dxa') cell.width = Number(attributes['w:w']) || null;
				} else if (name === 'p') {
					hasWords = false;
					entry.paragraph = add({ kind: 'paragraph', start: at, end: at, text: '', style: null, outline: null, isBreak: false });
				} else if (name === 'tbl') entry.table = add({ kind: 'other', start: at, end: at });
				else if (name === 'sdt') {
					entry.control = add(newControl(at, paragraph !== undefined));
					if (paragraph) inLine.push(entry.control);
				} else if (name === 'sdtPr' && control) control.properties = { start: at, end: at };
				else if (name === 'sdtContent' && control) {
					control.content = { start: parser.endIndex + 1, end: parser.endIndex + 1 };
					if (!control.isInline) entry.container = 'control';
				} else if (open.at(-1)?.name === 'sdtPr' && control) readProperty(control, name, value);
				else if (name === 'pStyle' && paragraph) paragraph.style = value;
				else if (name === 'outlineLvl' && paragraph) paragraph.outline = Number(value);
				else if (name === 'sectPr') {
					if (paragraph) paragraph.isBreak = true;
					else bodyEnd = Math.min(bodyEnd, at);
				} else if (name === 'br' && paragraph && attributes['w:type'] === 'page') paragraph.isBreak = true;
				else if (name === 't') isText = true;
				else if (name === 'tab' && paragraph && open.at(-1)?.name === 'r') paragraph.text += ' ';
				open.push(entry);
			},
			ontext(data) {
				if (!isText || skipping > 0) return;
				const paragraph = nearest('paragraph');
				if (paragraph) paragraph.text += data;
				if (data.trim() !== '') hasWords = true;
			},
			onclosetag(fullName) {
				const name = local(fullName);
				const entry = open.pop();
				if (!entry) return;
				const end = parser.endIndex + 1;
				if (skipping > 0) {
					skipping--;
					return;
				}
				if (entry.paragraph) {
					entry.paragraph.end = end;
					entry.paragraph.isBreak &&= !hasWords;
					for (const control of inLine.splice(0)) control.paragraphEnd = end;
				} else if (entry.control) entry.control.end = end;
				else if (entry.table) entry.table.end = end;
				else if (name === 't') isText = false;
				else if (name === 'body') bodyEnd = Math.min(bodyEnd, parser.startIndex);
				const control = nearest('control');
				if (name === 'sdtPr' && control) control.properties.end = end;
				else if (name === 'sdtContent' && control) control.content.end = Math.max(control.content.start, parser.startIndex);
			},
		},
		{ xmlMode: true, decodeEntities: true },
	);
	parser.end(xml);
	return { blocks, bodyEnd };
}

const newControl = (at: number, isInline: boolean): ScannedControl => ({
	kind: 'control',
	start: at,
	end: at,
	name: '',
	title: '',
	isInline,
	properties: { start: at, end: at },
	content: { start: 0, end: 0 },
	isPlaceholder: false,
	isSpecial: false,
	paragraphEnd: 0,
});

function readProperty(control: ScannedControl, name: string, value: string | null): void {
	if (name === 'tag') control.name = value ?? '';
	else if (name === 'alias') control.title = value ?? '';
	else if (name === 'showingPlcHdr') control.isPlaceholder = value !== '0' && value !== 'false';
	else if (special.has(name)) control.isSpecial = true;
}
