// The search worker: holds the index off the main thread, and answers one question at a time.
import { IndexKeeper } from './index-keeper';
import { PieceIndex } from './piece-index';
import type { SearchReply, SearchRequest } from './search-protocol';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: SearchReply): void => scope.postMessage(message);
const index = new PieceIndex();

scope.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
	const { ticket, query } = event.data;
	reply({ kind: 'found', ticket, ids: index.search(query).join(' ') });
});

void new IndexKeeper(index, (progress) => reply({ kind: 'progress', ...progress })).start();
