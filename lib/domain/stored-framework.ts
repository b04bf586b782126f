// A référentiel kept on this machine, beside those that come with Glane; and the official wording attached to one.
import type { Framework } from './framework';

/** imported: read from an official document · exchanged: from a file another tool or person made · authored: written or corrected here. */
export type FrameworkOrigin = 'imported' | 'exchanged' | 'authored';

export type StoredFramework = {
	id: string;
	framework: Framework;
	origin: FrameworkOrigin;
	/** The référentiel it is a copy or a later edition of. */
	basedOn: string | null;
	createdAt: string;
	updatedAt: string;
	/** Null while it is in use; a removed one is kept, as are the claims that name it. */
	deletedAt: string | null;
};

/** Official sentences of a référentiel, from the candidate's own copy of the document. They never leave the machine. */
export type OfficialWording = {
	frameworkId: string;
	/** By node id. */
	texts: Record<string, string>;
	source: { name: string; sha256: string };
	attachedAt: string;
};
