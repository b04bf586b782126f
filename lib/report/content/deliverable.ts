// A deliverable under the section that answers it: what it is, and how far the number that the référentiel asks for is met.
import type { Deliverable } from '../../domain/framework';
import { type Block, type Inline, paragraph, words } from '../content';
import { anchorOf } from '../part';
import { callsOf } from './calls';
import { reasonOf } from './criteria-table';
import { stateText } from './state-words';
import { type ContentView, nodeState } from './view';

export function deliverableBlocks(deliverable: Deliverable, view: ContentView): Block {
	const { t } = view;
	const { id, label, requirement } = deliverable;
	const state = requirement ? nodeState(view, id) : null;
	const lead: Inline[] = [
		{ kind: 'text', text: t(`document:deliverable.${deliverable.channel}`), bold: true },
		words(`${t('report:doc.colon')}${label.replace(/\.$/, '')}.`),
		...(state ? [{ kind: 'text' as const, text: ` ${stateText(state.state, view)}`, soft: true }] : []),
	];
	return {
		kind: 'group',
		anchor: view.claim(anchorOf(id)),
		role: 'plain',
		blocks: [paragraph(lead), ...(requirement ? [...countBlocks(deliverable, view), ...reasonOf(id, view)] : [])],
	};
}

/** "2 événements au moins, dont un digital : 1 réuni. Manque : un digital." and the items that the candidate named, with their exhibits. */
function countBlocks({ id, requirement }: Deliverable, view: ContentView): Block[] {
	const { t } = view;
	const count = nodeState(view, id)?.facts.count;
	if (!requirement || !count) return [];
	const { label, min, including } = requirement;
	const items = view.report.counts.find(({ deliverableId }) => deliverableId === id)?.items ?? [];
	const asked =
		including.length > 0
			? t('document:count.including', { min, label, list: including.join(', ') })
			: t('document:count.asked', { min, label });
	const missing = count.missing.length > 0 ? ` ${t('document:count.missing', { list: count.missing.join(', ') })}` : '';
	return [
		paragraph(`${asked} ${t('document:count.met', { count: count.met })}${missing}`),
		...(items.length > 0
			? [
					{
						kind: 'list' as const,
						ordered: false,
						start: 1,
						items: items.map((item) => [paragraph(itemLine(item, view))]),
					},
				]
			: []),
	];
}

function itemLine(
	{ label, including, evidenceIds }: { label: string; including: string | null; evidenceIds: string[] },
	view: ContentView,
): Inline[] {
	const calls = callsOf(evidenceIds, view);
	return [
		words([label, including ? `(${including})` : ''].filter(Boolean).join(' ')),
		...(calls.length > 0 ? [words(view.t('report:doc.colon')), ...calls] : []),
	];
}
