// A query that stays true: the component draws again when the rows change, whichever context changed them.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** Calls back with the query's answer, now and after every change of the rows it read; returns what ends it. */
export function follow<T>(query: () => Promise<T>, callback: (answer: T) => void): () => void {
	const subscription = liveQuery(query).subscribe({ next: callback, error: (error: unknown) => console.error(error) });
	return () => subscription.unsubscribe();
}

/** The query's latest answer; undefined until the first one. `deps` are what the query reads from outside. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
	const [answer, setAnswer] = useState<T>();
	useEffect(() => follow(query, setAnswer), deps);
	return answer;
}
