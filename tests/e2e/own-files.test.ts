// Evidence that comes from no page: files dropped on the library and a typed note, read, searched, tagged, exported.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cameraJpeg, plainJpeg, secret } from '../fixtures/pictures';
import { checkManifest, filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clickOn, clickText, exportBundle, firstRun, tie, typeInto, until } from '../harness/journey.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Row = { id: string; title: string; file?: { format: string; sha256: string; bytes: number } };
let browser: Browser;
let dashboard: Awaited<ReturnType<Browser['newPage']>>;
let pdf: Buffer;
const photo = Buffer.from(cameraJpeg(plainJpeg, 6));
const table = Buffer.from('Poste;Montant\r\nAchat média;1250\r\n');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const says = (words: string) => dashboard.getByText(words).first().waitFor();
const pieceNamed = async (title: string) => ((await rowsOf(dashboard, 'evidence')) as Row[]).find((row) => row.title === title);

/** Lets files go over the library, as a hand does from a folder. */
const drop = (files: { name: string; type: string; bytes: Buffer }[]) =>
	dashboard.evaluate(
		(dropped) => {
			const dataTransfer = new DataTransfer();
			for (const { name, type, base64 } of dropped)
				dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') })),
	);
const allTaken = () =>
	until(dashboard, 'the end of the additions', () => document.querySelector('[data-additions=ended]') !== null);
const states = () =>
	dashboard.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-addition]')].map((line) => line.dataset['addition']),
	);
const openPiece = async (title: string) => {
	await dashboard.evaluate((id) => void (location.hash = `#/preuves/${id}`), (await pieceNamed(title))?.id ?? '');
	await dashboard.waitForFunction((wanted: string) => document.title.startsWith(wanted), title);
};

beforeAll(async () => {
	const document = new PDFDocument({ size: 'A4' });
	const whole = new Promise<Buffer>((done) => {
		const chunks: Buffer[] = [];
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => done(Buffer.concat(chunks)));
	});
	document.fontSize(30).text('Devis du traiteur').fontSize(14).text('Trois cents croquembouches.');
	document.addPage().text('Conditions de vente');
	document.end();
	pdf = await whole;
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
	// The address comes before the screen, and the screen takes the files.
	await dashboard.locator('[data-act=add]').waitFor();
});
afterAll(() => browser.close());

it('takes several files at once, each for itself', async () => {
	await drop([
		{ name: 'Devis_signé.pdf', type: 'application/pdf', bytes: pdf },
		{ name: 'photo.jpg', type: 'image/jpeg', bytes: photo },
		{ name: 'programme.exe', type: '', bytes: Buffer.from('MZ\u0000\u0001') },
		{ name: 'budget.csv', type: 'text/csv', bytes: table },
	]);
	await allTaken();
	expect(await states()).toEqual(['added', 'added', 'failed', 'added']);
	await says('Glane ne prend pas ce type de fichier.');
	const rows = (await rowsOf(dashboard, 'evidence')) as Row[];
	expect(new Map(rows.map(({ file }) => [file?.format, file?.sha256]))).toEqual(
		new Map([
			['pdf', sha256(pdf)],
			['jpeg', sha256(photo)],
			['csv', sha256(table)],
		]),
	);
	expect(await pieceNamed('Devis signé')).toMatchObject({
		thumbnail: expect.stringMatching(/^[0-9a-f]{64}$/),
		screenshot: expect.stringMatching(/^[0-9a-f]{64}$/),
	});
});

it('says that a file is there already, and keeps both when asked', async () => {
	await drop([{ name: 'autre-nom.csv', type: 'text/csv', bytes: table }]);
	await allTaken();
	expect((await states()).at(-1)).toBe('known');
	expect(await rowsOf(dashboard, 'evidence')).toHaveLength(3);
	await clickText(dashboard, 'Garder les deux');
	await until(dashboard, 'the second copy', () => document.querySelectorAll('[data-addition=added]').length === 1);
	expect(await rowsOf(dashboard, 'evidence')).toHaveLength(4);
	expect((await rowsOf(dashboard, 'assets')).filter((asset: { sha256: string }) => asset.sha256 === sha256(table))).toHaveLength(
		1,
	);
});

