// A frame frozen with what is selected in it: read in the same instant, and marked in the copy.
import type { FrameSnapshot } from '../../domain/snapshot';
import { Freeze } from './freeze';
import { readPassage, type FoundPassage } from './passage';
import { takeSnapshot } from './take-snapshot';

export async function takeWithPassage(
	window: Window,
	freeze: Freeze = new Freeze(),
	told?: Promise<void>,
): Promise<FrameSnapshot> {
	const found = passageIn(window.document);
	if (found) [freeze.marked, freeze.markedField] = [found.marked, found.field];
	const frame = await takeSnapshot(window, freeze, told);
	return found ? { ...frame, passage: found.passage } : frame;
}

/** Whatever a page does to hide its own document, its copy does not fail for it. */
function passageIn(document: Document): FoundPassage | null {
	try {
		return readPassage(document);
	} catch (error) {
		console.error(error);
		return null;
	}
}
