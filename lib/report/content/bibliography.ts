// The references, each once, with the exhibits that are it.
import { type Block, citationInlines, paragraph, words } from '../content';
import { callsOf } from './calls';
import { type ContentView, referenceAnchor } from './view';

export function bibliographyBlocks(view: ContentView): Block[] {
	const { t, report } = view;
	if (view.references.length === 0) return [paragraph(t('document:bibliography.none'), 'soft')];
	const isNumbered = report.outline.citations === 'numeric';
	return view.references.map((entry) => ({
		kind: 'group',
		anchor: referenceAnchor(entry),
		role: 'reference',
		blocks: [
			paragraph([
				...(isNumbered ? [words(`[${entry.index}] `)] : []),
				...citationInlines(entry.runs),
				words(' ('),
				...callsOf(entry.evidenceIds, view),
				words(')'),
			]),
		],
	}));
}
