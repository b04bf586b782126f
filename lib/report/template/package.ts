// A school's DOCX opened as what it is, a zip of XML parts (ECMA-376 part 2): its main document, and where its other parts are.
import { strFromU8, unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../domain/result';
import { attributeOf, tagsOf } from './tags';

/** A small file may claim to unpack into anything. */
const mostBytes = 150_000_000;
const mostParts = 5_000;
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type TemplatePackage = {
	/** Every file of the zip, as it came. */
	files: Record<string, Uint8Array>;
	/** Path of the main document, and the folder it is in, "word/". */
	main: string;
	folder: string;
	document: string;
};

export function openPackage(bytes: Uint8Array): Result<TemplatePackage, 'not-docx' | 'too-large'> {
	let [total, parts] = [0, 0];
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(bytes, {
			filter: ({ originalSize }) => {
				[total, parts] = [total + originalSize, parts + 1];
				if (total > mostBytes || parts > mostParts) throw new RangeError('unpacks to too much');
				return true;
			},
		});
	} catch {
		// fflate throws codes and errors of the platform alike: the file is at fault.
		return fail(total > mostBytes || parts > mostParts ? 'too-large' : 'not-docx');
	}
	const main = mainPart(textOf(files, '[Content_Types].xml'));
	const document = main === null ? '' : textOf(files, main);
	// Word also knows a strict dialect in another namespace, and encodings other than UTF-8: what is written here would not fit in.
	if (main === null || !document.includes(`xmlns:w="${wordSpace}"`)) return fail('not-docx');
	return ok({ files, main, folder: main.slice(0, main.lastIndexOf('/') + 1), document });
}

const mainPart = (types: string): string | null => {
	const main = tagsOf(types, 'Override').find((tag) =>
		(attributeOf(tag, 'ContentType') ?? '').endsWith('wordprocessingml.document.main+xml'),
	);
	return (main ? attributeOf(main, 'PartName') : null)?.replace(/^\//, '') ?? null;
};

export const textOf = (files: Record<string, Uint8Array>, path: string): string => {
	const part = files[path];
	return part ? strFromU8(part) : '';
};

/** Path of the relationships of the main document. */
export const relationsPath = ({ main, folder }: TemplatePackage): string => `${folder}_rels/${main.slice(folder.length)}.rels`;

/** Path of the part that the main document names for a role, "styles"; null where it has none. */
export function partOf(template: TemplatePackage, role: string): string | null {
	const found = tagsOf(textOf(template.files, relationsPath(template)), 'Relationship').find((tag) =>
		(attributeOf(tag, 'Type') ?? '').endsWith(`/officeDocument/2006/relationships/${role}`),
	);
	const target = found ? attributeOf(found, 'Target') : null;
	if (target === null) return null;
	const path = target.startsWith('/') ? target.slice(1) : `${template.folder}${target}`;
	return template.files[path] ? path : null;
}
