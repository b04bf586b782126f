// A référentiel from its official document, in the real browser: a PDF is chosen, reviewed, put to use and named by the bundle; then the
// next edition, a Word document, of which one competency is gone and one reworded:
// its claims follow, or wait for a place.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cell, LayoutDocument } from '../fixtures/referentiels/layout-document';
import { boulanger } from '../fixtures/referentiels/layouts/01-boulanger';
import { makeDocx } from '../fixtures/referentiels/make-docx';
import { makePdf } from '../fixtures/referentiels/make-pdf';
import { filesOf, textIn, unpack } from '../harness/bundle.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { clickText, clip, exportBundle, firstRun, until } from '../harness/journey.mjs';
import { serveSites } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveSites>>;
let dashboard: Awaited<ReturnType<Browser['newPage']>>;

const title = 'Boulanger au levain naturel';
const kept = 'Surveiller le pointage en mesurant';
const says = (words: string) => dashboard.getByText(words).first().waitFor();
const go = (hash: string) => dashboard.evaluate((wanted: string) => void (location.hash = wanted), hash);

type Stored = { id: string; basedOn: string | null; framework: { title: string; competencies: Node[] } };
type Node = { id: string; code: string; label: string };
const storedOnes = (): Promise<Stored[]> => rowsOf(dashboard, 'frameworks');
const codeOf = ({ framework }: Stored, code: string): Node | undefined =>
	framework.competencies.find((competency) => competency.code === code);

/** The same pages with other words in their cells. */
function reworded(document: LayoutDocument, change: (text: string) => string): LayoutDocument {
	const again = (cell: Cell): Cell => (typeof cell === 'string' ? change(cell) : { ...cell, text: change(cell.text) });
	const sections = document.sections.map((section) =>
		section.kind === 'prose' ? section : { ...section, rows: section.rows.map((row) => row.map(again)) },
	);
	return { ...document, sections };
}

const isGone = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('C.1.1.1 ');

/** Chosen through the page's own file field; the review is there at the end. */
async function bring(name: string, bytes: Uint8Array): Promise<void> {
	await until(dashboard, 'the way in', () => document.querySelector('.import-file') !== null);
	await dashboard.setInputFiles('.import-file', { name, mimeType: '', buffer: Buffer.from(bytes) });
	await until(dashboard, 'the review', () => location.hash === '#/referentiels/relire');
	await says(`« ${name} »`);
}

/** Some points are still to be looked at: the review asks. */
async function accept(): Promise<void> {
	await clickText(dashboard, 'Accepter le référentiel');
	await dashboard.getByRole('button', { name: 'Accepter', exact: true }).click();
	await until(dashboard, 'the end of the review', () => location.hash !== '#/referentiels/relire');
}

beforeAll(async () => {
	served = await serveSites();
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
	dashboard = await firstRun(browser, 'strategie-marketing-digital');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

it('is chosen as a PDF, reviewed beside its lines, stored when accepted, then the one in use', async () => {
	await go('#/referentiels');
	await bring('boulanger.pdf', await makePdf(boulanger));
	await says(title);
	await says('Certificateur : Institut du Fournil');
	expect(await storedOnes()).toEqual([]);
	await accept();
	await says('Référentiel enregistré.');
	const [stored] = await storedOnes();
	const printed = boulanger.golden.competencies.map(({ code }) => code);
	expect(stored).toMatchObject({ origin: 'imported', framework: { title, certifier: 'Institut du Fournil', level: 4 } });
	expect(stored?.framework.competencies.map(({ code }) => code)).toEqual(printed);
	await clickText(dashboard, 'Choisir ce référentiel');
	await says('Référentiel en cours');
});

it('tags a page by its codes and is named by the bundle', async () => {
	const page = await browser.newPage(served.pages.article);
	await until(page, 'the page to settle', () => document.documentElement.dataset['ready'] === 'true');
	await clip(browser, page, { competencies: ['C.2.2.1', 'C.1.1.1'], statement: 'Le fournil à la bonne température.' });
	const [stored] = await storedOnes();
	const claims = await rowsOf(dashboard, 'claims');
	const nodeIds = claims.map(({ nodeId }: { nodeId: string }) => nodeId);
	expect(new Set(nodeIds)).toEqual(new Set(['C.1.1.1', 'C.2.2.1'].map((code) => stored && codeOf(stored, code)?.id)));
	await dashboard.bringToFront();
	const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-official-')));
	const bundle = unpack(path);
	const record = filesOf(bundle).find((file) => file.endsWith('fiche.json')) ?? '';
	expect(textIn(bundle, record)).toContain(kept);
	expect(textIn(bundle, 'index.html')).toContain(title);
	expect(textIn(bundle, '03_couverture/couverture.csv')).toContain(kept);
});

it('has a next edition as a Word document: claims follow, one waits for a place and is given it, the old edition keeps its own', async () => {
	const [old] = await storedOnes();
	if (!old) throw new Error('Nothing was stored.');
	const gone = boulanger.sections.flatMap((section) => (section.kind === 'table' ? section.rows.flat() : [])).find(isGone);
	const next = reworded(boulanger, (text) =>
		text === gone
			? 'C.1.1.2 Nettoyer les outils du fournil avant chaque service pour prévenir les moisissures.'
			: text.replace('afin de décider du moment de la division', 'afin de choisir le moment de la division'),
	);
	await go(`#/referentiels?importer=edition&pour=${old.id}`);
	await bring('boulanger-2027.docx', await makeDocx(next));
	await accept();
	await until(dashboard, 'the comparison', () => location.hash.endsWith('?vue=edition'));
	await says('1 lien de preuve suivra.');
	await says('1 lien reste sans place dans la nouvelle édition.');
	const place = dashboard.getByLabel('Nouvelle place des preuves de C.1.1.1');
	await place.selectOption({ label: await place.locator('option', { hasText: 'C.1.2.1 ' }).first().innerText() });
	await clickText(dashboard, 'Accepter la nouvelle édition');
	await says('Nouvelle édition enregistrée, 2 liens repris.');
	const edition = (await storedOnes()).find(({ id }) => id !== old.id);
	if (!edition) throw new Error('The edition was not stored.');
	expect(edition.basedOn).toBe(old.id);
	expect(codeOf(edition, 'C.2.2.1')?.label).toContain('afin de choisir');
	const claims: { frameworkId: string; nodeId: string }[] = await rowsOf(dashboard, 'claims');
	const tiedTo = (one: Stored) => new Set(claims.flatMap(({ frameworkId, nodeId }) => (frameworkId === one.id ? [nodeId] : [])));
	const idsIn = (one: Stored, codes: string[]) => new Set(codes.map((code) => codeOf(one, code)?.id));
	expect(tiedTo(edition)).toEqual(idsIn(edition, ['C.1.2.1', 'C.2.2.1']));
	expect(tiedTo(old)).toEqual(idsIn(old, ['C.1.1.1', 'C.2.2.1']));
	// It was in use: the new one takes its place.
	await go('#/couverture');
	await says('Nettoyer les outils du fournil');
});
