// The kind that Glane writes at the head of the ids it gives to other tools: `competency-5f3c…`.
import type { OutlineKind } from './outline';

/** null: not an id of ours. */
export function kindOfRef(ref: string): OutlineKind | null {
	const kind = /^(block|activity|competency|criterion)-./.exec(ref)?.[1];
	return (kind as OutlineKind | undefined) ?? null;
}
