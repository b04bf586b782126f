// What the candidate chooses of a bundle: for whom it is, and what it does without so that it fits where it must be sent.

export type BundleProfile = 'jury' | 'archive';

export type BundleOptions = {
	/** 'archive' adds 06_donnees/, for the candidate and never for a jury. */
	profile: BundleProfile;
	/** Pictures of annexes no wider than this many px, written anew; null: as they are stored. */
	pictureWidth: number | null;
	withoutFullPages: boolean;
	withoutArchives: boolean;
	withoutFilms: boolean;
	/** Annexes go into further zips, each of at most about this many bytes; null: one zip. A file is never cut. */
	volumeBytes: number | null;
};

export const wholeBundle: BundleOptions = {
	profile: 'jury',
	pictureWidth: null,
	withoutFullPages: false,
	withoutArchives: false,
	withoutFilms: false,
	volumeBytes: null,
};

/** What a file of a bundle counts as when one asks what weighs. */
export const weightKinds = ['archives', 'fullPages', 'screens', 'films', 'files', 'texts', 'documents'] as const;
export type WeightKind = (typeof weightKinds)[number];
/** Bytes in the zip. */
export type Weights = Record<WeightKind, number>;

export const noWeights = (): Weights => ({
	archives: 0,
	fullPages: 0,
	screens: 0,
	films: 0,
	files: 0,
	texts: 0,
	documents: 0,
});
