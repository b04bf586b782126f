// Waiting with an end: nothing that a page or a server does may hold a capture for ever.

/** The promise's value, or undefined when it fails or takes longer than `milliseconds`. */
export async function bounded<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const end = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), milliseconds);
	});
	try {
		return await Promise.race([work.catch(() => undefined), end]);
	} finally {
		clearTimeout(timer);
	}
}

/** Waits that many milliseconds; not at all when there are none. */
export const pause = (milliseconds: number): Promise<void> =>
	milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
