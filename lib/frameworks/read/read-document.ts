// Reads a file of any kind into a document: what it is, its own bytes tell.
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SourceDocument } from '../../domain/source-document';
import { fail, ok, type Result } from '../../domain/result';
import { hasWords } from '../recognise/normalise-text';
import { decodeText } from './decode-text';
import { readDocx } from './docx';
import { fileKind } from './file-kind';
import { readHtml } from './html';
import { readPdf } from './pdf';
import { readText } from './text';

/**
 * `empty`: no bytes, or no letters. `password`: it can't be opened without one. `scanned`: a PDF of pictures. `unreadable`: broken, or
 * bytes that mean nothing. `unsupported`: a file of a kind that Glane does not read.
 */
export type DocumentFailure = 'empty' | 'password' | 'scanned' | 'unreadable' | 'unsupported';

/** `bytes` are given away. `onPage` is called after each page of a PDF. `sha256` of the document is in lower-case hexadecimal. */
export async function readDocument(
	name: string,
	bytes: Uint8Array<ArrayBuffer>,
	onPage?: (done: number, total: number) => void,
): Promise<Result<SourceDocument, DocumentFailure>> {
	if (bytes.length === 0) return fail('empty');
	const kind = fileKind(bytes);
	if (kind === 'password' || kind === 'unsupported') return fail(kind);
	const about = { name, sha256: await sha256Of(bytes) };
	if (kind === 'pdf') return readPdf(bytes, { ...about, ...(onPage && { onPage }) });
	if (kind === 'docx') return filled(readDocx(bytes, about));
	const text = decodeText(bytes);
	if (text === null) return fail('unreadable');
	return filled(ok(kind === 'html' ? readHtml(text, about) : readText(name, text, about.sha256)));
}

const filled = <E extends string>(result: Result<SourceDocument, E>): Result<SourceDocument, E | 'empty'> =>
	result.ok && !result.value.lines.some((line) => hasWords(line.text)) ? fail('empty') : result;

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
