// What the page and the export worker tell each other.
import type { Framework } from '../domain/framework';
import type { Language } from '../domain/settings';

type ExportStep = 'preparation' | 'exhibits' | 'documents' | 'verification';
export type ExportProgress = { step: ExportStep; done: number; total: number };

export type ExportFailure = 'storage-full' | 'nothing' | 'too-large' | 'altered' | 'unexpected';

export type ExportRequest = { framework: Framework; dossierId: string | null; language: Language; timeZone: string };

/** `name` has no extension; the zip waits in the extension's private files under `<name>.zip`. */
export type FinishedExport = { name: string; number: number; bytes: number; manifestSha256: string; evidenceCount: number };

export type ToWorker = { type: 'start'; request: ExportRequest } | { type: 'cancel' };
export type FromWorker =
	| { type: 'progress'; progress: ExportProgress }
	| { type: 'finished'; result: FinishedExport }
	| { type: 'failed'; code: ExportFailure; details: string }
	| { type: 'cancelled' };
