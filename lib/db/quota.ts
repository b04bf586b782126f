// The one error of storage that a candidate can do something about: there is no room left.

/** Dexie wraps the browser's error: the name is the one thing both keep. */
export const isQuotaError = (error: unknown): boolean =>
	error instanceof Error &&
	(error.name === 'QuotaExceededError' || (error as { inner?: Error }).inner?.name === 'QuotaExceededError');
