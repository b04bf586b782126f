// A piece of which only its beginning is known: every way to begin one, from a page, a held page, a file or a note, fills in the rest here.
import { timeZone } from './clock';
import type { Evidence } from './evidence';

/** What is known at the start; whatever is not said is empty. */
export type BegunEvidence = Pick<Evidence, 'title' | 'kind'> & Partial<Evidence>;

/** `at`: the instant of the click or the choice, ISO 8601 UTC. */
export const blankEvidence = (begun: BegunEvidence, at: string): Evidence => ({
	id: crypto.randomUUID(),
	createdAt: at,
	updatedAt: at,
	timeZone: timeZone(),
	deletedAt: null,
	kindChosen: false,
	url: '',
	canonicalUrl: '',
	site: '',
	author: '',
	publishedAt: '',
	publisher: '',
	description: '',
	language: '',
	statement: '',
	note: '',
	quote: '',
	source: { name: '', kind: null, reliability: '' },
	withheld: false,
	thumbnail: null,
	screenshot: null,
	...begun,
});
