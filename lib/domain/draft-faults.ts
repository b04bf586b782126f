// What is odd in a draft, for a person to look at: derived from its items, never stored. Two kinds block acceptance: without a title
// or a competency there is no référentiel.
import { ancestorsOf, itemsById, type ItemsById } from './draft-tree';
import type { DraftItem, FrameworkDraft } from './framework-draft';

export const faultCodes = [
	'no-title',
	'no-competency',
	'no-words',
	'without-parent',
	'code-twice',
	'numbering-hole',
	'without-assessment',
	'without-criterion',
	'covers-nothing',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type DraftFault = {
	code: FaultCode;
	/** Where to look; null: the whole draft. */
	itemId: string | null;
	/** The code given twice, or the codes that are missing. */
	text: string;
	blocks: boolean;
};

/** `needsTitle` false: what is accepted joins a référentiel that has one. */
export function draftFaults(draft: FrameworkDraft, needsTitle = true): DraftFault[] {
	const byId = itemsById(draft.items);
	const faults: DraftFault[] = [];
	const tell = (code: FaultCode, itemId: string | null, text = '', blocks = false): void => {
		faults.push({ code, itemId, text, blocks });
	};
	if (needsTitle && draft.title.trim() === '') tell('no-title', null, '', true);
	if (!draft.items.some((item) => item.kind === 'competency')) tell('no-competency', null, '', true);
	for (const item of draft.items) {
		if (item.kind !== 'unplaced' && item.label.trim() === '') tell('no-words', item.id, '', true);
	}
	for (const item of withoutParent(draft.items)) tell('without-parent', item.id);
	for (const item of codesTwice(draft.items)) tell('code-twice', item.id, item.code);
	for (const hole of numberingHoles(draft.items)) tell('numbering-hole', hole.itemId, hole.missing.join(', '));
	const covered = new Set(draft.items.flatMap((item) => (item.kind === 'assessment' ? item.covers : [])));
	const judged = judgedBy(draft.items, byId);
	for (const item of draft.items) {
		if (item.kind !== 'competency') continue;
		if (!covered.has(item.id)) tell('without-assessment', item.id);
		if (!judged(item)) tell('without-criterion', item.id);
	}
	for (const item of draft.items) {
		if (item.kind === 'assessment' && item.covers.length === 0) tell('covers-nothing', item.id);
	}
	return faults;
}

/** A competency is judged by criteria of its own, of the activities above it, or of an assessment that covers it. */
function judgedBy(items: readonly DraftItem[], byId: ItemsById): (competency: DraftItem) => boolean {
	const judging = new Set(items.flatMap((item) => (item.kind === 'criterion' ? [item.parentId ?? '', ...item.covers] : [])));
	for (const item of items) {
		if (item.kind === 'assessment' && judging.has(item.id)) for (const id of item.covers) judging.add(id);
	}
	return (competency) => [competency, ...ancestorsOf(competency, byId)].some((item) => judging.has(item.id));
}

/** Criteria and deliverables always hang on something; activities and competencies where there is something to hang on. */
function withoutParent(items: readonly DraftItem[]): DraftItem[] {
	const has = (kind: DraftItem['kind']): boolean => items.some((item) => item.kind === kind);
	const [hasBlocks, hasActivities] = [has('block'), has('activity')];
	const needs: Partial<Record<DraftItem['kind'], boolean>> = {
		criterion: true,
		deliverable: true,
		activity: hasBlocks,
		competency: hasBlocks || hasActivities,
	};
	return items.filter((item) => item.parentId === null && needs[item.kind] === true);
}

/** The second and further items of a kind that bear a code another bears. */
function codesTwice(items: readonly DraftItem[]): DraftItem[] {
	const seen = new Set<string>();
	return items.filter((item) => {
		if (item.code === '' || item.synthetic || item.kind === 'deliverable') return false;
		const key = `${item.kind} ${item.code}`;
		if (seen.has(key)) return true;
		seen.add(key);
		return false;
	});
}

type Hole = { itemId: string; missing: string[] };

/** `C1.2` after `C1.4` leaves a hole: numbers of one series that are absent below its highest. */
function numberingHoles(items: readonly DraftItem[]): Hole[] {
	const series = new Map<string, { prefix: string; numbered: Map<number, DraftItem> }>();
	for (const item of items) {
		if (item.synthetic || !['block', 'activity', 'competency'].includes(item.kind)) continue;
		const parts = /^(.*?)(\d{1,3})\.?$/.exec(item.code);
		if (!parts) continue;
		const [, prefix = '', number = ''] = parts;
		// `A.2.2` goes on after `A2.1`: documents are not that careful.
		const key = `${item.kind} ${prefix.replace(/^(\p{L}+)\./u, '$1')}`;
		const one = series.get(key) ?? { prefix, numbered: new Map<number, DraftItem>() };
		one.numbered.set(Number(number), item);
		series.set(key, one);
	}
	return [...series.values()].flatMap(({ prefix, numbered }) => {
		const numbers = [...numbered.keys()].toSorted((a, b) => a - b);
		// One number alone, or a series that begins far away, is no series.
		if (numbers.length < 2) return [];
		return numbers.flatMap((number, rank) => {
			const before = rank === 0 ? 0 : (numbers[rank - 1] ?? 0);
			const missing = Array.from({ length: number - before - 1 }, (_, step) => `${prefix}${before + 1 + step}`);
			const itemId = numbered.get(number)?.id ?? '';
			return missing.length > 0 && missing.length < 10 ? [{ itemId, missing }] : [];
		});
	});
}
