// The first frame of a film. Only a page has a decoder of films, and not for every film: without one, there is no picture.
import type { FilePictures } from './file-protocol';
import { thumbnailOf, webpOf } from './pictures';

const longestMs = 8_000;
/** px */
const widest = 1240;

/** Never fails: a film that this browser can't decode is kept all the same. */
export async function filmPictures(film: Blob): Promise<FilePictures> {
	const video = document.createElement('video');
	const url = URL.createObjectURL(film);
	try {
		const seen = new Promise<void>((resolve, reject) => {
			video.addEventListener('loadeddata', () => resolve(), { once: true });
			video.addEventListener('error', () => reject(new Error('no decoder')), { once: true });
			setTimeout(() => reject(new Error('no frame in time')), longestMs);
		});
		video.muted = true;
		video.preload = 'auto';
		video.src = url;
		await seen;
		const scale = Math.min(1, widest / video.videoWidth);
		const canvas = new OffscreenCanvas(Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale));
		canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
		return { thumbnail: await thumbnailOf(canvas), picture: await webpOf(canvas) };
	} catch (error) {
		console.error(error);
		return { thumbnail: null, picture: null };
	} finally {
		video.removeAttribute('src');
		video.load();
		URL.revokeObjectURL(url);
	}
}
