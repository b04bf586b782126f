// What a page and the worker that reads files say to each other.
import type { FileFormat } from '../domain/file-format';
import type { PdfFailure } from './pdf-document';

/** `read`: everything Glane wants to know of a file. `open`: a PDF whose pages will be asked for. `width` in px. */
export type FileRequest =
	| { kind: 'read'; file: Blob; format: FileFormat }
	| { kind: 'open'; file: Blob }
	| { kind: 'page'; number: number; width: number };

/** What a file tells of itself, '' where it does not; `publishedAt` is an ISO instant. */
export type FileWords = { text: string; title: string; author: string; publishedAt: string };
export const noWords: FileWords = { text: '', title: '', author: '', publishedAt: '' };

/** `picture` is a page or a frame at reading size, for a file that is no picture itself. */
export type FilePictures = { thumbnail: Blob | null; picture: Blob | null };

/**
 * pdf.js hears and says messages on the same line: ours have a `kind`. The answers to `read` come one by one, so that what is known
 * counts even when the rest takes too long; `unreadable` when the file is not what it says it is. `broken` is a fault of ours.
 */
export type FileReply =
	| { kind: 'hashed'; sha256: string }
	| { kind: 'words'; words: FileWords }
	| { kind: 'pictures'; pictures: FilePictures }
	| { kind: 'done' }
	| { kind: 'unreadable' }
	| { kind: 'opened'; pages: number }
	| { kind: 'refused'; reason: PdfFailure }
	| { kind: 'page'; number: number; picture: Blob | null }
	| { kind: 'broken'; details: string };
