// The search as the page sees it: the last answer, and how far the index is. The worker starts at the first sign of a search.
import { computed, signal } from '@preact/signals';
import { openSearch, type SearchClient } from '../../lib/search/search-client';
import type { SearchProgress } from '../../lib/search/search-protocol';

/** While the index fills, an answer may grow: it is asked again no more often than this. */
const askAgainAfter = 1_000;

export class SearchState {
	/** Ids that match, the best first; null until the first answer. */
	readonly found = signal<readonly string[] | null>(null);
	readonly progress = signal<SearchProgress | null>(null);
	readonly isReady = computed(() => this.progress.value !== null && this.progress.value.indexed >= this.progress.value.total);

	private client: SearchClient | null = null;
	private query = '';
	private timer: ReturnType<typeof setTimeout> | null = null;

	/** Starts the worker, so that the first letters find an index already under way. */
	warm(): void {
		this.client ??= openSearch((progress) => {
			this.progress.value = progress;
			if (this.query !== '') this.timer ??= setTimeout(() => this.askAgain(), askAgainAfter);
		});
	}

	ask(query: string): void {
		this.query = query.trim();
		if (this.query === '') {
			this.found.value = null;
			return;
		}
		this.warm();
		void this.client?.search(this.query).then((ids) => {
			if (ids !== null && this.query !== '') this.found.value = ids;
		});
	}

	private askAgain(): void {
		this.timer = null;
		this.ask(this.query);
	}
}
