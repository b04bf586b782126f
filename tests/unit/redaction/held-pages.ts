// A held page made by hand, and every string that is left of it once it is redacted.
import type { HeldPage, WordBox } from '../../../lib/domain/held-page';
import type { FrameResource } from '../../../lib/domain/snapshot';

export const nonce = '0123456789abcdef';
export const token = (n: number) => `glane:${nonce}.${n}.`;

export type Parts = {
	html: string;
	resources?: FrameResource[];
	title?: string;
	url?: string;
	metas?: Record<string, string>;
	jsonLd?: string[];
	text?: string;
	boxes?: HeldPage['boxes'];
};

export function heldPage({
	html,
	resources = [],
	title = 'Titre',
	url = 'https://exemple.fr/',
	metas = {},
	jsonLd = [],
	text = '',
	boxes = [],
}: Parts): HeldPage {
	const viewport = { width: 800, height: 600, scale: 1 };
	const facts = { title, language: 'fr', canonical: url, metas, jsonLd, contentType: 'text/html', canvases: 0 };
	return {
		url,
		title,
		heldAt: '2026-03-12T14:05:00.000Z',
		frames: [
			{
				path: '',
				url,
				nonce,
				html: new Blob([html], { type: 'text/html' }),
				resources,
				facts,
				viewport,
				isCut: false,
				loaded: [url],
			},
		],
		boxes,
		screenshot: null,
		extraction: { text, title, author: text, publishedAt: '', publisher: '', description: text, language: 'fr' },
		viewport,
	};
}

export const htmlOf = async (held: HeldPage): Promise<string> => held.frames[0]?.html.text() ?? '';

/** All that a held page would have stored, as one string. */
export async function everythingOf(held: HeldPage): Promise<string> {
	const blobs: Blob[] = [];
	const rows = JSON.stringify(held, (_, value: unknown) => {
		if (value instanceof Blob) blobs.push(value);
		return value;
	});
	return [rows, ...(await Promise.all(blobs.map((blob) => blob.text())))].join('\n');
}

export const word = (text: string, node: number, start: number, x: number): WordBox => ({
	node,
	start,
	end: start + text.length,
	text,
	rect: { x, y: 10, width: text.length * 8, height: 16 },
});
