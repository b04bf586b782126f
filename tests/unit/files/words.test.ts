// The words of each kind of file, as search and texte.txt have them.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileFormat } from '../../../lib/domain/file-format';
import { fileWords } from '../../../lib/files/file-words';

const words = (format: Exclude<FileFormat, 'pdf'>, text: string | Uint8Array) =>
	fileWords(format, typeof text === 'string' ? new Uint8Array(strToU8(text)) : new Uint8Array(text));

describe('a message', () => {
	const message = [
		'From: =?UTF-8?Q?Zo=C3=A9_Leroy?= <zoe@exemple.fr>',
		'To: anne@exemple.fr',
		'Subject: =?utf-8?B?RGV2aXMg?=',
		' =?utf-8?B?cmV0ZW51?=',
		'Date: Thu, 12 Mar 2026 14:05:00 +0100',
		'Content-Type: multipart/mixed; boundary="=_a"',
		'',
		'Pour les vieux programmes.',
		'--=_a',
		'Content-Type: multipart/alternative; boundary=b',
		'',
		'--b',
		'Content-Type: text/plain; charset=iso-8859-1',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		'Le d=E9jeuner est accept=',
		'=E9.',
		'--b',
		'Content-Type: text/html; charset=utf-8',
		'',
		'<p>En <b>HTML</b></p>',
		'--b--',
		'--=_a',
		'Content-Type: application/pdf; name="devis.pdf"',
		'Content-Transfer-Encoding: base64',
		"Content-Disposition: attachment; filename*=UTF-8''devis%20sign%C3%A9.pdf",
		'',
		'SGVsbG8=',
		'--=_a--',
	].join('\r\n');

	it('says who, when, what; its text once, its attachments by name', () => {
		expect(words('eml', message)).toMatchObject({
			title: 'Devis retenu',
			author: 'Zoé Leroy',
			publishedAt: '2026-03-12T13:05:00.000Z',
		});
		const text = words('eml', message)?.text ?? '';
		expect(text).toContain('From: Zoé Leroy <zoe@exemple.fr>');
		expect(text).toContain('Le déjeuner est accepté.');
		expect(text).toContain('[devis signé.pdf]');
		expect(text).not.toMatch(/En HTML|vieux programmes|SGVsbG8/);
	});

	it('is read although it is broken', () => {
		for (let length = 0; length < message.length; length += 7) expect(words('eml', message.slice(0, length))).not.toBeNull();
		const nested = `Content-Type: message/rfc822\n\n`.repeat(50);
		expect(words('eml', nested)?.text).toBe('');
	});
});

it('reads the page of an MHTML file, and its address', () => {
	const saved = [
		'From: <Saved by Blink>',
		'Snapshot-Content-Location: https://exemple.fr/bilan',
		'Subject: Bilan',
		'Content-Type: multipart/related; type="text/html"; boundary="----x"',
		'',
		'------x',
		'Content-Type: text/html',
		'Content-Transfer-Encoding: quoted-printable',
		'',
		'<html><head><title>Bilan d=E2=80=99=C3=A9t=C3=A9</title><style>p{}</style></head><body><p>Portée=C2=A0: 1200</p>',
		'------x',
		'Content-Type: image/png',
		'',
		'PNG',
		'------x--',
	].join('\r\n');
	expect(words('mhtml', saved)).toMatchObject({ title: 'Bilan d’été', author: '' });
	expect(words('mhtml', saved)?.text).toMatch(/^https:\/\/exemple\.fr\/bilan\n\nPort.+1200$/);
});

it('reads a web page as text, its scripts left out', () => {
	const page = words(
		'html',
		'<!doctype html><head><title>Un titre</title></head><script>alert(1)</script><h1>Bonjour</h1><p>Le texte',
	);
	expect(page).toMatchObject({ title: 'Un titre', text: 'Bonjour\nLe texte' });
});

describe('a workbook', () => {
	const workbook = zipSync({
		'xl/workbook.xml': strToU8(
			'<workbook xmlns:r="r"><sheets><sheet name="Budget" sheetId="1" r:id="r2"/><sheet name="Vide" sheetId="2" r:id="r1"/></sheets></workbook>',
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
		),
		'xl/sharedStrings.xml': strToU8(
			'<sst><si><t>Poste</t></si><si><r><t>Achat </t></r><r><t>média</t></r><rPh><t>x</t></rPh></si></sst>',
		),
		'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
		'xl/worksheets/sheet2.xml': strToU8(
			'<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Montant</t></is></c></row><row><c t="s"><v>1</v></c><c><f>1+1</f><v>1250.5</v></c></row></sheetData></worksheet>',
		),
	});

	it('gives its sheets in order, a line a row', () => {
		expect(words('xlsx', workbook)?.text).toBe('Budget\nPoste\tMontant\nAchat média\t1250.5\n\nVide');
	});

	it('is no workbook when it is torn, or another zip', () => {
		expect(words('xlsx', workbook.slice(0, 200))).toBeNull();
		expect(words('xlsx', zipSync({ 'a.txt': strToU8('a') }))).toBeNull();
	});
});

it('reads a table, in whatever letters it was saved', () => {
	expect(
		words(
			'csv',
			Uint8Array.from('Clé;Valeur\r\nété;3\r\n', (letter) => letter.charCodeAt(0)),
		)?.text,
	).toBe('Clé;Valeur\nété;3');
	expect(
		words(
			'csv',
			Uint8Array.from({ length: 200 }, (_, at) => at % 9),
		),
	).toBeNull();
});

it('reads a Word document', () => {
	const xml = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Compte rendu</w:t></w:r></w:p></w:body></w:document>';
	expect(words('docx', zipSync({ 'word/document.xml': strToU8(xml) }))?.text).toBe('Compte rendu');
	expect(words('docx', zipSync({ 'a.txt': strToU8('a') }))).toBeNull();
});
