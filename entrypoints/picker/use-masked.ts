// The held page as the masks will leave it, made again after each of them: what is shown is what will be kept.
import { useEffect, useState } from 'preact/hooks';
import type { HeldPage } from '../../lib/domain/held-page';
import type { Mask } from '../../lib/domain/redaction';
import { readAddress } from '../../lib/redaction/read-address';
import { redactHeld } from '../../lib/redaction/redact-held';
import type { MaskLimits } from '../../components/picker/mask-panel';

export type Masked = { page: HeldPage; masks: readonly Mask[]; limits: MaskLimits | null };

/** Quick clicks are one piece of work. */
const pause = 200;

/** Null until there is a mask and its work is done. */
export function useMasked(page: HeldPage, masks: readonly Mask[], files: ReadonlyMap<string, Blob>): Masked | null {
	const [masked, setMasked] = useState<Masked | null>(null);
	// Files are read once, however many masks there are.
	const [read] = useState(() => reader(files));
	useEffect(() => {
		if (masks.length === 0) {
			setMasked(null);
			return;
		}
		let gone = false;
		const timer = setTimeout(() => {
			redactHeld(page, masks, read).then(
				({ held, unplaced, unread }) =>
					gone ||
					setMasked({ page: held, masks, limits: { unplaced, pictures: unread.pictures + unread.canvases + unread.frames } }),
				(error: unknown) => console.error(error),
			);
		}, pause);
		return () => {
			gone = true;
			clearTimeout(timer);
		};
	}, [page, masks, read]);
	return masked;
}

function reader(files: ReadonlyMap<string, Blob>) {
	const known = new Map<string, Promise<Blob | null>>();
	return (url: string): Promise<Blob | null> => {
		const given = files.get(url);
		if (given) return Promise.resolve(given);
		const reading = known.get(url) ?? readAddress(url);
		known.set(url, reading);
		return reading;
	};
}
