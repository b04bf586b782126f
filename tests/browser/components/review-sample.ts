// A référentiel as if it had been read from a document: a built-in one, a line for each of its items, some of them doubtful.
import * as v from 'valibot';
import raw from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import { frameworkSchema } from '../../../lib/domain/framework';
import type { DraftItem, FrameworkDraft } from '../../../lib/domain/framework-draft';
import { withStableIds } from '../../../lib/domain/framework-ids';
import { draftOf } from '../../../lib/domain/framework-to-draft';
import type { SourceDocument } from '../../../lib/domain/source-document';

const whole = draftOf(withStableIds(v.parse(frameworkSchema, raw)));

/** Every `doubtfulEach`th item is doubtful; `count` items, the référentiel repeated as often as it takes. */
export function readDraft(count = whole.items.length, doubtfulEach = 15): FrameworkDraft {
	const items = Array.from({ length: count }, (_, rank): DraftItem => {
		const item = whole.items[rank % whole.items.length];
		if (!item) throw new Error('no item');
		const turn = Math.floor(rank / whole.items.length);
		const renamed = (id: string): string => (turn === 0 ? id : `${id}.${turn}`);
		const isDoubtful = rank % doubtfulEach === doubtfulEach - 1;
		return {
			...item,
			id: renamed(item.id),
			parentId: item.parentId === null ? null : renamed(item.parentId),
			covers: item.covers.map(renamed),
			isAccepted: false,
			by: isDoubtful ? 'rank' : item.code ? 'code' : 'column',
			confidence: isDoubtful ? 0.4 : 0.95,
			lines: [rank * 2, rank * 2 + 1],
		};
	});
	const stray: DraftItem[] = [1, 2].map((rank) => ({
		...(items[0] as DraftItem),
		id: `stray-${rank}`,
		kind: 'unplaced',
		code: '',
		printed: null,
		label: 'ÉLÉMENTS COMPLÉMENTAIRES DE LA DEMANDE',
		parentId: null,
		confidence: 0.2,
		by: 'rank',
		lines: [count * 2 + rank],
	}));
	return {
		...whole,
		items: [...items, ...stray],
		notes: [{ code: 'code-mended', itemId: items[3]?.id ?? null, values: { printed: 'C.1 .1', read: 'C.1.1' } }],
	};
}

export function documentOf(draft: FrameworkDraft): SourceDocument {
	const texts = draft.items.flatMap((item) => {
		const words = [item.printed ?? item.code, item.label].filter(Boolean).join(' ');
		const half = words.indexOf(' ', words.length / 2);
		return item.lines.length > 1 && half > 0
			? [words.slice(0, half), words.slice(half + 1)]
			: [words, '…'].slice(0, item.lines.length);
	});
	return {
		name: 'referentiel-officiel.pdf',
		format: 'pdf',
		sha256: 'a'.repeat(64),
		pages: Math.ceil(texts.length / 40),
		lines: ['RÉFÉRENTIEL 2026', ...texts].map((text, id) => ({
			id: id - 1,
			page: Math.floor(id / 40) + 1,
			text,
			dropped: id === 0 ? 'running-header' : null,
		})),
		blocks: [],
	};
}
