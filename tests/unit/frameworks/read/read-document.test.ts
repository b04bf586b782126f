// Which reader takes a file, what each refusal is called, and that no bytes at all make a reader fall over.
import '../../../bench/what-node-lacks.mjs';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../lib/frameworks/read/read-document';
import {
	articleDocx,
	articlePdf,
	articleText,
	brokenDocx,
	brokenPdf,
	emptyFile,
	garbage,
	passwordPdf,
	scannedPdf,
} from '../../../fixtures/referentiels/awkward-files';

const read = (bytes: Uint8Array) => readDocument('fichier.pdf', new Uint8Array(bytes));
const wide = (name: string): number[] => Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
const ole = (name: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0), ...wide(name)]);

describe('readDocument', () => {
	it.each([
		['pdf', articlePdf],
		['docx', articleDocx],
		['text', () => strToU8(articleText())],
		['html', () => strToU8('<html><body><p>Une journée au marché</p></body></html>')],
	])('tells %s by its bytes, not by its name', async (format, make) => {
		const result = await read(await make());
		expect(result.ok && result.value.format).toBe(format);
		expect(result.ok && result.value.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(result.ok && result.value.lines.map((line) => line.text).join(' ')).toContain('journée au marché');
	});

	it.each([
		['empty', emptyFile],
		['empty', () => strToU8(' \n\t ')],
		['empty', () => zipSync({ 'word/document.xml': strToU8('<w:document><w:p/></w:document>') })],
		['scanned', scannedPdf],
		['password', passwordPdf],
		['password', () => ole('EncryptedPackage')],
		['unreadable', brokenPdf],
		['unreadable', brokenDocx],
		['unreadable', garbage],
		['unsupported', () => ole('WordDocument')],
		['unsupported', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
		['unsupported', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
		['unsupported', () => strToU8('{\\rtf1 Bonjour}')],
		['unsupported', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	])('refuses as %s', async (code, make) => {
		expect(await read(await make())).toEqual({ ok: false, code });
	});

	it('reads text of other alphabets', async () => {
		const text = async (bytes: Uint8Array) => {
			const result = await read(bytes);
			return result.ok && result.value.lines[0]?.text;
		};
		expect(await text(new Uint8Array([0x41, 0x31, 0x20, 0xe9, 0x74, 0xe9]))).toBe('A1 été');
		expect(await text(new Uint8Array([0xff, 0xfe, ...wide('A1 pain')]))).toBe('A1 pain');
		expect(await text(new Uint8Array([...strToU8('<html><meta charset="iso-8859-1"><p>'), 0xe9, 0x74, 0xe9]))).toBe('été');
	});

	it('answers whatever the bytes are', async () => {
		const starts = ['', '%PDF-1.7\n', 'PK\u0003\u0004word/document.xml', '<html><table>', '{"a":'].map((text) => strToU8(text));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
				const result = await read(new Uint8Array([...start, ...bytes]));
				expect(typeof result.ok).toBe('boolean');
			}),
			{ numRuns: 150 },
		);
	});

	it('answers when a sound file is damaged', async () => {
		const files = [await articlePdf(), await articleDocx()];
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...files),
				fc.nat(),
				fc.uint8Array({ minLength: 1, maxLength: 20 }),
				async (file, place, bytes) => {
					const damaged = new Uint8Array(file);
					damaged.set(bytes, place % (damaged.length - bytes.length));
					const result = await read(damaged);
					expect(typeof result.ok).toBe('boolean');
				},
			),
			{ numRuns: 60 },
		);
	}, 30_000);
});
