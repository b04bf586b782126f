// How much room the pieces take on this machine, and whether the browser promised never to clear them by itself.

export type StorageSpace = { usage: number; quota: number; persisted: boolean };

export async function readStorageSpace(): Promise<StorageSpace> {
	const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
	return { usage, quota, persisted };
}

/** Asks for the promise; false when the browser refuses it. */
export const protectStorage = (): Promise<boolean> => navigator.storage.persist();
