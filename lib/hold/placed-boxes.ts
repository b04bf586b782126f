// Where the frames of a page lie in its viewport: each tells its own boxes, and its parent where it stands.
import type { FrameBoxes } from '../domain/held-page';
import type { FrameSnapshot } from '../domain/snapshot';

/** `by`: the path of the frame that tells them, for itself and those it could read; it tells `at` from its own viewport. */
export type ToldBoxes = { by: string; boxes: FrameBoxes[] };

/** The same boxes with `at` told from the top frame's viewport; null where a parent does not say. */
export function placedBoxes(frames: readonly FrameSnapshot[], told: readonly ToldBoxes[]): FrameBoxes[] {
	const inner = frames.flatMap((frame) =>
		frame.resources.flatMap((resource) =>
			resource.from === 'frame' && resource.html === undefined && resource.path !== undefined
				? [{ path: resource.path, parent: frame.path, at: resource.inner ?? null }]
				: [],
		),
	);
	const originOf = (path: string, depth = 0): { x: number; y: number } | null => {
		if (path === '') return { x: 0, y: 0 };
		const place = inner.find((each) => each.path === path);
		const parent = place?.at && depth < 20 ? originOf(place.parent, depth + 1) : null;
		return place?.at && parent ? { x: parent.x + place.at.x, y: parent.y + place.at.y } : null;
	};
	return told.flatMap(({ by, boxes }) => {
		const origin = originOf(by);
		return boxes.map((frame) => ({
			...frame,
			at: origin && frame.at && { x: origin.x + frame.at.x, y: origin.y + frame.at.y },
		}));
	});
}
