// The référentiels written for the tests, one for each layout of codes and columns, as text: rows with tabs, then flattened lines.
import { describe, expect, it } from 'vitest';
import { looksLikeFramework } from '../../../../lib/frameworks/recognise/looks-like-framework';
import { recognise } from '../../../../lib/frameworks/recognise/recognise';
import { readText } from '../../../../lib/frameworks/read/text';
import { layoutDocuments } from '../../../fixtures/referentiels/all-layouts';
import { draftFaults } from '../../../fixtures/referentiels/draft-faults';
import { makeFlattenedText, makeText } from '../../../fixtures/referentiels/make-text';
import { lostLines } from './lost-lines';

const sha256 = 'b'.repeat(64);

describe.each(layoutDocuments)('layout $layout, $name', (layout) => {
	it.each([
		['rows with tabs', makeText],
		['flattened columns', makeFlattenedText],
	])('is read without a fault from %s', (_, make) => {
		const document = readText(`${layout.name}.txt`, make(layout), sha256);
		const draft = recognise(document);
		expect(draftFaults(draft, layout.golden)).toEqual([]);
		expect(lostLines(document, draft)).toEqual([]);
		expect(looksLikeFramework(draft)).toBe(true);
	});
});
