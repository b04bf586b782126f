// The whole reading of an official document: slices, then blocks, activities and competencies, then assessments, then criteria. What is
// not understood is kept as `unplaced`, with its lines.
import type { FrameworkDraft } from '../../domain/framework-draft';
import type { SourceDocument } from '../../domain/source-document';
import { Assessments } from './assessments';
import { attachCriteria } from './attach';
import { readDocumentFacts } from './document-facts';
import { ItemList } from './item-list';
import { hasWords } from './normalise-text';
import { readSlices } from './read-slices';
import { Structure } from './structure';

/**
 * Reads the référentiel in a document. Never fails: of a document that is none, most is unplaced (see looksLikeFramework).
 * The result depends on the document alone: the same file gives the same ids.
 */
export function recognise(document: SourceDocument): FrameworkDraft {
	const { slices, head } = readSlices(document);
	const list = new ItemList(document.sha256);
	for (const { text, lines } of head) list.add('unplaced', { label: text, lines, confidence: 0.5, by: 'rank' });

	const structure = new Structure(list, slices);
	const places = slices.map((slice, at) => {
		list.at = at;
		return structure.read(slice);
	});
	structure.finish();
	const assessments = new Assessments(list, places);
	places.forEach((place, at) => assessments.read(place, at));
	assessments.finish();
	attachCriteria(list, places, assessments);

	for (const [at, { slice }] of places.entries()) {
		list.at = at;
		for (const { text, lines } of slice.other) {
			if (hasWords(text)) list.add('unplaced', { label: text, lines, confidence: 0.2, by: 'rank' });
		}
	}
	const isFlattened = document.blocks.some((block) => block.kind === 'text' && block.isWrapped);
	if (isFlattened && !document.blocks.some(({ kind }) => kind === 'row')) {
		list.notes.push({ code: 'several-columns-lost', itemId: null, values: {} });
	}
	const ids = new Set(head.flatMap(({ lines }) => lines));
	return list.draft(readDocumentFacts(document.lines.filter(({ id }) => ids.has(id)).map(({ text }) => text)));
}
