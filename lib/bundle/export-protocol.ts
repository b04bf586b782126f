// What the page and the export worker tell each other.
import type { Framework } from '../domain/framework';
import type { Language } from '../domain/settings';
import type { Omission } from '../report/typst/typst-report';
import type { BundleOptions, Weights } from './bundle-options';

type ExportStep = 'preparation' | 'exhibits' | 'documents' | 'blocked' | 'verification';
export type ExportProgress = { step: ExportStep; done: number; total: number };

export type ExportFailure = 'storage-full' | 'nothing' | 'too-large' | 'altered' | 'no-release' | 'unsaved' | 'unexpected';

/** The folder of everything as a zip, or one document alone; 'pdf-attached' is a PDF with the annexes' files attached. */
export type ExportWhat = 'bundle' | 'docx' | 'pdf' | 'pdf-attached';

export type ExportRequest = {
	framework: Framework;
	dossierId: string | null;
	what: ExportWhat;
	/** The release to export as it was frozen; null: the report as it is now. */
	releaseId: string | null;
	/** What the candidate calls the four levels of self-assessment. */
	levelNames: readonly string[];
	/** Sources older than this are told by the check of the archive, as by that of the screen. */
	oldAfterYears: number;
	language: Language;
	timeZone: string;
	options: BundleOptions;
};

/** A file that waits in the extension's private files until it is saved. */
export type ExportedFile = { name: string; bytes: number };

/** `name` has no extension; `bytes` are those of all files. `weights` is null for a document alone. */
export type FinishedExport = {
	name: string;
	what: ExportWhat;
	/** Of the release; null for a draft. */
	number: number | null;
	files: ExportedFile[];
	bytes: number;
	manifestSha256: string;
	evidenceCount: number;
	weights: Weights | null;
	/** Where the PDF is not as the report is, and why. */
	omitted: Omission[];
};

export type ToWorker = { type: 'start'; request: ExportRequest } | { type: 'cancel' };
export type FromWorker =
	| { type: 'progress'; progress: ExportProgress }
	| { type: 'finished'; result: FinishedExport }
	| { type: 'failed'; code: ExportFailure; details: string }
	| { type: 'cancelled' };
