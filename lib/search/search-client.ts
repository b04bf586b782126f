// The dashboard's side of the search: starts the worker, asks, and drops answers that a newer question has overtaken.
import type { SearchProgress, SearchReply, SearchRequest } from './search-protocol';

export type SearchClient = {
	/** Ids of the matching pieces, the best first; null when a later question has been asked meanwhile. */
	search: (query: string) => Promise<string[] | null>;
	close: () => void;
};

/** `onProgress` is called while the index fills, and again whenever a row was indexed anew. */
export function openSearch(onProgress: (progress: SearchProgress) => void): SearchClient {
	const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
	let ticket = 0;
	let waiting: ((ids: string[] | null) => void) | null = null;

	worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
		if (data.kind === 'progress') return onProgress({ indexed: data.indexed, total: data.total });
		if (data.ticket !== ticket) return;
		waiting?.(data.ids === '' ? [] : data.ids.split(' '));
		waiting = null;
	});

	return {
		search: (query) =>
			new Promise((resolve) => {
				waiting?.(null);
				waiting = resolve;
				worker.postMessage({ ticket: ++ticket, query } satisfies SearchRequest);
			}),
		close: () => worker.terminate(),
	};
}
