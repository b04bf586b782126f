// The référentiels written for the tests: what a perfect reading gives agrees with itself and with what is printed in every format.
import { describe, expect, it } from 'vitest';
import { layoutDocuments } from '../../fixtures/referentiels/all-layouts';
import type { LayoutDocument } from '../../fixtures/referentiels/layout-document';
import { makeFlattenedText, makeText } from '../../fixtures/referentiels/make-text';

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

	it('prints all of it as text, with tabs or flattened', () => {
		expect(missing(document, makeText(document))).toEqual([]);
		expect(missing(document, makeFlattenedText(document))).toEqual([]);
	});
});
