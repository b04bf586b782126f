// What the coverage says of a state in plain words: its name, the facts behind it, and what the decision has to do with them.
import type { CoverageMark } from '../domain/coverage';
import type { NodeFacts, NodeState } from '../domain/criterion-state';
import type { CriterionState } from '../domain/decision';
import type { Deliverable } from '../domain/framework';
import type { Text } from './catalogue';

/** The mark of a state: the library draws a proved one as a full one. */
export const markOf = (state: CriterionState): CoverageMark | 'gap' | 'exempt' => (state === 'proved' ? 'full' : state);

export const stateWord = (t: Text, state: CriterionState): string => t(`common:mark.${markOf(state)}`);

/** "2 preuves, 1 sans phrase, aucune appelée dans le rapport." `label`: what a deliverable's number counts. */
export function factsWords(t: Text, { pieces, reasoned, withheld, called, count }: NodeFacts, label = ''): string {
	const parts: string[] = [];
	if (count) parts.push(t('decide:why.count', { met: count.met, min: count.min, label }));
	if (count && count.missing.length > 0) parts.push(t('decide:why.missing', { list: count.missing.join(', ') }));
	if (pieces === 0) return count ? `${parts.join(', ')}.` : t('decide:why.none');
	parts.push(t('decide:why.pieces', { count: pieces }));
	if (reasoned < pieces) parts.push(t('decide:why.unsaid', { count: pieces - reasoned }));
	if (called !== null) parts.push(called === 0 ? t('decide:why.uncalled') : t('decide:why.called', { count: called }));
	if (withheld > 0) parts.push(t('decide:why.withheld', { count: withheld }));
	return `${parts.join(', ')}.`;
}

/** Whose state it is, where it was decided. */
export function decisionWords(t: Text, { decided, state, proposed }: NodeState): string {
	if (!decided) return '';
	return state === proposed ? t('decide:why.decided') : t('decide:why.differs', { state: stateWord(t, proposed).toLowerCase() });
}

/** Why the decision should be looked at again; '' where it should not. */
export const reviewWords = (t: Text, { disagrees, state }: NodeState): string =>
	disagrees && state !== 'exempt' ? t(`decide:review.${state}`) : '';

/** "Au moins 2 événements, dont un en présentiel, un digital." */
export function askedWords(t: Text, requirement: NonNullable<Deliverable['requirement']>): string {
	const { min, label, including } = requirement;
	return including.length > 0
		? t('decide:why.askedWith', { min, label, list: including.join(', ') })
		: t('decide:why.asked', { min, label });
}
