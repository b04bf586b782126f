// One export as the report page sees it: started by a click, followed, cancelled, saved; goes on while one looks elsewhere.
import { signal } from '@preact/signals';
import type { ExportState } from '../../components/report/export-status';
import { type ExportOutcome, exportBundle } from '../../lib/bundle/export-client';
import type { ExportRequest } from '../../lib/bundle/export-protocol';
import { saveFile } from '../../lib/bundle/save';
import { settleTexts } from '../../lib/db/unsaved-texts';
import { shownOmissions } from './shown-omissions';

// Outlives the page: leaving the report for the coverage must not lose an export under way.
const status = signal<ExportState>({ state: 'idle' });
let cancellation: AbortController | null = null;

export const exportStatus = status;

export async function startExport(request: ExportRequest): Promise<void> {
	if (cancellation) return;
	cancellation = new AbortController();
	status.value = { state: 'running', step: 'preparation', done: 0, total: 1 };
	window.addEventListener('beforeunload', askBeforeLeaving);
	const outcome = await settledExport(request, cancellation.signal);
	cancellation = null;
	window.removeEventListener('beforeunload', askBeforeLeaving);
	if (outcome.state !== 'finished') {
		status.value = outcome;
		return;
	}
	const { files, bytes, manifestSha256, weights, what, omitted } = outcome.result;
	const saved = await saveAll(files);
	status.value = {
		state: 'finished',
		what,
		files,
		bytes,
		manifestSha256,
		weights,
		gone: !saved,
		omitted: shownOmissions(omitted),
	};
}

/** Words typed a second ago are handed in too; without them nothing is. */
async function settledExport(request: ExportRequest, signal: AbortSignal): Promise<ExportOutcome> {
	try {
		// A release holds what it held when it was frozen.
		if (request.releaseId === null) await settleTexts();
	} catch (error) {
		return { state: 'failed', code: 'unsaved', details: String(error) };
	}
	if (signal.aborted) return { state: 'cancelled' };
	return exportBundle(request, (progress) => void (status.value = { state: 'running', ...progress }), signal);
}

/** A reload or a closed tab would end the export: the browser asks first. */
const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

export const cancelExport = (): void => cancellation?.abort();

/** One file of the last export, once more. */
export async function saveAgain(name: string): Promise<void> {
	const finished = status.value;
	if (finished.state === 'finished' && !(await saveFile(name))) status.value = { ...finished, gone: true };
}

/** One after the other: a browser drops downloads that begin in the same instant. */
async function saveAll(files: readonly { name: string }[]): Promise<boolean> {
	let saved = true;
	for (const [at, { name }] of files.entries()) {
		if (at > 0) await new Promise((resolve) => setTimeout(resolve, 500));
		saved = (await saveFile(name)) && saved;
	}
	return saved;
}
