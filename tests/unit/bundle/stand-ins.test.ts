// Pictures that take the place of their stand-ins in what Typst wrote, read by tools that have nothing to do with it.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { standIn, withPictures } from '../../../lib/bundle/stand-ins';
import type { Typst } from '../../../lib/bundle/typst-compiler';
import { read, typstInNode } from '../report/typst/typst-in-node';

const jpeg = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/sites/pictures/${name}.jpg`));
const pixel = jpeg('vignette-port');
const pictures = new Map([
	['first-0', { jpeg: new Blob([jpeg('velo-1280')]), width: 1280, height: 853 }],
	['first-1', { jpeg: new Blob([jpeg('cookie-640')]), width: 640, height: 427 }],
	['unused', { jpeg: new Blob([jpeg('coffret')]), width: 1, height: 1 }],
]);
let typst: Typst;
beforeAll(async () => {
	typst = await typstInNode();
	for (const name of pictures.keys()) typst.write(`/${name}.jpg`, standIn(pixel, name));
	typst.write('/plain.jpg', pixel);
});

async function made(source: string): Promise<Uint8Array<ArrayBuffer>> {
	typst.write('/main.typ', source);
	const laid = typst.pdf('/main.typ');
	if (!laid.ok) throw new Error(JSON.stringify(laid.errors));
	return new Uint8Array(await withPictures(laid.pdf, pictures).arrayBuffer());
}

const image = (name: string) => `#image("/${name}.jpg", width: 90mm, height: 60mm, fit: "stretch", alt: "Une image")`;

it('are held as they are, where their stand-ins were, in a file that is well formed', async () => {
	const pdf = await made(`#set document(title: "first-0")\n${image('first-1')}\nMots\n${image('first-0')}\n${image('plain')}`);
	expect(read(pdf, 'qpdf', '--check', 'PDF')).toContain('No syntax or stream encoding errors');
	const sizes = read(pdf, 'pdfimages', '-list', 'PDF')
		.split('\n')
		.slice(2)
		.filter(Boolean)
		.map((row) => row.trim().split(/\s+/).slice(3, 5).join(' × '));
	expect(sizes).toContain('1280 × 853');
	expect(sizes).toContain('640 × 427');
	expect(sizes).toHaveLength(3);
	for (const name of ['velo-1280', 'cookie-640', 'vignette-port'])
		expect(Buffer.from(pdf).includes(Buffer.from(jpeg(name)))).toBe(true);
	expect(Buffer.from(pdf).includes(Buffer.from(jpeg('coffret')))).toBe(false);
	expect(read(pdf, 'pdftotext', 'PDF', '-')).toContain('Mots');
	expect(read(pdf, 'pdfinfo', 'PDF')).toContain('first-0');
});

it('a report without pictures stays as it is', async () => {
	typst.write('/main.typ', '= Titre\nfirst-0');
	const laid = typst.pdf('/main.typ');
	if (!laid.ok) throw new Error('Typst');
	expect(new Uint8Array(await withPictures(laid.pdf, pictures).arrayBuffer())).toEqual(laid.pdf);
});
