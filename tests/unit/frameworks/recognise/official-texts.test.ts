// The five official texts, read and compared with the structures that Glane ships, when the texts are present beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withSyntheticCodes } from '../../../../lib/domain/synthetic-codes';
import { looksLikeFramework } from '../../../../lib/frameworks/recognise/looks-like-framework';
import { recognise } from '../../../../lib/frameworks/recognise/recognise';
import { readText } from '../../../../lib/frameworks/read/text';
import { budgets, corpus, scoreDraft } from '../../../bench/import-score.mjs';
import { lostLines } from './lost-lines';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sha256 = 'a'.repeat(64);

describe.each(corpus)('official text $id', ({ text, framework }) => {
	const file = here(`../../../../../shared/referentiels/${text}`);

	it.skipIf(!existsSync(file))('is read as well as promised, and nothing in it is lost', () => {
		const document = readText(text, readFileSync(file, 'utf8'), sha256);
		const draft = recognise(document);
		const expected: unknown = JSON.parse(readFileSync(here(`../../../../assets/frameworks/${framework}.json`), 'utf8'));
		const scores = scoreDraft({ ...draft, items: withSyntheticCodes(draft.items) }, expected);
		expect(scores.codes.value).toBeGreaterThanOrEqual(budgets.codes);
		expect(scores.links.value).toBeGreaterThanOrEqual(budgets.links);
		expect(scores.criteria.value).toBeGreaterThanOrEqual(budgets.criteria);
		expect(lostLines(document, draft)).toEqual([]);
		expect(looksLikeFramework(draft)).toBe(true);
	});
});
