// What the four levels of self-assessment are called: in the candidate's words where they gave some, else in ours.
import { type Level, levels } from '../domain/self-assessment';
import type { Text } from './catalogue';

/** `given`: the candidate's names, the lowest level first; '' or none: ours. */
export const levelNames = (t: Text, given: readonly string[]): Record<Level, string> => {
	const [one, two, three, four] = levels.map((level, at) => given[at]?.trim() || t(`decide:self.levels.${level}`));
	return { 1: one ?? '', 2: two ?? '', 3: three ?? '', 4: four ?? '' };
};
