// An element taken out with all it holds: what is left is its box, opaque, where it was and as large as it was.
import type { Rect } from '../domain/held-page';
import { valueOf, type HtmlElement } from './html-tree';
import { markupOf, plainText } from './markup-text';
import type { TextFinder } from './text-finder';

/** What says where a box is and how large, and nothing else. */
const kept = /^(?:class|id|slot|part|dir|colspan|rowspan|width|height|type|open|data-glane-.+)$/;
const inline = new Set(
	'a abbr b bdi cite code del em font i img input ins kbd label mark q s samp small span strong sub sup time u var canvas video picture svg object iframe select textarea button'.split(
		' ',
	),
);
const pictures = new Set(['img', 'image', 'embed']);
/** A picture of nothing: the colour behind it shows. */
export const blankSvg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** The parts of an SVG have no box of their own. */
const drawn = /^(?:g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textpath|image|use|foreignobject|symbol|defs)$/;

export const blockColour = '#16191c';

/** The HTML that stands in for an element; `rect`: where it was seen, null when it was not. */
export function elementBlock(html: string, element: HtmlElement, rect: Rect | null, finder: TextFinder): string {
	const name = html.slice(element.start + 1, element.start + 1 + element.name.length);
	const attributes = new Map<string, string>();
	for (const attribute of element.attributes) {
		if (!kept.test(attribute.name)) continue;
		const value = valueOf(html, element, attribute.name) ?? '';
		attributes.set(attribute.name, attribute.name.startsWith('data-glane-') ? value : finder.mask(value));
	}
	attributes.set('style', markupOf(styleOf(element, plainText(valueOf(html, element, 'style') ?? ''), rect, finder)));
	if (pictures.has(element.name)) attributes.set('src', blankSvg);
	const tag = `<${name}${[...attributes].map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${value}"`)).join('')}>`;
	return voids.has(element.name) ? tag : `${tag}</${name}>`;
}

function styleOf(element: HtmlElement, style: string, rect: Rect | null, finder: TextFinder): string {
	const own = style
		.split(';')
		.filter((line) =>
			/^\s*(?:position|inset|top|left|right|bottom|width|height|min-|max-|margin|transform|translate|flex|grid|order|float|z-index|border-radius|display)/i.test(
				line,
			),
		)
		.filter(
			(line) => !/[()"']/.test(line.replace(/(?:calc|translate(?:3d|x|y)?|scale|rotate|matrix)\([\d\s.,a-z%+*/-]*\)/gi, '')),
		)
		.join(';');
	const size = rect
		? `width:${round(rect.width)}px!important;height:${round(rect.height)}px!important;min-width:0!important;min-height:0!important;max-width:none!important;max-height:none!important;box-sizing:border-box!important;`
		: '';
	const display = rect && inline.has(element.name) && !drawn.test(element.name) ? 'display:inline-block!important;' : '';
	const cover = `background:${blockColour}!important;color:transparent!important;overflow:hidden!important;`;
	const before = own === '' ? '' : `${finder.mask(own)};`;
	return before + (drawn.test(element.name) ? 'visibility:hidden' : `${size}${display}${cover}`);
}

const round = (length: number): number => Math.round(length * 100) / 100;
