// Makes a référentiel of the entries of a foreign file: a tree whose kinds are told by the file, by words, or only by levels.
import * as v from 'valibot';
import type { ExchangeNote } from '../../domain/exchange';
import { frameworkSchema, type Framework } from '../../domain/framework';
import { nodeIdOf } from '../../domain/stable-id';
import { codesOf } from './made-codes';
import { settleKinds, type Entry, type Settled } from './settle-kinds';

export type Head = Pick<Framework, 'id' | 'title' | 'certifier' | 'level' | 'rncp'>;

/**
 * Entries come in document order, parents known and without circles. What has no place of its kind goes to `unplaced`, and a note
 * counts it. Node ids are UUIDv5 of the référentiel's id and the entry's key.
 */
export function frameworkFromEntries(head: Head, entries: readonly Entry[]): { framework: Framework; notes: ExchangeNote[] } {
	const { settled, notes } = settleKinds(entries);
	const byKey = new Map(settled.map((one) => [one.key, one]));
	const above = (one: Settled, kind: Settled['kind']): string | undefined => {
		for (let at = parentOf(one); at; at = parentOf(at)) if (at.kind === kind) return idOf(at);
		return undefined;
	};
	const parentOf = ({ parentKey }: Settled) => (parentKey === null ? undefined : byKey.get(parentKey));
	const idOf = ({ key }: Settled): string => nodeIdOf(head.id, key);
	const codes = codesOf(settled);
	const node = (one: Settled) => {
		const code = codes.get(one.key) ?? '';
		return { id: idOf(one), code, label: one.label || code, ...(one.code ? {} : { synthetic: true }) };
	};
	const of = (kind: Settled['kind']) => settled.filter((one) => one.kind === kind);
	const optional = <Key extends string>(key: Key, id: string | undefined) => (id === undefined ? {} : { [key]: id });

	const ranks = new Map<string, number>();
	const criteria = of('criterion').flatMap((one) => {
		const attachedTo = [one.parentKey, ...one.also]
			.map((key) => byKey.get(key ?? ''))
			.filter((to) => to !== undefined && to.kind !== 'block' && to.kind !== 'criterion' && to.kind !== 'unplaced')
			.flatMap((to) => (to ? [idOf(to)] : []));
		const [first] = attachedTo;
		if (first === undefined) return [];
		const ordinal = (ranks.get(first) ?? 0) + 1;
		ranks.set(first, ordinal);
		return [{ id: idOf(one), ordinal, label: one.label || one.code, attachedTo: [...new Set(attachedTo)] }];
	});
	const deliverables = of('deliverable').flatMap((one) => {
		const assessmentId = above(one, 'assessment');
		return assessmentId === undefined ? [] : [{ ...node(one), assessmentId, channel: 'written' }];
	});
	const placed = new Set([...criteria, ...deliverables].map(({ id }) => id));
	const homeless = settled.filter(
		(one) => one.kind === 'unplaced' || ((one.kind === 'criterion' || one.kind === 'deliverable') && !placed.has(idOf(one))),
	);
	const framework = v.parse(frameworkSchema, {
		schema: 'glane-framework/1',
		...head,
		shortTitle: head.title,
		language: 'fr',
		blocks: of('block').map(node),
		activities: of('activity').map((one) => ({
			...node(one),
			...optional('parentId', above(one, 'activity')),
			...optional('blockId', above(one, 'block')),
		})),
		competencies: of('competency').map((one) => ({
			...node(one),
			...optional('activityId', above(one, 'activity')),
			...optional('blockId', above(one, 'block')),
		})),
		criteria,
		assessments: of('assessment').map((one) => ({
			...node(one),
			format: 'other',
			mode: 'unstated',
			written: null,
			oral: null,
			context: 'unstated',
			covers: [...new Set(one.also)].flatMap((key) => {
				const to = byKey.get(key);
				return to?.kind === 'competency' ? [idOf(to)] : [];
			}),
		})),
		deliverables,
		dossiers: [],
		unplaced: homeless.map((one) => [one.code, one.label].filter(Boolean).join(' ')).filter(Boolean),
	});
	const made = settled.filter((one) => !one.code && one.kind !== 'criterion' && one.kind !== 'unplaced').length;
	return {
		framework,
		notes: [
			...notes,
			...note('codes-made', made),
			...note('unplaced', homeless.length),
			...note('no-criteria', criteria.length === 0 && framework.competencies.length > 0 ? framework.competencies.length : 0),
		],
	};
}

const note = (code: ExchangeNote['code'], count: number): ExchangeNote[] => (count > 0 ? [{ code, count }] : []);
