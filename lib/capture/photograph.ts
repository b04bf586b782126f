// The picture of a whole page, screen by screen, as the eye would have seen it; or in one go where the browser can.
import { setProgress } from '../db/job-repository';
import type { Job, Walked } from '../domain/capture';
import { nextTop, pictureWidth, stitch, type Stitched } from '../domain/stitch';
import { Camera, type Shot } from './camera';
import { photographTiles } from './photograph-tiles';
import type { WalkView } from './page/page-walk';
import { PictureTiles } from './picture-tiles';
import { mostScreens, screensOf, whyStop, type Stop } from './walk-steps';

/** What was taken so far. */
type Picture = { tiles: PictureTiles; scale: number; size: string; stitched: Stitched | null; done: number; of: number };

/**
 * The pictures of the page from its top to its end, or to what ends the walk before: what was taken until then is kept. Null when the
 * candidate wants none of it.
 */
export async function photograph(job: Job): Promise<Walked | null> {
	const whole = await photographTiles(job);
	return whole === 'stitch' ? photographScreens(job) : whole;
}

async function photographScreens(job: Job): Promise<Walked | null> {
	const camera = new Camera();
	let picture: Picture | null = null;
	let stop: Stop | null = null;
	for (let top: number | null = 0; top !== null && !stop;) {
		const screen = picture?.done ?? 0;
		const isBound = screen + 1 === mostScreens;
		const shot: Shot | Stop = (await whyStop(job)) ?? (await camera.shoot(job, top, screen === 0, isBound));
		if (typeof shot === 'string') {
			stop = shot;
			break;
		}
		picture ??= await begun(shot);
		const view: WalkView = shot.view;
		const next: number | null = nextTop(view.top, view.port.height, view.height);
		if (!(await add(picture, shot, next === null || isBound))) stop = 'page-moved';
		await setProgress(job.id, { step: 'pictures', done: picture.done, of: Math.min(mostScreens, picture.of) });
		// What does not scroll any further has ended, whatever height it claims.
		top = screen > 0 && view.top < top - view.port.height + 1 ? null : next;
		if (isBound && top !== null) stop = 'too-long';
	}
	if (stop === 'dropped') return null;
	const { done = 0, of = 0, tiles } = picture ?? {};
	return { tiles: (await tiles?.close()) ?? [], cut: stop && { reason: stop, done, of } };
}

async function begun({ blob, view }: Shot): Promise<Picture> {
	const { width, size } = await measured(blob);
	const scale = width / view.window.width;
	return { tiles: new PictureTiles(pictureWidth(view, scale)), scale, size, stitched: null, done: 0, of: 1 };
}

/** False when the screen has another size than those before: the window was resized. */
async function add(picture: Picture, { blob, view }: Shot, isLast: boolean): Promise<boolean> {
	if ((await measured(blob)).size !== picture.size) return false;
	const { slices, after } = stitch(picture.stitched, view, picture.scale, isLast);
	await picture.tiles.add(blob, slices);
	picture.stitched = after;
	picture.done++;
	picture.of = Math.max(screensOf(view), picture.done);
	return true;
}

async function measured(blob: Blob): Promise<{ width: number; size: string }> {
	const pixels = await createImageBitmap(blob);
	const { width, height } = pixels;
	pixels.close();
	return { width, size: `${width}×${height}` };
}
