// « Garder »: waits for what the page still tells, writes the choice, and goes on to the piece.
import { useState } from 'preact/hooks';
import type { Choice } from '../../lib/domain/choice';
import type { Mask } from '../../lib/domain/redaction';
import type { Held } from '../../lib/hold/hold-page';
import { keepHeld } from '../../lib/hold/keep-held';
import { onToPiece } from './leave';

export type KeepFailure = 'storage-full' | 'unexpected';

export function useKeep({ page, late }: Held, replaces: string | null) {
	const [keeping, setKeeping] = useState(false);
	const [failure, setFailure] = useState<KeepFailure | null>(null);
	const keep = async (choice: Choice, masks: readonly Mask[]): Promise<void> => {
		const { extraction, files } = await late;
		const kept = await keepHeld({ page: { ...page, extraction }, masks, choice, files, replaces });
		if (kept.ok) onToPiece(kept.value);
		else setFailure(kept.code);
	};
	return {
		keeping,
		failure,
		keep: (choice: Choice, masks: readonly Mask[]): void => {
			if (keeping) return;
			setKeeping(true);
			setFailure(null);
			keep(choice, masks)
				.catch((error: unknown) => {
					console.error(error);
					setFailure('unexpected');
				})
				.finally(() => setKeeping(false));
		},
	};
}
