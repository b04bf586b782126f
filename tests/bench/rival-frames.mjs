// The rival in every frame, from the start of the document: what lets its top frame ask for each frame's content, and
// answers the fetches that must be made from a frame.
import 'single-file-core/single-file-frames.js';

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
	if (message.method !== 'singlefile.fetchFrame' || !globalThis.frameId || globalThis.frameId !== message.frameId)
		return undefined;
	fetchHere(message).then(answer, (error) => answer({ error: String(error) }));
	return true;
});

async function fetchHere({ url, headers }) {
	const response = await fetch(url, { headers, cache: 'force-cache' });
	const bytes = new Uint8Array(await response.arrayBuffer()).toBase64();
	return { status: response.status, headers: [...response.headers], bytes };
}
