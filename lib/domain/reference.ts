// What a reference says of a source beyond what its page tells: the nine types of ISO 690 that a candidate meets, and the fields of each.
import type * as v from 'valibot';
import type { referenceSchema } from './evidence-schema';

export const referenceTypes = ['web', 'article', 'post', 'video', 'report', 'book', 'dataset', 'email', 'interview'] as const;
export type ReferenceType = (typeof referenceTypes)[number];

/** What the candidate typed; an absent type is guessed, an absent field is what the capture knows. */
export type Reference = v.InferOutput<typeof referenceSchema>;
export type ReferenceField = Exclude<keyof Reference, 'type'>;

/** The fields of each type, in the order of the form and of the reference; its title and its date belong to the piece. */
export const fieldsOf: Record<ReferenceType, readonly ReferenceField[]> = {
	web: ['authors', 'container'],
	article: ['authors', 'container', 'volume', 'issue', 'pages', 'issn', 'doi'],
	post: ['authors', 'platform'],
	video: ['authors', 'platform', 'duration'],
	report: ['authors', 'number', 'edition', 'place', 'publisher', 'pages', 'isbn', 'doi'],
	book: ['authors', 'edition', 'volume', 'place', 'publisher', 'pages', 'isbn', 'doi'],
	dataset: ['authors', 'edition', 'publisher', 'doi'],
	email: ['authors', 'recipient'],
	interview: ['authors', 'role', 'recipient', 'place', 'duration'],
};

/** What was said to somebody and published nowhere: only names that the candidate typed are told, an address never is. */
export const isCorrespondence = (type: ReferenceType): boolean => type === 'email' || type === 'interview';
