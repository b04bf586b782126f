// What the inserted blocks bring with them: styles, lists, footnotes, links and pictures, put into the parts that a school's document has,
// or into new ones where it has none. Only the parts named here are written again.
import type { Ink } from '../docx/ink';
import { listDefinitions, listInstances } from '../docx/numbering';
import { footnotesXml, inkRelations, noteXml, relation } from '../docx/parts';
import { declaration, namespaces } from '../docx/xml';
import { partOf, relationsPath, type TemplatePackage, textOf } from './package';
import { attributeOf, highest, tagsOf } from './tags';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type Parts = Record<string, string | Uint8Array>;

export function mergedParts(template: TemplatePackage, document: string, ink: Ink, styles: string): Parts {
	const { files, folder } = template;
	const parts: Parts = { [template.main]: withNamespaces(document) };
	const [relations, types]: [string[], string[]] = [inkRelations(ink), []];
	/** Writes into a part, or makes it. */
	const into = (role: string, type: string, merge: (xml: string) => string, make: () => string): void => {
		const path = partOf(template, role);
		if (path) {
			parts[path] = merge(textOf(files, path));
			return;
		}
		const name = `glane-${role}.xml`;
		parts[`${folder}${name}`] = make();
		relations.push(relation(`rIdGlane${role}`, `${office}/${role}`, name));
		types.push(`<Override PartName="/${folder}${name}" ContentType="${word}.${type}+xml"/>`);
	};
	if (styles) {
		const whole = `${declaration}<w:styles ${namespaces}>${styles}</w:styles>`;
		into(
			'styles',
			'styles',
			(xml) => beforeEnd(xml, 'styles', styles),
			() => whole,
		);
	}
	if (ink.lists.length > 0)
		into(
			'numbering',
			'numbering',
			(xml) => withLists(xml, ink),
			() => {
				return `${declaration}<w:numbering ${namespaces}>${listDefinitions(0)}${listInstances(ink.lists, 0)}</w:numbering>`;
			},
		);
	if (ink.notes.length > 0)
		into(
			'footnotes',
			'footnotes',
			(xml) => beforeEnd(withNamespaces(xml), 'footnotes', ink.notes.map(noteXml).join('')),
			() => footnotesXml(ink),
		);
	for (const { name, picture } of ink.media.values()) parts[`${folder}media/${name}`] = picture.bytes;
	if (relations.length > 0) {
		const path = relationsPath(template);
		const empty = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
		parts[path] = beforeEnd(textOf(files, path) || empty, 'Relationships', relations.join(''));
	}
	const contentTypes = textOf(files, '[Content_Types].xml');
	const pictures = [...ink.media.values()].map(({ name }) => name.slice(name.lastIndexOf('.') + 1));
	const known = tagsOf(contentTypes, 'Default').map((tag) => attributeOf(tag, 'Extension')?.toLowerCase());
	for (const extension of new Set(pictures))
		if (!known.includes(extension)) types.push(`<Default Extension="${extension}" ContentType="image/${extension}"/>`);
	if (types.length > 0) parts['[Content_Types].xml'] = beforeEnd(contentTypes, 'Types', types.join(''));
	return parts;
}

/** Puts XML before the end tag of the whole, whatever its prefix; a whole that is empty is opened for it. */
function beforeEnd(xml: string, name: string, added: string): string {
	const end = xml.search(new RegExp(String.raw`</(?:\w+:)?${name}\s*>\s*$`));
	if (end >= 0) return xml.slice(0, end) + added + xml.slice(end);
	return xml.replace(
		new RegExp(String.raw`<((?:\w+:)?${name})((?:[^>"']|"[^"]*"|'[^']*')*)/>\s*$`),
		(_, own: string, attributes: string) => `<${own}${attributes}>${added}</${own}>`,
	);
}

/** Definitions stand before the lists, lists before Word's own last mark. */
function withLists(xml: string, ink: Ink): string {
	const first = highest(xml, 'w:abstractNum', 'w:abstractNumId', -1) + 1;
	const end = /<w:numIdMacAtCleanup\b|<\/w:numbering\s*>\s*$/.exec(xml)?.index ?? -1;
	const instances = listInstances(ink.lists, first);
	if (end < 0) return beforeEnd(xml, 'numbering', listDefinitions(first) + instances);
	const lists = /<w:num[\s>]/.exec(xml)?.index ?? end;
	return xml.slice(0, lists) + listDefinitions(first) + xml.slice(lists, end) + instances + xml.slice(end);
}

/** What is inserted uses prefixes that the model may not know. */
function withNamespaces(xml: string): string {
	const start = xml.search(/<w:(?:document|footnotes)[\s>]/);
	const [root] = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml.slice(start)) ?? [''];
	const missing = [...namespaces.matchAll(/(xmlns:\w+)="[^"]*"/g)]
		.filter(([, name]) => !root.includes(`${name}=`))
		.map(([whole]) => whole);
	if (start < 0 || missing.length === 0) return xml;
	const at = start + root.length - (root.endsWith('/>') ? 2 : 1);
	return `${xml.slice(0, at)} ${missing.join(' ')}${xml.slice(at)}`;
}
