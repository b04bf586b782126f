// Makes one HTML file out of an archive: every asset in its place, no script, and a policy of its own that forbids the network.
// The viewer and the bundle show this file.
import { assetAddressPattern, missingAddress } from '../domain/token';

type ReadAsset = (sha256: string) => Promise<Blob | null>;

const policy =
	"default-src 'none'; img-src data:; media-src data:; font-src data:; style-src 'unsafe-inline' data:; frame-src data:; base-uri 'none'; form-action 'none'";
/** Frames in frames in frames: deeper than any real page. */
const deepest = 8;

/** One self-contained, script-free HTML blob for the archive whose root has this hash. */
export async function assembleArchive(root: string, read: ReadAsset): Promise<Blob> {
	return new Blob([await assembleFrame(root, read, 0)], { type: 'text/html' });
}

async function assembleFrame(sha256: string, read: ReadAsset, depth: number): Promise<string> {
	const html = await (await read(sha256))?.text();
	if (!html || depth > deepest) return '';
	const frames = await replaceAsync(
		html,
		/(<iframe\b[^>]*?) src="glane:([0-9a-f]{64})"/g,
		async ([, tag, inner]) => `${tag} sandbox srcdoc="${escapeQuoted(await assembleFrame(inner ?? '', read, depth + 1))}"`,
	);
	const styled = await replaceAsync(
		frames,
		/(<style\b[^>]*>)glane:([0-9a-f]{64})<\/style>/g,
		async ([, tag, sheet]) => `${tag}${(await sheetText(sheet ?? '', read)).replace(/<\/style/gi, '<\\/style')}</style>`,
	);
	return withPolicy(await inlineAssets(styled, read));
}

/** A sheet's text with its own assets inside it; imported sheets become data: addresses. */
async function sheetText(sha256: string, read: ReadAsset): Promise<string> {
	const css = await (await read(sha256))?.text();
	return css ? inlineAssets(css, read) : '';
}

async function inlineAssets(text: string, read: ReadAsset): Promise<string> {
	return replaceAsync(text, assetAddressPattern, async ([, sha256]) => dataAddress(sha256 ?? '', read));
}

async function dataAddress(sha256: string, read: ReadAsset): Promise<string> {
	const blob = await read(sha256);
	if (!blob) return missingAddress;
	if (blob.type === 'text/css') return `data:text/css;base64,${await base64(new Blob([await sheetText(sha256, read)]))}`;
	return `data:${blob.type || 'application/octet-stream'};base64,${await base64(blob)}`;
}

/** First in <head>: a policy holds for what comes after it. */
function withPolicy(html: string): string {
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
	return /<head[^>]*>/.test(html)
		? html.replace(/<head[^>]*>/, (head) => head + meta)
		: html.replace(/^(<!DOCTYPE[^>]*>)?/, (doctype) => doctype + meta);
}

const escapeQuoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

async function replaceAsync(
	text: string,
	pattern: RegExp,
	replace: (match: RegExpExecArray) => Promise<string>,
): Promise<string> {
	const parts: string[] = [];
	let end = 0;
	for (const match of text.matchAll(pattern)) {
		parts.push(text.slice(end, match.index), await replace(match));
		end = match.index + match[0].length;
	}
	return parts.length === 0 ? text : parts.join('') + text.slice(end);
}

async function base64(blob: Blob): Promise<string> {
	return new Uint8Array(await blob.arrayBuffer()).toBase64();
}
