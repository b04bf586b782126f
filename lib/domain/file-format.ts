// The files that can be evidence, told by their first bytes where these speak, by their ending where they are plain text.

export const fileFormats = ['png', 'jpeg', 'webp', 'pdf', 'docx', 'xlsx', 'csv', 'eml', 'mhtml', 'html', 'mp4'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Media type and ending of each. */
export const fileFacts: Record<FileFormat, { type: string; ending: string }> = {
	png: { type: 'image/png', ending: 'png' },
	jpeg: { type: 'image/jpeg', ending: 'jpg' },
	webp: { type: 'image/webp', ending: 'webp' },
	pdf: { type: 'application/pdf', ending: 'pdf' },
	docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
	xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
	csv: { type: 'text/csv', ending: 'csv' },
	eml: { type: 'message/rfc822', ending: 'eml' },
	mhtml: { type: 'multipart/related', ending: 'mhtml' },
	html: { type: 'text/html', ending: 'html' },
	mp4: { type: 'video/mp4', ending: 'mp4' },
};

/** What a file chooser offers. */
export const fileEndings = '.png,.jpg,.jpeg,.webp,.pdf,.docx,.xlsx,.csv,.eml,.mhtml,.mht,.html,.htm,.mp4,.m4v';

/** Bytes of the largest file that is taken: 200 MB. */
export const largestFile = 200_000_000;

/** How much of a file's beginning tells what it is, in bytes. */
export const headBytes = 4096;

export const isPicture = (format: FileFormat): boolean => format === 'png' || format === 'jpeg' || format === 'webp';

/** `head`: the first bytes, `headBytes` of them or the whole file. null: none of those that Glane takes. */
export function fileFormat(name: string, head: Uint8Array): FileFormat | null {
	// One letter a byte. (The decoder that is called "latin1" is Windows-1252: not the same.)
	const text = String.fromCharCode(...head);
	const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	if (text.startsWith('\u0089PNG\r\n')) return 'png';
	if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
	if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'webp';
	// Some programs write a few bytes before it; pdf.js looks as far.
	if (text.slice(0, 1024).includes('%PDF-')) return 'pdf';
	if (/^[\s\S]{4}ftyp/.test(text)) return /^(mp4|m4v)$/.test(ending) || /^.{8}(iso|mp4|avc|M4V|mmp4)/s.test(text) ? 'mp4' : null;
	// What a zip holds is seen when it is read.
	if (text.startsWith('PK\u0003\u0004')) return ending === 'docx' || ending === 'xlsx' ? ending : null;
	return textFormat(ending, text);
}

function textFormat(ending: string, text: string): FileFormat | null {
	const isWide = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(text);
	if (!isWide && text.includes('\0')) return null;
	// A mailbox's own line may stand first; headers follow.
	const hasHeaders = /^(\u00ef\u00bb\u00bf)?(>?From [^\n]*\n)?[\w-]+:[ \t]/.test(text);
	switch (ending) {
		case 'csv':
			return 'csv';
		case 'eml':
			return hasHeaders ? 'eml' : null;
		case 'mht':
		case 'mhtml':
			return hasHeaders ? 'mhtml' : null;
		case 'htm':
		case 'html':
			return isWide || /<[a-z!]/i.test(text) ? 'html' : null;
		default:
			return null;
	}
}
