// The parts of the DOCX around its body: footnotes, footer, settings, properties, relationships, types.
import type { ReportContent } from '../content';
import type { Ink } from './ink';
import { fieldOf, run } from './inlines';
import { inkSoft, textWidth } from './roles';
import { localeOf } from './styles';
import { declaration, escaped, namespaces, tag } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The separators come first: Word draws them above the notes. */
export const footnotesXml = (ink: Ink): string =>
	`${declaration}<w:footnotes ${namespaces}>` +
	'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
	'<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
	`${ink.notes.map(noteXml).join('')}</w:footnotes>`;

export const noteXml = ({ id, xml }: { id: number; xml: string }): string => `<w:footnote w:id="${id}">${xml}</w:footnote>`;

export function footerXml({ footer, words }: ReportContent): string {
	const look = { color: inkSoft };
	const tabs = `<w:tabs>${tag('tab', { val: 'right', pos: textWidth })}</w:tabs>`;
	return (
		`${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Facts"/>${tabs}</w:pPr>${run(`${footer}\t${words.page} `, look)}` +
		`${fieldOf('PAGE', run('1', look))}${run(' / ', look)}${fieldOf('NUMPAGES', run('1', look))}</w:p></w:ftr>`
	);
}

/** The cover has none. */
export const emptyFooterXml = (): string => `${declaration}<w:ftr ${namespaces}><w:p/></w:ftr>`;

export const settingsXml = ({ language }: ReportContent): string =>
	`${declaration}<w:settings ${namespaces}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
	`${tag('themeFontLang', { val: localeOf(language) })}</w:settings>`;

export function coreXml({ title, author, subject, language }: ReportContent, at: string): string {
	const date = `xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z`;
	return (
		`${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator>` +
		`<dc:language>${localeOf(language)}</dc:language><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>` +
		`<dcterms:created ${date}</dcterms:created><dcterms:modified ${date}</dcterms:modified></cp:coreProperties>`
	);
}

export const appXml = (pages: number): string =>
	`${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${pages}</Pages>` +
	'<Application>Glane</Application></Properties>';

export const typesXml = (): string =>
	`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
	'<Default Extension="png" ContentType="image/png"/>' +
	[
		['/word/document.xml', `${word}.document.main+xml`],
		['/word/styles.xml', `${word}.styles+xml`],
		['/word/numbering.xml', `${word}.numbering+xml`],
		['/word/settings.xml', `${word}.settings+xml`],
		['/word/footnotes.xml', `${word}.footnotes+xml`],
		['/word/footer1.xml', `${word}.footer+xml`],
		['/word/footer2.xml', `${word}.footer+xml`],
		['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
		['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
	]
		.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
		.join('') +
	'</Types>';

export const packageRelations = (): string =>
	relations([
		relation('rId1', `${office}/officeDocument`, 'word/document.xml'),
		relation(
			'rId2',
			'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
			'docProps/core.xml',
		),
		relation('rId3', `${office}/extended-properties`, 'docProps/app.xml'),
	]);

export const documentRelations = (ink: Ink): string =>
	relations([
		relation('rId1', `${office}/styles`, 'styles.xml'),
		relation('rId2', `${office}/numbering`, 'numbering.xml'),
		relation('rId3', `${office}/settings`, 'settings.xml'),
		relation('rId4', `${office}/footnotes`, 'footnotes.xml'),
		relation('rId5', `${office}/footer`, 'footer1.xml'),
		relation('rId6', `${office}/footer`, 'footer2.xml'),
		...inkRelations(ink),
	]);

/** Links and pictures of what was written. */
export const inkRelations = (ink: Ink): string[] => [
	...[...ink.links].map(([href, id]) => relation(id, `${office}/hyperlink`, href, true)),
	...[...ink.media.values()].map(({ id, name }) => relation(id, `${office}/image`, `media/${name}`)),
];

/** One relationship of a part. */
export const relation = (id: string, type: string, target: string, isExternal = false): string =>
	`<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`;

const relations = (all: readonly string[]): string =>
	`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
