// A query that stays true: the component draws again when the rows change, whichever context changed them.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** The query's latest answer; undefined until the first one. `deps` are what the query reads from outside. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
	const [answer, setAnswer] = useState<T>();
	useEffect(() => {
		const subscription = liveQuery(query).subscribe({ next: setAnswer, error: (error: unknown) => console.error(error) });
		return () => subscription.unsubscribe();
	}, deps);
	return answer;
}
