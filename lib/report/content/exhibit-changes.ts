// The figures that changed since the earlier version of the same page, and where its later versions are.
import { figureDelta } from '../../i18n/figure-text';
import { type Block, cell, type Inline, paragraph, words } from '../content';
import type { Exhibit } from '../exhibit';
import { exhibitName, mostFigures } from '../wording';
import { exhibitLabel } from './calls';
import type { ContentView } from './view';

export function changeBlocks({ versions }: Exhibit, view: ContentView): Block[] {
	const earlier = view.exhibitsById.get(versions.previous?.id ?? '');
	const later = versions.next.flatMap((id) => view.exhibitsById.get(id) ?? []);
	return [
		...(earlier && versions.previous ? figures(earlier, versions.previous.figures.changes, view) : []),
		...(later.length > 0
			? [
					paragraph([
						words(`${view.t('report:doc.laterVersions', { count: later.length })} `),
						...later.flatMap((exhibit, at): Inline[] => [...(at > 0 ? [words(', ')] : []), exhibitLabel(exhibit, view)]),
					]),
				]
			: []),
	];
}

type Changes = NonNullable<Exhibit['versions']['previous']>['figures']['changes'];

function figures(earlier: Exhibit, changes: Changes, view: ContentView): Block[] {
	const { t, language } = view;
	const title = t('report:doc.changedSince', { exhibit: exhibitName(earlier, view) });
	const heading: Block = { kind: 'heading', level: 4, content: [words(title)], anchor: null };
	if (changes.length === 0) return [heading, paragraph(t('report:doc.noFigureChanged'))];
	const rest = changes.length - mostFigures;
	return [
		heading,
		{
			kind: 'table',
			caption: title,
			shown: false,
			head: [
				[
					cell(t('report:doc.measure')),
					...[t('report:doc.before'), t('report:doc.after'), t('report:doc.change')].map((word) => cell(word, { align: 'end' })),
				],
			],
			rows: changes
				.slice(0, mostFigures)
				.map((change) => [
					cell(change.label, { header: true }),
					cell(change.old, { align: 'end' }),
					cell([{ kind: 'text', text: change.next, bold: true }], { align: 'end' }),
					cell(figureDelta(change, language) || '–', { align: 'end' }),
				]),
			widths: [5, 2, 2, 2],
			style: 'prose',
		},
		...(rest > 0 ? [paragraph(t('report:doc.moreFigures', { count: rest }), 'soft')] : []),
	];
}
