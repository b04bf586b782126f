// A picture written anew for a lighter bundle: its width, its shape and its format.
import { expect, it } from 'vitest';
import { narrower } from '../../../lib/bundle/narrower-picture';

async function picture(type: string, width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	context?.fillRect(width / 4, height / 4, width / 2, height / 2);
	return canvas.convertToBlob({ type });
}

it.each(['image/webp', 'image/jpeg', 'image/png'])('keeps the shape and the format of %s', async (type) => {
	const blob = await narrower(await picture(type, 1600, 900), 400);
	expect(blob?.type).toBe(type);
	const { width, height } = await createImageBitmap(blob as Blob);
	expect([width, height]).toEqual([400, 225]);
});

it('leaves alone what is not wider, what is no picture, and what it would have to change the format of', async () => {
	expect(await narrower(await picture('image/webp', 400, 300), 400)).toBeNull();
	expect(await narrower(new Blob(['not a picture'], { type: 'image/png' }), 400)).toBeNull();
	expect(await narrower(new Blob(['<svg/>'], { type: 'image/svg+xml' }), 400)).toBeNull();
});
