// How a state is written: its sign, so that colour is never alone, and its word.
import type { CriterionState } from '../../domain/decision';
import { stateWord } from '../../i18n/state-text';
import type { Cell, Tone } from '../content';
import { cell, paragraph, words } from '../content';
import type { Wording } from '../wording';

const stateSigns: Record<CriterionState, string> = { empty: '○', partial: '◐', proved: '●', gap: '⚠', exempt: '–' };

/** From what is settled to what is left. */
export const statesInOrder: readonly CriterionState[] = ['proved', 'partial', 'empty', 'gap', 'exempt'];

/** A walker colours a state by its tone; the names are the same, and the compiler says so. */
const toneOf = (state: CriterionState): Tone => state;

/** "● prouvé" */
export const stateText = (state: CriterionState, { t, language }: Wording): string =>
	`${stateSigns[state]}\u00a0${stateWord(t, state).toLocaleLowerCase(language)}`;

export const stateCell = (state: CriterionState, wording: Wording): Cell =>
	cell(stateText(state, wording), { tone: toneOf(state) });

/** What each state means, one paragraph for all. */
export const legend = (wording: Wording) =>
	paragraph(
		statesInOrder.flatMap((state, at) => [
			...(at > 0 ? [words('\u2002')] : []),
			words(stateText(state, wording)),
			{ kind: 'text' as const, text: `${wording.t('report:doc.colon')}${wording.t(`document:meaning.${state}`)}.`, soft: true },
		]),
		'soft',
	);
