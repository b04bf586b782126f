// Evidence (preuve): one clipped piece, as a list shows it. Blobs live elsewhere, so that a list never loads one.
import type * as v from 'valibot';
import type { evidenceSchema } from './evidence-schema';
import type { fileSchema } from './kept-schemas';

export const evidenceKinds = ['watch-source', 'dashboard', 'social-post', 'page', 'document', 'note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const sourceKinds = [
	'press',
	'institution',
	'study',
	'professional',
	'social',
	'competitor',
	'internal',
	'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type EvidenceFile = v.InferOutput<typeof fileSchema>;

/** What a piece is made of, whatever the candidate calls it. */
export type EvidenceOrigin = 'page' | 'file' | 'note';

export const originOf = ({ file, occasion }: Pick<Evidence, 'file' | 'occasion'>): EvidenceOrigin =>
	file ? 'file' : occasion ? 'note' : 'page';

/** What the candidate may change by hand. */
export type EvidenceEdit = Partial<
	Pick<
		Evidence,
		| 'title'
		| 'kind'
		| 'author'
		| 'publishedAt'
		| 'publisher'
		| 'statement'
		| 'note'
		| 'source'
		| 'withheld'
		| 'occasion'
		| 'reference'
	>
>;
