// Writes a live document as HTML without touching it: reads nodes in order and prints what the reader sees, scripts left out.
import { escapeAttribute, escapeText } from './escape';
import { frozenAttributes, frozenIcon } from './attributes';
import type { Freeze } from './freeze';
import { childPath, documentOf } from './frame-path';
import { canvasBackground } from './canvas-background';
import { namesOfManualSlots } from './manual-slots';
import { markedFieldStyle, markedParts, markStart } from './marked-passage';
import { ownProperties } from './own-properties';
import { patchOf, pixelToken, type Offset } from './pixels';
import { letGoRule, scrollRestoring, snapsAttribute } from './scroll-position';
import { scriptFontRules } from './script-fonts';
import { shadowRootOf } from './shadow-root';
import { isAwaitedSheet, sheetToken } from './sheet-text';
import { heldAttribute, heldStill, holdStill } from './still-animations';
import { backdropOf, fullscreenIn, holdersOf, isTree, raise, raisedAs, raisedRule, shellRule, shellStyle } from './top-layer';
import { markStates } from './own-states';
import { useTarget, type Sprites } from './sprites';

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const dropped = new Set('script noscript base source track template noembed noframes portal'.split(' '));
const keptLinks = /^(icon|shortcut icon)$/i;
/** Deeper than any page a person reads; a bound, so that no page can exhaust the stack. */
const deepest = 1500;

type Writer = {
	freeze: Freeze;
	sprites: Sprites;
	/** Path of the frame, and where its viewport lies in that of the frame being frozen. */
	path: string;
	offset: Offset;
	out: string[];
	/** Inline styles to add to elements not written yet. */
	added: Map<Element, string>;
	/** Attributes to add: they put nodes into slots. */
	slots: Map<Node, [name: string, value: string]>;
	/** Elements whose pseudo-elements rules of ours hold still, by number. */
	held: Map<Element, number>;
	/** Elements of the top layer: they are written last. */
	raised: Set<Element>;
	fullscreen: Element | null;
	/** Elements that may have states of their own, and where in `out` their tags are. */
	custom: [element: Element, at: number][];
	/** Where in `out` the first rules of the head go. */
	rulesAt: number;
	/** Rules to write at the end of the document. */
	lastRules: string;
	restoresScroll: boolean;
};

/** The HTML of a document; child frames of the same origin are written too, each as a resource of its own. */
export function serializeDocument(freeze: Freeze, sprites: Sprites, document: Document, path: string, offset: Offset): string {
	// A page may have removed all of itself.
	if (!document.documentElement) return '';
	const writer: Writer = {
		freeze,
		sprites,
		path,
		offset,
		out: [],
		added: new Map(freeze.markedField ? [[freeze.markedField, markedFieldStyle]] : []),
		slots: new Map(),
		held: new Map(),
		raised: new Set(),
		fullscreen: fullscreenIn(document),
		custom: [],
		rulesAt: 0,
		lastRules: '',
		restoresScroll: false,
	};
	writer.lastRules = holdStill(document, writer);
	freeze.documents.push({ document, path, at: offset });
	const { doctype } = document;
	if (doctype)
		writer.out.push(`<!DOCTYPE ${doctype.name}${doctype.publicId ? ` PUBLIC "${doctype.publicId}" "${doctype.systemId}"` : ''}>`);
	writeElement(writer, document.documentElement, 0);
	markStates(freeze.resources, writer.custom, writer.out);
	return writer.out.join('');
}

function writeChildren(writer: Writer, parent: Node, depth: number): void {
	if (depth > deepest) writer.freeze.isCut = true;
	if (depth > deepest) return;
	let node = parent.firstChild;
	while (node && !writer.freeze.isCut) {
		const own = ownProperties(node);
		if (own.nodeType === Node.ELEMENT_NODE) writeElement(writer, node as Element, depth);
		else if (own.nodeType === Node.TEXT_NODE) writeText(writer, node);
		node = own.nextSibling;
	}
}

function writeText(writer: Writer, node: Node): void {
	const text = node.nodeValue ?? '';
	const slot = writer.slots.get(node);
	if (slot) writer.out.push(`<span slot="${slot[1]}" style="display:contents">`);
	markedParts(text, writer.freeze.marked.get(node)).forEach((part, i) => {
		if (i > 0) writer.out.push(i === 1 ? markStart : '</mark>');
		write(writer, part);
	});
	if (slot) writer.out.push('</span>');
}

function write(writer: Writer, text: string): void {
	if (writer.freeze.fits(text.length)) writer.out.push(escapeText(text));
	else writer.freeze.isCut = true;
}

