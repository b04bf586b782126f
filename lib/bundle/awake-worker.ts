// A worker that is there: it says so before it is given anything. Now and then Firefox, on a busy machine, starts one that never does
// (seen in an export in five under load); it is ended, and another takes its place.

const word = 'awake';

/** In ms: how long each in turn may take to start. */
const patience = [20_000, 60_000, 120_000] as const;

/** Told by the worker, once it listens. */
export const awake = (): void => self.postMessage(word);

/** The first that wakes; rejects when none does, when one can't be loaded, or with the signal's reason. */
export async function awakeWorker(start: () => Worker, signal?: AbortSignal): Promise<Worker> {
	for (const longest of patience) {
		signal?.throwIfAborted();
		const worker = start();
		if (await wakes(worker, longest)) return worker;
		worker.terminate();
	}
	throw new Error('no worker of the documents ever started');
}

const wakes = (worker: Worker, longest: number): Promise<boolean> =>
	new Promise((resolve, reject) => {
		const clock = setTimeout(() => resolve(false), longest);
		const settle = (done: () => void) => () => {
			clearTimeout(clock);
			done();
		};
		worker.addEventListener(
			'message',
			settle(() => resolve(true)),
			{ once: true },
		);
		worker.addEventListener('error', (event) => settle(() => reject(new Error(event.message || 'the worker did not start')))(), {
			once: true,
		});
	});
