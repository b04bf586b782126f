// The bytes of a blob in pieces that fit in memory. `stream()` gives 64 kB and costs a turn of the event loop for each; every `slice` asks
// the browser's process once.

const step = 2 ** 22;

export async function* chunksOf(content: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let at = 0; at < content.size; at += step) yield new Uint8Array(await content.slice(at, at + step).arrayBuffer());
}
