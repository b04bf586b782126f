// Writes an SVG fragment of a sprite file, with another id and without anything that runs.
import { escapeAttribute, escapeText } from './escape';

export function serializeSvg(element: Element, id?: string): string {
	if (element.localName === 'script' || element.localName === 'foreignObject') return '';
	let tag = `<${element.tagName}`;
	if (id) tag += ` id="${escapeAttribute(id)}"`;
	for (const name of element.getAttributeNames()) {
		const value = element.getAttribute(name) ?? '';
		const isOutside = name.endsWith('href') && !value.startsWith('#');
		if (name.startsWith('on') || isOutside || (id && name === 'id')) continue;
		tag += ` ${name}="${escapeAttribute(value)}"`;
	}
	let children = '';
	for (const node of element.childNodes) {
		if (node.nodeType === Node.ELEMENT_NODE) children += serializeSvg(node as Element);
		else if (node.nodeType === Node.TEXT_NODE) children += escapeText(node.nodeValue ?? '');
	}
	return `${tag}>${children}</${element.tagName}>`;
}
