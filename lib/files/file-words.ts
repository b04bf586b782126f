// The words of a file, as far as a program can read them. null: it is not what it says it is. Pictures and films have none.
import type { FileFormat } from '../domain/file-format';
import { decodeText } from '../frameworks/read/decode-text';
import { readDocx } from '../frameworks/read/docx';
import { htmlWords } from './text/html-words';
import { type FileWords, noWords } from './file-protocol';
import { mailWords, savedPageWords } from './text/mail';
import { boundedText } from './text/text-bound';
import { xlsxText } from './text/xlsx';

/** Of everything but a PDF, which is read and drawn in one go. */
export function fileWords(format: Exclude<FileFormat, 'pdf'>, bytes: Uint8Array<ArrayBuffer>): FileWords | null {
	switch (format) {
		case 'docx': {
			const document = readDocx(bytes, { name: '', sha256: '' });
			return document.ok ? only(boundedText(document.value.lines.map((line) => line.text))) : null;
		}
		case 'xlsx':
			return only(xlsxText(bytes));
		case 'csv': {
			const text = decodeText(bytes);
			return text === null ? null : only(boundedText(text.split(/\r?\n/)));
		}
		case 'html': {
			const html = decodeText(bytes);
			return html === null ? null : { ...noWords, ...htmlWords(html) };
		}
		case 'eml':
			return mailWords(oneByteLetters(bytes));
		case 'mhtml':
			return savedPageWords(oneByteLetters(bytes));
		case 'png':
		case 'jpeg':
		case 'webp':
		case 'mp4':
			return noWords;
	}
}

const only = (text: string | null): FileWords | null => (text === null ? null : { ...noWords, text });

/** A mail says part by part which charset its bytes are in. (The decoder that is called "latin1" is Windows-1252: not the same bytes.) */
function oneByteLetters(bytes: Uint8Array): string {
	const step = 8192;
	const pieces: string[] = [];
	for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)));
	return pieces.join('');
}
