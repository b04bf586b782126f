// The words that introduce the list of what an activity is made of.
import { fold } from './normalise-text';

const label =
	/^(?:principales activites|activites principales|sous-activites|taches(?: principales| associees)?|missions(?: principales)?)\s*:?$/;

export const isListLabel = (text: string): boolean => label.test(fold(text));