function writeElement(writer: Writer, live: Element, depth: number): void {
	const element = ownProperties(live);
	const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
	const name = isHtml ? element.localName : element.tagName;
	if ((isHtml && dropped.has(name)) || name === 'script') return;
	if (name === 'style' || (name === 'link' && isHtml)) return writeSheet(writer, element, name);
	if (name === 'meta' && element.hasAttribute('http-equiv')) return;
	const raised = isHtml ? raisedAs(live, writer.fullscreen) : null;
	if (raised && !writer.raised.has(live)) return void writer.raised.add(live);
	const attributes = frozenAttributes(writer.freeze, element);
	writer.freeze.number(live, attributes);
	const slot = writer.slots.get(live);
	if (slot) attributes.set(...slot);
	addStyles(writer, live, attributes);
	if (raised) raise(live, raised, attributes);
	if (isHtml && writeReplaced(writer, element, name, attributes)) return;
	if (name === 'use') attributes.set('href', useTarget(writer.sprites, element as SVGUseElement));
	open(writer, name, attributes);
	if (isHtml && voids.has(name)) return;
	if (isHtml && name.includes('-')) writer.custom.push([live, writer.out.length - 1]);
	if (isHtml) writeShadow(writer, element, depth);
	if (name === 'head') writer.rulesAt = writer.out.push('<meta charset="utf-8">', '') - 1;
	if (name === 'textarea') write(writer, `\n${(element as HTMLTextAreaElement).value}`);
	else {
		if (name === 'pre' && element.firstChild?.nodeValue?.startsWith('\n')) writer.out.push('\n');
		writeChildren(writer, element, depth + 1);
	}
	if (isHtml && name === 'head') writeAdopted(writer, element.ownerDocument);
	// A browser that reads on after the body's end puts what comes into the body.
	if (isHtml && name === 'html') writeRaised(writer);
	if (isHtml && name === 'html') writeLastRules(writer, element.ownerDocument);
	writer.out.push(`</${name}>`);
}

function writeLastRules({ freeze, restoresScroll, lastRules, out }: Writer, document: Document): void {
	const rules = (restoresScroll ? letGoRule : '') + lastRules + scriptFontRules(freeze, document);
	if (rules) out.push(`<style>${rules}</style>`);
}

