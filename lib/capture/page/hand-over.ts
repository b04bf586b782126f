// After the snapshot, the page reads what it may read itself: files of its own origin, out of its own cache and session.
import { readBody, type ByteRoom } from './read-body';

const atOnce = 6;
/** A message carries about this many bytes, so that none is too large and few are needed. */
const batchBytes = 4_000_000;
const patience = 15_000;

export type HandedOver = { url: string; bytes: Blob };

/**
 * Reads the addresses, six at a time, and passes them on in batches. What can't be read, or is larger than `largest` bytes or than what
 * is left of `room`, is left to the background.
 */
export async function handOver(
	urls: readonly string[],
	largest: number,
	room: ByteRoom,
	pass: (batch: HandedOver[]) => Promise<unknown>,
): Promise<void> {
	const queue = [...urls];
	let batch: HandedOver[] = [];
	let size = 0;
	const flush = async () => {
		const full = batch;
		batch = [];
		size = 0;
		if (full.length > 0) await pass(full);
	};
	const worker = async () => {
		for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
			const bytes = await read(url, largest, room);
			if (!bytes) continue;
			batch.push({ url, bytes });
			size += bytes.size;
			if (size >= batchBytes) await flush();
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	await flush();
}

async function read(url: string, largest: number, room: ByteRoom): Promise<Blob | null> {
	try {
		const response = await fetch(url, {
			cache: 'force-cache',
			credentials: 'same-origin',
			signal: AbortSignal.timeout(patience),
		});
		return response.ok ? await readBody(response, largest, room) : null;
	} catch {
		return null;
	}
}
