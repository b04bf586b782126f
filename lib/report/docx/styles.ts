// word/styles.xml: real styles, so that Word's navigation, its tables of contents and screen readers work.
import type { Language } from '../../domain/settings';
import { headingList } from './ink';
import { innerHeadings, link, type Look, looks, outlineLevel, type Role, roles, sectionHeadings } from './roles';
import { declaration, namespaces, tag } from './xml';

export const localeOf = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** Styles that a reader chooses among; the others come by themselves. */
const automatic: readonly Role[] = ['note', 'contents1', 'contents2', 'contents3'];

export type StyleOptions = {
	/** Id of the style that the others are based on. */
	basedOn: string;
	id?: string;
	/** Into a document that has its own letters: the size of text and the space between lines stay its own. */
	isAdopted?: boolean;
};

const customRoles: readonly Role[] = ['lead', 'soft', 'notice', 'cell', 'proof', ...innerHeadings];

export function styleXml(role: Role, { basedOn, id = looks[role].id, isAdopted = false }: StyleOptions): string {
	const look = looks[role];
	const isBase = id === basedOn;
	const level = outlineLevel(role);
	const isNumbered = !isAdopted && (sectionHeadings as readonly Role[]).includes(role);
	const list =
		isNumbered && level !== null ? `<w:numPr>${tag('ilvl', { val: level })}${tag('numId', { val: headingList })}</w:numPr>` : '';
	const { before, after, line } = look;
	const spacing = isAdopted ? { before, after } : { before, after, line, lineRule: 'auto' };
	return (
		`<w:style w:type="paragraph"${isBase ? ' w:default="1"' : ''}${customRoles.includes(role) ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
		tag('name', { val: look.name }) +
		(isBase ? '' : tag('basedOn', { val: basedOn })) +
		(level !== null || role === 'title' ? tag('next', { val: basedOn }) : '') +
		(automatic.includes(role) ? '<w:uiPriority w:val="39"/>' : '<w:qFormat/>') +
		`<w:pPr>${look.keepNext ? '<w:keepNext/><w:keepLines/>' : ''}${list}${tag('spacing', spacing)}` +
		(look.left ? tag('ind', { left: look.left, hanging: look.hanging }) : '') +
		(level !== null ? tag('outlineLvl', { val: level }) : '') +
		`</w:pPr><w:rPr>${runLook(look, isAdopted && look.size >= 20 && look.size <= 22)}</w:rPr></w:style>`
	);
}

const runLook = ({ bold, italic, color, size }: Look, keepsSize: boolean): string =>
	(bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/>') +
	(italic ? '<w:i/>' : '') +
	(color ? tag('color', { val: color }) : '') +
	(keepsSize ? '' : tag('sz', { val: size }) + tag('szCs', { val: size }));

export const characterStyles: Record<'link' | 'noteCall', string> = {
	link:
		'<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>' +
		`<w:rPr><w:color w:val="${link}"/><w:u w:val="single"/></w:rPr></w:style>`,
	noteCall:
		'<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:uiPriority w:val="99"/>' +
		'<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
};

export function stylesXml(language: Language): string {
	const font = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
	const lang = tag('lang', { val: localeOf(language), eastAsia: localeOf(language), bidi: 'ar-SA' });
	return (
		`${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="21"/><w:szCs w:val="21"/>${lang}</w:rPr></w:rPrDefault>` +
		'<w:pPrDefault/></w:docDefaults>' +
		roles.map((role) => styleXml(role, { basedOn: looks.body.id })).join('') +
		characterStyles.link +
		characterStyles.noteCall +
		'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
		'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
		`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
	);
}
