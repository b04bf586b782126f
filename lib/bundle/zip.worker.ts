// The export worker: keeps hashing and compressing away from the page. One export at a time over all tabs.
import type { ExportFailure, FromWorker, ToWorker } from './export-protocol';
import { runExport } from './run-export';
import { ZipLimitError } from './zip-writer';

const cancellation = new AbortController();
const tell = (message: FromWorker): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
	if (event.data.type === 'cancel') cancellation.abort();
	else void start(event.data.request);
});

async function start(request: Parameters<typeof runExport>[0]): Promise<void> {
	try {
		const onProgress = (progress: Parameters<Parameters<typeof runExport>[1]>[0]) => tell({ type: 'progress', progress });
		const result = await navigator.locks.request('glane-export', () => runExport(request, onProgress, cancellation.signal));
		tell(result.ok ? { type: 'finished', result: result.value } : { type: 'failed', code: result.code, details: '' });
	} catch (error) {
		if (cancellation.signal.aborted) tell({ type: 'cancelled' });
		else
			tell({
				type: 'failed',
				code: failureOf(error),
				details: error instanceof Error ? (error.stack ?? error.message) : String(error),
			});
	}
}

function failureOf(error: unknown): ExportFailure {
	if (error instanceof ZipLimitError) return 'too-large';
	if (error instanceof Error && (error.name === 'QuotaExceededError' || /quota|disk is full|no space/i.test(error.message)))
		return 'storage-full';
	return 'unexpected';
}
