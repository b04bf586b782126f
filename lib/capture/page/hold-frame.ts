// A frame frozen to be chosen from: its elements numbered, and where each is seen, read in the same instant.
import type { FrameBoxes } from '../../domain/held-page';
import type { FrameSnapshot } from '../../domain/snapshot';
import { readBoxes } from './boxes';
import { Freeze } from './freeze';
import { takeSnapshot } from './take-snapshot';

export async function holdFrame(window: Window): Promise<{ frame: FrameSnapshot; boxes: FrameBoxes[] }> {
	const freeze = new Freeze(true);
	const taking = takeSnapshot(window, freeze);
	// Before anything is awaited: the page has had no time to change.
	const boxes = readBoxes(freeze, window);
	return { frame: await taking, boxes };
}
