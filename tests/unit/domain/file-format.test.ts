// Bytes tell what a file is; its name, only where bytes are plain text.
import { expect, it } from 'vitest';
import { fileFormat } from '../../../lib/domain/file-format';
import { titleOfFile } from '../../../lib/files/new-evidence';

const format = (name: string, head: string) =>
	fileFormat(
		name,
		Uint8Array.from(head, (letter) => letter.charCodeAt(0)),
	);

it.each([
	['photo.jpg', '\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
	['photo.png', '\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
	['sans-extension', '\u0089PNG\r\n\u001a\n', 'png'],
	['a.webp', 'RIFF\u0001\u0000\u0000\u0000WEBPVP8 ', 'webp'],
	['son.webp', 'RIFF\u0001\u0000\u0000\u0000WAVE', null],
	['a.pdf', '%PDF-1.7', 'pdf'],
	['a.pdf', 'bonjour', null],
	['a.DOCX', 'PK\u0003\u0004', 'docx'],
	['a.xlsx', 'PK\u0003\u0004', 'xlsx'],
	['a.zip', 'PK\u0003\u0004', null],
	['a.csv', 'PK\u0003\u0004', null],
	['a.csv', 'a;b\n1;2', 'csv'],
	['a.csv', '\u00ff\u00fea\u0000;\u0000', 'csv'],
	['a.csv', 'a\u0000b', null],
	['a.eml', 'From: a@b.fr\nSubject: x', 'eml'],
	['a.eml', 'From a@b.fr Thu\nReceived: x', 'eml'],
	['a.eml', 'bonjour', null],
	['a.mht', 'MIME-Version: 1.0\r\n', 'mhtml'],
	['a.html', '<p>', 'html'],
	['a.htm', 'bonjour', null],
	['a.mp4', '\u0000\u0000\u0000\u0018ftypisom', 'mp4'],
	['a.mov', '\u0000\u0000\u0000\u0018ftypqt  ', null],
	['a.txt', 'bonjour', null],
	['a.exe', 'MZ\u0090\u0000', null],
])('%s that begins with %j is %s', (name, head, expected) => expect(format(name, head)).toBe(expected));

it('makes a title of a name', () => {
	expect(titleOfFile('Bilan_de-campagne.final.pdf')).toBe('Bilan de-campagne.final');
	expect(titleOfFile('.pdf')).toBe('.pdf');
});
