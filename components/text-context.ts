// The translator of this surface, for every component below it: `const { t, language } = useText()`.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../lib/domain/settings';
import type { Text } from '../lib/i18n/catalogue';

export type Texts = {
	t: Text;
	language: Language;
	/** Reads the texts that the first drawing does without; absent where all of them are there from the start. */
	readLate?: () => Promise<void>;
};

export const TextContext = createContext<Texts | null>(null);

export function useText(): Texts {
	const texts = useContext(TextContext);
	if (!texts) throw new Error('useText needs a TextContext.Provider above it');
	return texts;
}
