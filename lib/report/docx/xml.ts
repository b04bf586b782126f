// Words and attributes as XML of a Word document.

/** XML 1.0 §2.2 forbids these characters, and Word refuses to open a file that holds one. Direction overrides go too. */
export const clean = (text: string): string =>
	text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes. */
export const escaped = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** `<w:name w:key="value"/>` of the keys that have a value. */
export function tag(name: string, attributes: Record<string, string | number | undefined>): string {
	const written = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` w:${key}="${typeof value === 'number' ? Math.round(value) : escaped(value)}"`],
	);
	return `<w:${name}${written.join('')}/>`;
}

/** Every prefix that the parts written here use. */
export const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
