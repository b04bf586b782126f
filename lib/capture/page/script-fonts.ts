// Fonts that a script added: no rule names them, and nobody tells where they came from. The file is known where only one that the page
// loaded can be it; where none can, the card says that a font is missing.
import type { FrameResource } from '../../domain/snapshot';
import type { Freeze } from './freeze';

const files = /\.(?:woff2?|ttf|otf)(?:[?#]|$)/i;

/** Rules for those that the document shows now. To be called when its sheets were read. */
export function scriptFontRules(freeze: Freeze, document: Document): string {
	const sheets = freeze.resources.filter((part): part is Sheet => part.from === 'rules').map(({ text }) => text);
	// A sheet that the page may not read names fonts too.
	if (freeze.resources.some((part) => part.from === 'url' && part.kind === 'style') || sheets.some((text) => unread.test(text)))
		return '';
	const faces = [...(document.fonts ?? [])].filter(({ status, family }) => status === 'loaded' && !isNamed(sheets, family));
	if (faces.length === 0) return '';
	const loaded = document.defaultView?.performance.getEntriesByType('resource').map(({ name }) => name) ?? [];
	const urls = [...new Set(loaded)].filter((url) => files.test(url) && !sheets.some((text) => text.includes(nameOf(url))));
	return faces.map((face) => rule(freeze, face, fileOf(face, faces, urls))).join('');
}

const unread = /@import/i;
type Sheet = Extract<FrameResource, { from: 'rules' }>;

function isNamed(sheets: readonly string[], family: string): boolean {
	const name = bare(family);
	return sheets.some((text) =>
		[...text.matchAll(/@font-face\s*\{[^}]*?font-family\s*:\s*([^;}]+)/gi)].some(([, named]) => bare(named ?? '') === name),
	);
}

function fileOf(face: FontFace, faces: readonly FontFace[], urls: readonly string[]): string | null {
	const called = urls.filter((url) => letters(nameOf(url)).includes(letters(face.family)));
	const fitting = faces.length === 1 && urls.length === 1 ? urls : faces.filter(isOf(face)).length === 1 ? called : [];
	return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const isOf =
	({ family }: FontFace) =>
	(other: FontFace): boolean =>
		other.family === family;

function rule(freeze: Freeze, { family, weight, style, stretch, unicodeRange }: FontFace, url: string | null): string {
	if (url === null) {
		freeze.add({ from: 'nowhere', kind: 'font', reason: 'unreadable' });
		return '';
	}
	const name = bare(family).replace(/["\\<]/g, '');
	return `@font-face{font-family:"${name}";src:url("${freeze.address(url, 'font')}");font-weight:${weight};font-style:${style};font-stretch:${stretch};unicode-range:${unicodeRange}}`.replaceAll(
		'<',
		'',
	);
}

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const bare = (family: string): string => family.trim().replace(/^["']|["']$/g, '');
