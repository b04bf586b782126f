// One export as the report page sees it: started by a click, followed, cancelled, saved; goes on while one looks elsewhere.
import { signal } from '@preact/signals';
import type { ExportState } from '../../components/report/export-status';
import { exportBundle } from '../../lib/bundle/export-client';
import type { ExportRequest } from '../../lib/bundle/export-protocol';
import { saveBundle } from '../../lib/bundle/save';

// Outlives the page: leaving the report for the coverage must not lose an export under way.
const status = signal<ExportState>({ state: 'idle' });
let cancellation: AbortController | null = null;

export const exportStatus = status;

export async function startExport(request: ExportRequest): Promise<void> {
	if (cancellation) return;
	cancellation = new AbortController();
	status.value = { state: 'running', step: 'preparation', done: 0, total: 1 };
	window.addEventListener('beforeunload', askBeforeLeaving);
	const outcome = await exportBundle(
		request,
		(progress) => void (status.value = { state: 'running', ...progress }),
		cancellation.signal,
	);
	cancellation = null;
	window.removeEventListener('beforeunload', askBeforeLeaving);
	if (outcome.state !== 'finished') {
		status.value = outcome;
		return;
	}
	const { name, bytes, manifestSha256 } = outcome.result;
	const saved = await saveBundle(name);
	status.value = { state: 'finished', name, bytes, manifestSha256, gone: !saved };
}

/** A reload or a closed tab would end the export: the browser asks first. */
const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

export const cancelExport = (): void => cancellation?.abort();

export async function saveAgain(): Promise<void> {
	const finished = status.value;
	if (finished.state === 'finished' && !(await saveBundle(finished.name))) status.value = { ...finished, gone: true };
}
