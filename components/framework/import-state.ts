// Where the import of a référentiel stands, as its panel shows it.

/** Why a document gave nothing: those of the reading, and `unexpected` for a fault of ours. */
export const importFailures = [
	'empty',
	'too-large',
	'password',
	'scanned',
	'unreadable',
	'unsupported',
	'not-a-framework',
	'too-slow',
	'unexpected',
] as const;
export type ImportFailure = (typeof importFailures)[number];

/** `name` is the file's; empty for pasted text. */
export type ImportState =
	| { state: 'idle' }
	/** `done` of `total` pages; null where the format has none, or before the first. Recognising follows reading. */
	| { state: 'working'; name: string; stage: 'reading' | 'recognising'; pages: { done: number; total: number } | null }
	| { state: 'failed'; name: string; code: ImportFailure; details: string }
	/** An exchange file with a fault: the sentence says which, `path` where. */
	| { state: 'refused'; name: string; sentence: string; path: string };
