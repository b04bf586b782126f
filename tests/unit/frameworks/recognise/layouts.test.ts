// The référentiels written for the tests, one for each layout of codes and columns, in every format that they are handed out in.
import '../../../bench/what-node-lacks.mjs';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../../lib/domain/source-document';
import { readDocx } from '../../../../lib/frameworks/read/docx';
import { readHtml } from '../../../../lib/frameworks/read/html';
import { readPdf } from '../../../../lib/frameworks/read/pdf';
import { readText } from '../../../../lib/frameworks/read/text';
import { looksLikeFramework } from '../../../../lib/frameworks/recognise/looks-like-framework';
import { recognise } from '../../../../lib/frameworks/recognise/recognise';
import { layoutDocuments } from '../../../fixtures/referentiels/all-layouts';
import { draftFaults } from '../../../fixtures/referentiels/draft-faults';
import type { LayoutDocument } from '../../../fixtures/referentiels/layout-document';
import { makeDocx } from '../../../fixtures/referentiels/make-docx';
import { makeHtml } from '../../../fixtures/referentiels/make-html';
import { makePdf } from '../../../fixtures/referentiels/make-pdf';
import { makeFlattenedText, makeText } from '../../../fixtures/referentiels/make-text';
import { lostLines } from './lost-lines';

const about = { name: 'essai', sha256: 'b'.repeat(64) };

type Read = (layout: LayoutDocument) => Promise<SourceDocument>;

async function valueOf(
	result: Promise<Awaited<ReturnType<typeof readPdf>> | ReturnType<typeof readDocx>>,
): Promise<SourceDocument> {
	const read = await result;
	if (!read.ok) throw new Error(read.code);
	return read.value;
}

const formats: [string, Read][] = [
	['rows with tabs', async (layout) => readText(about.name, makeText(layout), about.sha256)],
	['flattened columns', async (layout) => readText(about.name, makeFlattenedText(layout), about.sha256)],
	['Word', async (layout) => valueOf(makeDocx(layout).then((bytes) => readDocx(bytes, about)))],
	['PDF', async (layout) => valueOf(makePdf(layout).then((bytes) => readPdf(new Uint8Array(bytes), about)))],
	['HTML', async (layout) => readHtml(makeHtml(layout), about)],
];

describe.each(layoutDocuments)('layout $layout, $name', (layout) => {
	it.each(formats)('is read without a fault from %s', async (_, read) => {
		const document = await read(layout);
		const draft = recognise(document);
		expect(draftFaults(draft, layout.golden)).toEqual([]);
		expect(lostLines(document, draft)).toEqual([]);
		expect(looksLikeFramework(draft)).toBe(true);
	});
});
