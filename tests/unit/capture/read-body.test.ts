// Bodies are counted as they come: what is too large is let go of, and leaves its room to the others.
import { describe, expect, it } from 'vitest';
import { ByteRoom, readBody } from '../../../lib/capture/page/read-body';

/** An answer in chunks of a million bytes, without a length told beforehand. */
function answer(chunks: number, onCancel = () => undefined): Response {
	let sent = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (sent++ < chunks) controller.enqueue(new Uint8Array(1_000_000).fill(sent));
			else controller.close();
		},
		cancel: onCancel,
	});
	return new Response(body, { headers: { 'content-type': 'image/png' } });
}

describe('the bytes of an answer', () => {
	it('come whole and in order, with their type', async () => {
		const room = new ByteRoom(10_000_000);
		const blob = await readBody(answer(3), 5_000_000, room);
		const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
		expect([blob?.type, bytes.length, bytes[0], bytes[1_500_000], bytes.at(-1)]).toEqual(['image/png', 3_000_000, 1, 2, 3]);
		expect(room.left).toBe(7_000_000);
	});

	it('are let go of beyond the limit, however many would come', async () => {
		let cancelled = 0;
		const room = new ByteRoom(100_000_000);
		const endless = answer(Number.POSITIVE_INFINITY, () => void cancelled++);
		expect(await readBody(endless, 5_000_000, room)).toBeNull();
		expect([cancelled, room.left]).toEqual([1, 100_000_000]);
	});

	it('are not even begun when the announced length is too much', async () => {
		const told = new Response(new Uint8Array(10), { headers: { 'content-length': '60000000' } });
		expect(await readBody(told, 50_000_000, new ByteRoom(100_000_000))).toBeNull();
	});

	it('do not take more than the capture has left', async () => {
		expect(await readBody(answer(4), 50_000_000, new ByteRoom(3_500_000))).toBeNull();
	});
});
