// The référentiel of an id, as the database changes.
import { useLive } from '../../lib/db/use-live';
import type { Framework } from '../../lib/domain/framework';
import { loadFramework } from '../../lib/frameworks/frameworks';

/** undefined while it is read; null when there is none. */
export function useFramework(id: string | null): Framework | null | undefined {
	const framework = useLive(async () => (id === null ? null : loadFramework(id)), [id]);
	// The answer for the id before is not one for this id.
	return framework && framework.id !== id ? undefined : framework;
}
