// A frame is frozen at once and handed over when it is told to: reading pixels back from the graphics card while the browser takes its
// screenshot makes both wait several times as long.
import type { FrameSnapshot } from '../../domain/snapshot';
import { Freeze } from './freeze';
import { takeSnapshot } from './take-snapshot';
import { takeWithPassage } from './take-with-passage';

/** Not told by then, it is handed over all the same: the worker that was to tell may have died. In milliseconds. */
const longestWait = 500;

/** `unread`: how many frames the frame could not read itself. `waits`: it holds pixels, and is to be told when to go on. */
export type Taken = { unread: number; waits: boolean };
/** `handed`: whether the copy was taken, once it was handed over. */
export type Taking = Taken & { goOn: () => void; handed: Promise<boolean> };

/** What is read is read before this returns. */
export function beginTaking(window: Window, withPassage: boolean, pass: (frame: FrameSnapshot) => Promise<boolean>): Taking {
	const { promise: told, resolve: goOn } = Promise.withResolvers<void>();
	setTimeout(goOn, longestWait);
	const freeze = new Freeze();
	const handed = (withPassage ? takeWithPassage : takeSnapshot)(window, freeze, told).then(pass);
	// Whoever asks for it hears why it failed.
	handed.catch(() => undefined);
	const isUnread = (resource: Freeze['resources'][number]) => resource.from === 'frame' && resource.html === undefined;
	// What a page may not read of its own pixels, Firefox reads for us, but from the element itself: as soon as it can.
	const waits = freeze.holdsPixels && !import.meta.env.FIREFOX;
	if (!waits) goOn();
	return { unread: freeze.resources.filter(isUnread).length, waits, goOn, handed };
}
