// What a capture keeps besides its pictures: a file as it came, where a passage stands. Apart from evidence-schema.ts, so that the
// background, which checks captures, does not carry the schema of a whole piece.
import * as v from 'valibot';
import { sha256Schema } from './common-schemas';
import { fileFormats } from './file-format';

/** A file as it came: its bytes are an asset, under the same hash. */
export const fileSchema = v.object({
	name: v.string(),
	format: v.picklist(fileFormats),
	bytes: v.number(),
	sha256: sha256Schema,
	/** Pixels of a picture, where they are known. */
	width: v.optional(v.number()),
	height: v.optional(v.number()),
	/** Its words and its picture wait for a page of ours, where files can be read. */
	unread: v.optional(v.boolean()),
});

/** Where a quoted passage stands: the words around it, and the page's address with a text fragment that leads to it. */
export const passageLinkSchema = v.object({ before: v.string(), after: v.string(), link: v.string() });
