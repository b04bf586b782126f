// The texts of one language, loaded alone: the other one is 9 kB that nobody reads.
import type { Language } from '../../lib/domain/settings';
import type { Catalogue } from '../../lib/i18n/catalogue';

export async function loadCatalogue(language: Language): Promise<Partial<Catalogue>> {
	const { catalogue } = language === 'en' ? await import('./catalogue-en') : await import('./catalogue-fr');
	return catalogue;
}
