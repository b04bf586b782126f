// Work on many things, so many at a time.

/** Runs `work` on every item, `atOnce` at a time, begun in their order; rejects with the first failure. */
export async function inParallel<T>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
	const queue = [...items];
	const worker = async () => {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
}
