// The styles of a school's document: which are its headings, and which of its own serve each role of the report's paragraphs.
import { looks, type Role, roles, type StyleIds } from '../docx/roles';
import { characterStyles, styleXml } from '../docx/styles';
import { attributeOf, tagsOf } from './tags';

type ModelStyle = { id: string; name: string; type: string; isDefault: boolean; basedOn: string | null; level: number | null };

export function stylesOf(xml: string): ModelStyle[] {
	return xml.split(/(?=<w:style\s)/).flatMap((part) => {
		const [open] = part.startsWith('<w:style') ? tagsOf(part, 'w:style') : [];
		if (!open) return [];
		const value = (name: string): string | null => {
			const [tag] = tagsOf(part, name);
			return tag ? attributeOf(tag, 'w:val') : null;
		};
		const level = value('w:outlineLvl');
		return [
			{
				id: attributeOf(open, 'w:styleId') ?? '',
				name: (value('w:name') ?? '').toLowerCase(),
				type: attributeOf(open, 'w:type') ?? '',
				isDefault: /^(1|true|on)$/.test(attributeOf(open, 'w:default') ?? ''),
				basedOn: value('w:basedOn'),
				level: level === null ? null : Number(level),
			},
		];
	});
}

/** Level from 1 of the headings of a style; null for what is none. Word writes "heading 1" whatever its language; others write their own. */
export function headingLevel(styles: readonly ModelStyle[], id: string, depth = 0): number | null {
	const style = styles.find((other) => other.id === id && other.type === 'paragraph');
	if (!style || depth > 20) return null;
	const named = /^(?:heading|titre|überschrift|título|titolo) ?([1-9])$/.exec(style.name)?.[1];
	if (named) return Number(named);
	if (style.level !== null) return style.level < 9 ? style.level + 1 : null;
	return style.basedOn === null ? null : headingLevel(styles, style.basedOn, depth + 1);
}

/** What Word calls, in English, the styles that it has itself. */
const knownNames: Partial<Record<Role, readonly string[]>> = {
	title: ['title', 'titre'],
	caption: ['caption', 'légende'],
	quote: ['quote', 'citation'],
	list: ['list paragraph', 'paragraphe de liste'],
	note: ['footnote text', 'note de bas de page'],
	reference: ['bibliography', 'bibliographie'],
	...Object.fromEntries(
		[1, 2, 3, 4, 5, 6].flatMap((level) => ['h', 'i'].map((kind) => [`${kind}${level}`, [`heading ${level}`, `titre ${level}`]])),
	),
};

/** Roles that no inserted block has: the contents and the cover are the school's. */
const unused: readonly Role[] = ['contentsTitle', 'contents1', 'contents2', 'contents3'];

/** Ids of styles by role, and the XML of those that the model lacks, which are then to be added. */
export function adoptStyles(xml: string): { styles: StyleIds; added: string } {
	const own = stylesOf(xml);
	const find = (type: string, names: readonly string[]): string | null =>
		own.find((style) => style.type === type && names.includes(style.name))?.id ?? null;
	const base = own.find(({ type, isDefault }) => type === 'paragraph' && isDefault)?.id ?? 'Normal';
	const added: string[] = [];
	const free = (id: string): string => (own.some((style) => style.id === id) ? `Glane${id}` : id);
	const ids = roles.map((role): [Role, string] => {
		if (role === 'body' || unused.includes(role)) return [role, base];
		const known = find('paragraph', knownNames[role] ?? []);
		if (known) return [role, known];
		const id = free(knownNames[role] ? looks[role].id : `Glane${looks[role].id}`);
		added.push(styleXml(role, { basedOn: base, id, isAdopted: true }));
		return [role, id];
	});
	const character = (names: readonly string[], kind: 'link' | 'noteCall', id: string): string => {
		const known = find('character', names);
		if (known) return known;
		added.push(characterStyles[kind].replace(`w:styleId="${id}"`, `w:styleId="${free(id)}"`));
		return free(id);
	};
	const styles: StyleIds = {
		...(Object.fromEntries(ids) as Record<Role, string>),
		link: character(['hyperlink', 'lien hypertexte'], 'link', 'Hyperlink'),
		noteCall: character(['footnote reference', 'appel note de bas de p.'], 'noteCall', 'FootnoteReference'),
		grid: find('table', ['table grid', 'grille du tableau']),
	};
	return { styles, added: added.join('') };
}
