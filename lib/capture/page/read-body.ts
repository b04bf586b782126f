// The bytes of an answer, counted as they come: no server makes us take more than a capture may weigh, whatever length it announced.

/** Bytes that may still be taken; shared by all that is read at once. */
export class ByteRoom {
	constructor(public left: number) {}
}

/** JavaScript holds no more of one answer than this; the rest waits in the browser's own store of blobs. */
const heldBytes = 1_000_000;

/**
 * The whole body with its type, or null when it is larger than `largest` or than what is left of `room`; the answer is then let go of, and
 * the room given back. Throws what the network throws.
 */
export async function readBody(response: Response, largest: number, room: ByteRoom): Promise<Blob | null> {
	const type = response.headers.get('content-type') ?? '';
	const announced = Number(response.headers.get('content-length') ?? 0);
	const reader = response.body?.getReader();
	if (!reader) return response.blob();
	const parts: Blob[] = [];
	let held: Uint8Array<ArrayBuffer>[] = [];
	let heldNow = 0;
	let taken = 0;
	const giveUp = async () => {
		room.left += taken;
		await reader.cancel().catch(() => undefined);
		return null;
	};
	if (announced > Math.min(largest, room.left)) return giveUp();
	try {
		for (let step = await reader.read(); !step.done; step = await reader.read()) {
			taken += step.value.length;
			room.left -= step.value.length;
			if (taken > largest || room.left < 0) return await giveUp();
			held.push(step.value);
			heldNow += step.value.length;
			if (heldNow < heldBytes) continue;
			parts.push(new Blob(held));
			held = [];
			heldNow = 0;
		}
	} catch (error) {
		await giveUp();
		throw error;
	}
	return new Blob([...parts, ...held], { type });
}
