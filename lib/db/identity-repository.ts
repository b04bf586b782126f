// Who the candidate is, as the report's cover prints it.
import type { Identity } from '../domain/settings';
import { db } from './database';

const blank: Identity = { name: '', session: '', company: '', role: '' };

export async function readIdentity(): Promise<Identity> {
	const { id: _, ...identity } = (await db.identities.get('candidate')) ?? { id: 'candidate', ...blank };
	return identity;
}

export async function saveIdentity(identity: Identity): Promise<void> {
	await db.identities.put({ ...identity, id: 'candidate' });
}
