// When the database changes hands: a newer Glane in another tab wants it, or an older one does not let go of it.
import { db } from './database';

/** newer: this context has closed its connection · blocked: this context waits for an older one to close. */
export function onDatabaseTaken(callback: (by: 'newer' | 'blocked') => void): () => void {
	const newer = (): void => callback('newer');
	const blocked = (): void => callback('blocked');
	db.on.versionchange.subscribe(newer);
	db.on.blocked.subscribe(blocked);
	return () => {
		db.on.versionchange.unsubscribe(newer);
		db.on.blocked.unsubscribe(blocked);
	};
}
