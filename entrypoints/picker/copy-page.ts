// The held page as one document to look at, without scripts and without the network: what the page handed over is shown from memory, what
// other sites hold is missing.
import { absoluteAddress } from '../../lib/capture/addresses';
import { lastingStates } from '../../lib/capture/lasting-states';
import { replaceCssUrls } from '../../lib/domain/css-urls';
import type { HeldPage } from '../../lib/domain/held-page';
import type { FrameResource, FrameSnapshot } from '../../lib/domain/snapshot';
import { missingAddress, replaceTokens } from '../../lib/domain/token';
import { documentsOf, type HeldDocument } from '../../lib/hold/documents';

/** On each <iframe> of the copy: the path of its frame. */
export const pathAttribute = 'data-glane-path';

const policy =
	"default-src 'none'; img-src data: blob:; media-src data: blob:; font-src data: blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
/** Frames in frames in frames: deeper than any real page. */
const deepest = 8;

/** `release` must be called when it is no longer shown. */
export async function copyPage(page: HeldPage, files: ReadonlyMap<string, Blob>): Promise<{ url: string; release: () => void }> {
	const urls = new Map<Blob, string>();
	const address = (blob: Blob | undefined): string => {
		if (!blob) return missingAddress;
		const url = urls.get(blob) ?? URL.createObjectURL(blob);
		urls.set(blob, url);
		return url;
	};
	const documents = await documentsOf(page);
	const sheet = (text: string, base: string): string =>
		lastingStates(
			replaceCssUrls(text, ({ address: named }) => {
				const url = absoluteAddress(named, base);
				return url?.startsWith('data:') ? url : address(files.get(url ?? ''));
			}),
		).replace(/<\/style/gi, '<\\/style');
	const write = (document: HeldDocument, depth: number): string => {
		const frame = page.frames.find(({ nonce }) => nonce === document.nonce);
		const resources = new Map(frame?.resources.map((resource) => [resource.token, resource]));
		const framed = document.html.replace(/ src="(glane:[0-9a-f]{16}\.\d+\.)"/g, (whole, token: string) => {
			const resource = resources.get(token);
			if (resource?.from !== 'frame') return whole;
			const inner = documents.find(({ path }) => path === (resource.path ?? token));
			const html = inner && depth < deepest ? write(inner, depth + 1) : '';
			return ` sandbox="allow-same-origin" ${pathAttribute}="${quoted(inner?.path ?? '')}" srcdoc="${quoted(html)}"`;
		});
		return withPolicy(replaceTokens(framed, document.nonce, (token) => shown(resources.get(token), { address, files, sheet })));
	};
	const [top] = documents;
	const url = URL.createObjectURL(new Blob([top ? write(top, 0) : ''], { type: 'text/html' }));
	return {
		url,
		release: (): void => {
			for (const made of [url, ...urls.values()]) URL.revokeObjectURL(made);
		},
	};
}

type Means = {
	address: (blob: Blob | undefined) => string;
	files: ReadonlyMap<string, Blob>;
	sheet: (text: string, base: string) => string;
};

function shown(resource: FrameSnapshot['resources'][number] | undefined, { address, files, sheet }: Means): string {
	if (resource?.from === 'page') return address(resource.bytes);
	if (resource?.from === 'url') return ofUrl(resource, address, files);
	return resource?.from === 'rules' ? sheet(resource.text, resource.base) : missingAddress;
}

function ofUrl({ url, kind }: Extract<FrameResource, { from: 'url' }>, address: Means['address'], files: Means['files']): string {
	// A sheet that the page itself could not read: it comes with the piece.
	if (kind === 'style') return '';
	return url.startsWith('data:') ? url : address(files.get(url));
}

const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** First in <head>: a policy holds for what comes after it. */
const withPolicy = (html: string): string =>
	/<head[^>]*>/.test(html)
		? html.replace(/<head[^>]*>/, (head) => head + meta)
		: html.replace(/^(<!DOCTYPE[^>]*>)?/i, (doctype) => doctype + meta);