function open(writer: Writer, name: string, attributes: Map<string, string>): void {
	let tag = `<${name}`;
	for (const [key, value] of attributes) {
		if (!writer.freeze.fits(key.length + value.length)) writer.freeze.isCut = true;
		else tag += value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`;
	}
	// Written even when nothing more fits: what is open must be closed.
	writer.out.push(`${tag}>`);
}

/** Styles that the archive needs and the page has otherwise: scroll positions. */
function addStyles(writer: Writer, element: Element, attributes: Map<string, string>): void {
	const own = ownProperties(element);
	const { localName } = own;
	const scroll = scrollRestoring(own);
	if (scroll && localName !== 'textarea') {
		writer.restoresScroll = true;
		writer.added.set(scroll.child, [writer.added.get(scroll.child), scroll.childStyle].filter(Boolean).join(''));
		addStyle(attributes, scroll.scrollerStyle);
		if (scroll.snaps) attributes.set(snapsAttribute, '');
	}
	const mark = writer.held.get(element);
	if (mark !== undefined) attributes.set(heldAttribute, `${mark}`);
	const added = writer.added.get(element);
	// The animation of a scroller is ours: it lets go of the scroll position.
	if (added) addStyle(attributes, scroll ? added.replace(heldStill, '') : added);
}

function addStyle(attributes: Map<string, string>, declarations: string): void {
	const style = attributes.get('style')?.replace(/;?\s*$/, ';') ?? '';
	attributes.set('style', style + declarations);
}

function writeSheet(writer: Writer, element: Element, name: string): void {
	const { sheet } = element as HTMLStyleElement;
	if (name === 'link' && !sheet) {
		if (keptLinks.test(element.getAttribute('rel') ?? ''))
			open(writer, name, frozenIcon(writer.freeze, element as HTMLLinkElement));
		if (!isAwaitedSheet(element as HTMLLinkElement)) return;
	}
	const token = sheet
		? sheetToken(writer.freeze, sheet, element.ownerDocument.baseURI)
		: name === 'link' && writer.freeze.address((element as HTMLLinkElement).href, 'style');
	if (!token) return;
	const attributes = frozenAttributes(writer.freeze, element);
	for (const key of ['href', 'rel', 'as', 'type', 'disabled', 'blocking', 'title']) attributes.delete(key);
	open(writer, 'style', attributes);
	writer.out.push(token, '</style>');
}

function writeAdopted(writer: Writer, root: DocumentOrShadowRoot): void {
	for (const sheet of root.adoptedStyleSheets ?? []) {
		const token = sheetToken(writer.freeze, sheet, document.baseURI);
		const media = sheet.media.mediaText;
		if (token) writer.out.push(media ? `<style media="${escapeAttribute(media)}">` : '<style>', token, '</style>');
	}
}

function writeShadow(writer: Writer, element: Element, depth: number): void {
	const root = shadowRootOf(element);
	if (!root) return;
	const rules = holdStill(root, writer);
	for (const [node, name] of namesOfManualSlots(root)) writer.slots.set(node, name);
	writer.out.push('<template shadowrootmode="open">');
	writeChildren(writer, root, depth + 1);
	writeAdopted(writer, root);
	writer.out.push(rules && `<style>${rules}</style>`, '</template>');
}

/** Last of all, each in shells of what held it; those inside others come after them, as they lie above them. */
function writeRaised(writer: Writer): void {
	for (const element of writer.raised) {
		const ends: string[] = [];
		for (const holder of holdersOf(element)) ends.unshift(isTree(holder) ? openTree(writer, holder) : openShell(writer, holder));
		const backdrop = backdropOf(element);
		if (backdrop) writer.out.push(`<div style="${escapeAttribute(backdrop)}"></div>`);
		writeElement(writer, element, ends.length);
		writer.out.push(...ends);
		writer.out[writer.rulesAt] = `<style>${raisedRule}${shellRule}</style>`;
	}
}

function openShell(writer: Writer, holder: Element): string {
	const attributes = frozenAttributes(writer.freeze, holder);
	attributes.set('data-glane-shell', '');
	addStyle(attributes, shellStyle);
	open(writer, holder.localName, attributes);
	return `</${holder.localName}>`;
}

function openTree(writer: Writer, root: ShadowRoot): string {
	writer.out.push(`<template shadowrootmode="open"><style>${raisedRule}${shellRule}</style>`);
	for (const element of root.querySelectorAll('style, link')) writeSheet(writer, element, element.localName);
	writeAdopted(writer, root);
	return '</template>';
}

/** Elements whose content is not in the DOM: they keep their tag, so that the page's own rules still apply. */
function writeReplaced(writer: Writer, element: Element, name: string, attributes: Map<string, string>): boolean {
	const { freeze, offset } = writer;
	if (name === 'canvas') {
		addStyle(attributes, canvasBackground(freeze, element as HTMLCanvasElement, offset));
		open(writer, name, attributes);
		writer.out.push('</canvas>');
	} else if (name === 'video') {
		const video = element as HTMLVideoElement;
		if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0)
			attributes.set('poster', pixelToken(freeze, video, 'video', offset));
		attributes.delete('controls');
		open(writer, name, attributes);
		writer.out.push('</video>');
	} else if (name === 'iframe' || name === 'frame') writeFrame(writer, element as HTMLIFrameElement, attributes);
	else if (name === 'object' || name === 'embed') return writeEmbedded(writer, element as HTMLObjectElement, attributes);
	else return false;
	return true;
}

function writeEmbedded(writer: Writer, element: HTMLObjectElement, attributes: Map<string, string>): boolean {
	const address = element.localName === 'embed' ? (element as unknown as HTMLEmbedElement).src : element.data;
	if (!address || !/^image\/|^$/.test(element.type)) return false;
	attributes.delete('type');
	attributes.set('src', writer.freeze.address(address, 'image'));
	open(writer, 'img', attributes);
	return true;
}

function writeFrame(writer: Writer, frame: HTMLIFrameElement, attributes: Map<string, string>): void {
	attributes.set('src', frameToken(writer, frame));
	open(writer, 'iframe', attributes);
	writer.out.push('</iframe>');
}

function frameToken({ freeze, sprites, offset, path: own }: Writer, frame: HTMLIFrameElement): string {
	if (!freeze.takesFrame()) return freeze.add({ from: 'nowhere', kind: 'frame', reason: 'too-large' });
	const patch = patchOf(frame, 'frame', offset);
	const box = frame.getBoundingClientRect();
	const inner = { x: offset.x + box.left + frame.clientLeft, y: offset.y + box.top + frame.clientTop };
	const path = childPath(own, frame.ownerDocument.defaultView ?? window, frame.contentWindow, frame.src);
	const child = documentOf(frame);
	const shared = { from: 'frame' as const, url: frame.src || 'about:blank', ...(patch ? { patch } : {}) };
	if (!child) return freeze.add({ ...shared, path, inner });
	const token = freeze.reserve();
	freeze.fill(token, { ...shared, path, html: serializeDocument(freeze, sprites, child, path, inner) });
	return token;
}