it('finds a piece by the words of its file', async () => {
	await typeInto(dashboard, 'input[type=search]', 'croquembouche');
	await until(dashboard, 'the one match', () => document.querySelectorAll('.piece').length === 1);
	await says('Devis signé');
	await dashboard.fill('input[type=search]', '');
});

it('shows the pages of a PDF', async () => {
	await openPiece('Devis signé');
	await says('Page 1 sur 2');
	await until(dashboard, 'its picture', () => (document.querySelector<HTMLImageElement>('.file-page')?.naturalWidth ?? 0) > 500);
	await clickText(dashboard, 'Page suivante');
	await says('Page 2 sur 2');
	await tie(dashboard, 'C1.1');
});

it('keeps each word of a note', async () => {
	await openPiece('photo');
	await tie(dashboard, 'C1.2');
	await clickOn(dashboard, '[data-act=add]');
	await clickOn(dashboard, '[data-add=note]');
	await until(dashboard, 'the note', () => document.activeElement?.closest('.note-view') !== null);
	await dashboard.keyboard.type('Le client a choisi la formule du soir.');
	await dashboard.getByLabel('Titre').fill('Réunion de lancement');
	await dashboard.getByLabel('Lieu').fill('Lyon');
	await tie(dashboard, 'C1.3');
	await until(
		dashboard,
		'the note in the list',
		() => document.querySelector('.piece-title')?.textContent === 'Réunion de lancement',
	);
	await dashboard.reload();
	await until(dashboard, 'its words', () =>
		document.querySelector<HTMLTextAreaElement>('.note-view textarea')?.value.includes('du soir'),
	);
});

it('exports them: hashes check, the camera’s notes stay behind, the original is untouched', async () => {
	const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-files-')), { name: 'Anne Dupont' });
	const bundle = unpack(path);
	const files = filesOf(bundle);
	expect(checkManifest(bundle)).toBe(files.length - 1);
	const [devis, picture, note] = ['devis-signe.pdf', 'photo.jpg', 'reunion-de-lancement/fiche.json'].map((end) =>
		files.find((file) => file.endsWith(end)),
	);
	expect(readFileSync(join(bundle, devis ?? ''))).toEqual(pdf);
	expect(files).toContain(devis?.replace('devis-signe.pdf', 'apercu.webp'));
	expect(textIn(bundle, devis?.replace('devis-signe.pdf', 'texte.txt') ?? '')).toContain('Trois cents croquembouches.');

	const copy = readFileSync(join(bundle, picture ?? ''));
	expect(copy.includes(secret)).toBe(false);
	expect(copy.subarray(38)).toEqual(Buffer.from(plainJpeg.subarray(2)));
	const record = JSON.parse(textIn(bundle, picture?.replace('photo.jpg', 'fiche.json') ?? ''));
	expect(record.file).toMatchObject({ name: 'photo.jpg', sha256: sha256(photo), copy: 'photo.jpg' });
	expect(record.file.removedFromCopy).toContain('exif');
	expect(record.files).toContainEqual(expect.objectContaining({ name: 'photo.jpg', sha256: sha256(copy) }));
	expect(JSON.parse(textIn(bundle, note ?? '')).note).toMatchObject({ place: 'Lyon' });
	expect(textIn(bundle, '01_rapport/rapport.html')).toContain('Le client a choisi la formule du soir.');

	const stored = await dashboard.evaluate(
		(hash) =>
			new Promise<string>((done) => {
				indexedDB.open('glane').onsuccess = ({ target }) => {
					const database = (target as IDBOpenDBRequest).result;
					database.transaction('assets').objectStore('assets').get(hash).onsuccess = async (event) =>
						done(new TextDecoder('latin1').decode(await (event.target as IDBRequest<{ blob: Blob }>).result.blob.arrayBuffer()));
				};
			}),
		sha256(photo),
	);
	expect(stored).toContain(secret);
});
