// The first page: what is handed in, by whom, for which certification.
import { coverFacts, summaryOf } from '../cover-facts';
import { type Block, cell, paragraph } from '../content';
import type { ContentView } from './view';

export function coverBlocks({ report, t }: ContentView): Block[] {
	return [
		paragraph(report.title, 'title'),
		...(report.title === report.framework.title ? [] : [paragraph(report.framework.title, 'lead')]),
		{
			kind: 'table',
			caption: t('document:cover.facts'),
			shown: false,
			head: [],
			rows: coverFacts(report, t).map(([label, value]) => [cell(label, { header: true }), cell(value)]),
			widths: [1, 2.5],
			style: 'facts',
		},
		paragraph(summaryOf(report, t), 'soft'),
	];
}
