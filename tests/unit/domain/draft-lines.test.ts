// Lines of a document and the items they went to; those that went nowhere can be taken up.
import { describe, expect, it } from 'vitest';
import { findWords, looseLines, ownersOf, takeLine } from '../../../lib/domain/draft-lines';
import type { SourceDocument, SourceLine } from '../../../lib/domain/source-document';
import { smallDraft } from './drafts';

const line = (id: number, text: string, dropped: SourceLine['dropped'] = null): SourceLine => ({ id, page: 1, text, dropped });
const document: SourceDocument = {
	...{ name: 'r.pdf', format: 'pdf', sha256: 'a'.repeat(64), pages: 1, blocks: [] },
	lines: [
		line(2, 'C1.1 Mener une veille utile'),
		line(3, 'Les sources sont citées'),
		line(20, 'Page 1', 'page-number'),
		line(21, '– Veille :'),
		line(22, 'Une phrase que rien ne reprend'),
		line(23, ' '),
	],
};

describe('lines of the document', () => {
	it('belong to the items read from them', () => {
		const [, , competency] = smallDraft().items;
		expect(ownersOf(smallDraft().items).get(2)).toEqual([competency]);
	});

	it('went nowhere when no item says their words', () => {
		expect([...looseLines(document, smallDraft().items)]).toEqual([22]);
	});

	it('show where an item stands in them, whatever was mended', () => {
		const text = 'A.1 Veille – C.1 Mener une veille socio- culturelle . Suite';
		const found = findWords(text, 'Mener une veille socio-culturelle.');
		expect(text.slice(found?.start, found?.end)).toBe('Mener une veille socio- culturelle');
		expect(findWords(text, 'Absent')).toBeNull();
		expect(findWords(text, ' – ')).toBeNull();
	});

	it('become items without a place, once', () => {
		const [loose] = document.lines.slice(4);
		if (!loose) throw new Error('no line');
		const draft = takeLine(smallDraft(), { ...loose, id: 3.5 }, 'new');
		const at = draft.items.findIndex((item) => item.id === 'new');
		expect(draft.items[at]).toMatchObject({ kind: 'unplaced', label: 'Une phrase que rien ne reprend', lines: [3.5] });
		expect(draft.items[at - 1]?.id).toBe('k1');
		expect(takeLine(draft, { ...loose, id: 3.5 }, 'again')).toBe(draft);
	});
});
