// Makes a référentiel of the entries of a foreign file, as if a person had accepted them all: what is made of a draft is made of it.
import { parentKinds } from '../../domain/draft-tree';
import type { ExchangeNote } from '../../domain/exchange';
import type { Framework } from '../../domain/framework';
import { newItem, type DraftItem, type ItemKind } from '../../domain/framework-draft';
import { frameworkOf } from '../../domain/framework-from-draft';
import { nodeIdOf } from '../../domain/stable-id';
import { settleKinds, type Entry, type Settled } from './settle-kinds';

export type Head = Pick<Framework, 'id' | 'title' | 'certifier' | 'level' | 'rncp'>;

/**
 * Entries come in document order, parents known and without circles. What has no place of its kind goes to `unplaced`, and a note
 * counts it. Node ids are UUIDv5 of the référentiel's id and the entry's key.
 */
export function frameworkFromEntries(head: Head, entries: readonly Entry[]): { framework: Framework; notes: ExchangeNote[] } {
	const { settled, notes } = settleKinds(entries);
	const byKey = new Map(settled.map((one) => [one.key, one]));
	const idOf = (key: string): string => nodeIdOf(head.id, key);
	const itemOf = (one: Settled, rank: number): DraftItem => {
		const parent = holderOf(one, byKey);
		return newItem({
			id: idOf(one.key),
			kind: one.kind,
			code: one.code,
			printed: one.printed ?? null,
			label: one.label,
			description: one.description ?? null,
			parentId: parent ? idOf(parent.key) : null,
			covers: [...new Set(one.also)].filter((key) => isTied(one.kind, byKey.get(key)?.kind)).map(idOf),
			isOptional: one.isOptional ?? false,
			lines: [rank],
		});
	};
	const items = settled.map(itemOf);
	const framework = frameworkOf({ ...head, items, dossiers: [], remarks: [], notes: [] });
	const made = items.filter(({ kind, code }) => code === '' && kind !== 'criterion' && kind !== 'unplaced').length;
	const { competencies, criteria, unplaced } = framework;
	return {
		framework,
		notes: [
			...notes,
			...note('codes-made', made),
			...note('unplaced', unplaced.length),
			...note('no-criteria', criteria.length === 0 ? competencies.length : 0),
		],
	};
}

/** The nearest node above that may hold it. Steps up a tree that has no circle. */
function holderOf({ kind, parentKey }: Settled, byKey: ReadonlyMap<string, Settled>): Settled | null {
	for (let at = byKey.get(parentKey ?? ''); at; at = byKey.get(at.parentKey ?? '')) {
		if (parentKinds[kind].includes(at.kind)) return at;
		// A criterion or a deliverable two steps away from what could hold it: its place is not known.
		if (kind === 'criterion' || kind === 'deliverable') return null;
	}
	return null;
}

const isTied = (kind: ItemKind, to: ItemKind | undefined): boolean =>
	to !== undefined && (kind === 'assessment' ? to === 'competency' : kind === 'criterion' && parentKinds.criterion.includes(to));

export const note = (code: ExchangeNote['code'], count: number): ExchangeNote[] => (count > 0 ? [{ code, count }] : []);
