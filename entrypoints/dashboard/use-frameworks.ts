// The référentiels there are, as the database changes. Those that come with Glane are there at once.
import { useLive } from '../../lib/db/use-live';
import { builtInSummaries, listFrameworks, type FrameworkList } from '../../lib/frameworks/frameworks';

const atFirst: FrameworkList = { frameworks: builtInSummaries, broken: [] };

export function useFrameworks(): FrameworkList {
	return useLive(listFrameworks, []) ?? atFirst;
}
