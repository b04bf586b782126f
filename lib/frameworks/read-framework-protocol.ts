// What the screen and the worker that reads a référentiel say to each other.
import type { FrameworkDraft } from '../domain/framework-draft';
import type { Result } from '../domain/result';
import type { SourceDocument } from '../domain/source-document';
import type { DocumentFailure } from './read/read-document';

/** `text` is what a person pasted. */
export type ReadRequest = { file: File } | { text: string };

/** Pages of a PDF; for other formats, and for the recognition, 0 of 1 and 1 of 1. */
export type ReadProgress = { stage: 'reading' | 'recognising'; done: number; total: number };

export type FrameworkReading = { document: SourceDocument; draft: FrameworkDraft };

/** `not-a-framework`: it was read, and nothing in it looks like a référentiel. */
export type WorkerFailure = DocumentFailure | 'not-a-framework';

/** pdf.js hears and says messages on the same line: ours have a `kind`. `broken` is a fault of ours. */
export type ReadReply =
	| { kind: 'progress'; progress: ReadProgress }
	| { kind: 'done'; result: Result<FrameworkReading, WorkerFailure> }
	| { kind: 'broken'; details: string };
